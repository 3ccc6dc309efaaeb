import { reasonEpisodeCeased } from '../codes/reason-episode-ceased.ts'
import { carePeriods, fromEpisode } from './care-periods.ts'
import { codeIn, type Detail, detailText } from './detail.ts'
import type { JourneyEvent, Stage } from './stage.ts'
import { meant } from './words.ts'

/** The end of a time in care, or of short breaks, with its reason. */
export const leftCare: Stage = {
  events: {
    'left care': (said) => `Left care${reasonIn(said)}`,
    'short breaks ended': (said) => `Short breaks ended${reasonIn(said)}`,
  },
  spells: {},
  clocks: {},
  of(rows) {
    const events: JourneyEvent[] = []
    for (const { endsOn, shortBreaks, last } of carePeriods(rows)) {
      if (endsOn === null) continue
      const detail = detailText({ reason: codeIn(last.clae_cla_episode_ceased_reason) })
      const kind = shortBreaks ? 'short breaks ended' : 'left care'
      events.push({ at: endsOn, kind, ...fromEpisode(last), detail })
    }
    return { events }
  },
}

const reasonIn = ({ reason }: Detail) => (reason === undefined ? '' : `: ${meant(reasonEpisodeCeased, reason)}`)
