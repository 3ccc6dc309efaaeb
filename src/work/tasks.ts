import { askAgain } from './ask-again.ts'
import { backUpNightly } from './back-up.ts'
import { closeEveryLog } from './close-log-days.ts'
import { loadSample } from './load-sample.ts'
import { loadAgain, loadSubmission } from './load-submission.ts'
import type { Place } from './place.ts'
import { sweep } from './sweep.ts'

/** What each kind of job does. A job done twice does no harm, since the process that did it may be killed before it says so. */
export const tasks: Readonly<Record<string, (place: Place, about: unknown) => Promise<unknown>>> = {
  'load-submission': (place, about) => {
    const { laCode, id } = about as { laCode: string; id: string }
    return loadSubmission(place, laCode, id)
  },
  'load-again': (place, about) => {
    const { laCode, id } = about as { laCode: string; id: string }
    return loadAgain(place, laCode, id)
  },
  'load-sample': (place) => loadSample(place),
  'close-log-days': (place) => closeEveryLog(place),
  'back-up': (place) => backUpNightly(place),
  'ask-again': (place) => askAgain(place, 3600),
  sweep: (place) => sweep(place),
}
