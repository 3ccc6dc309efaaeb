import { countOf } from '../../../../core/words.ts'
import { type LongWork, listJobs } from '../../../../work/list-jobs.ts'
import { timeInWords } from '../../../../work/log-text.ts'
import type { ClosedPage } from '../../../page.ts'

/** Long work: what goes on, what broke, and what has been done. */
const page: ClosedPage = {
  path: '/administration/jobs',
  may: 'manage-system',
  records: null,

  async show({ place, actor }) {
    const { jobs, files } = await listJobs(place, actor)
    const working = [...jobs, ...files].filter(({ state }) => state === 'working' || state === 'received').length
    return {
      view: 'administration/jobs/view.njk',
      model: {
        title: 'Long work',
        here: 'administration',
        heading:
          working === 0
            ? 'Nothing is being worked on'
            : `${countOf(working, 'thing is', 'things are')} being worked on`,
        working: working > 0,
        jobs: jobs.map(shownJob),
        files: files.map(shownFile),
      },
    }
  },
}
export default page

function shownJob({ kind, state, done, doing, started_at, finished_at }: LongWork['jobs'][number]) {
  const inWords = { working: doing ?? 'Begun', done: 'Done', failed: 'Broke on our side; tried again by itself' }
  return {
    kind,
    state: inWords[state],
    isLate: state === 'failed',
    share: state === 'working' ? Math.round(done * 100) : null,
    began: timeInWords(started_at),
    ended: finished_at === null ? null : timeInWords(finished_at),
  }
}

function shownFile({ submission_id, file_name, state, done, doing, received_at }: LongWork['files'][number]) {
  const share = state === 'working' ? Math.round(done * 100) : null
  const waiting = state === 'received' ? 'Waits to be loaded' : (doing ?? 'Loading')
  return {
    path: `/returns/${submission_id}`,
    name: file_name,
    state: state === 'failed' ? 'Broke on our side; tried again by itself' : waiting,
    isLate: state === 'failed',
    share,
    received: timeInWords(received_at),
  }
}
