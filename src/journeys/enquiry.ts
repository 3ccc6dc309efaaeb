import type { Day } from '../core/day.ts'
import type { SsdInitialCpConference, SsdS47Enquiry } from '../ssd/tables.ts'
import { type Detail, detailText } from './detail.ts'
import { endingsOfLife } from './life.ts'
import { closureOf } from './referral.ts'
import { clockOf, type JourneyClock, type JourneyEvent, type Spell, type Stage } from './stage.ts'

/**
 * Section 47 enquiries. The start is the strategy discussion that begins the enquiry, from which the conference is due;
 * where no conference is required there is no clock.
 *
 * An enquiry lasts to its recorded end, else to its conference. A census records no end: an enquiry known to be over,
 * as no conference is required, makes no spell when nothing says on which day it was over.
 */
export const enquiry: Stage = {
  events: {
    'enquiry started': (said) => `Enquiry started${conferenceIn(said)}`,
    'enquiry ended': (said) => `Enquiry ended${conferenceIn(said)}`,
  },
  spells: { enquiry: () => 'Under an enquiry' },
  clocks: { s47_conference: 'conference held' },
  of(rows) {
    const enquiries = rows.ssd_s47_enquiry
    if (enquiries === undefined) return {}
    const events: JourneyEvent[] = []
    const spells: Spell[] = []
    const clocks: JourneyClock[] = []
    const life = endingsOfLife(rows)
    for (const row of enquiries) {
      const startsOn = row.s47e_s47_start_date
      const endedOn = row.s47e_s47_end_date
      const notRequired = row.s47e_s47_nfa
      const referralId = row.s47e_referral_id
      const from = { table: 'ssd_s47_enquiry', key: row.s47e_s47_enquiry_id, referralId } as const
      const conference = notRequired === null ? null : notRequired ? 'not-required' : 'required'
      const detail = detailText({ conference })
      if (startsOn !== null) events.push({ at: startsOn, kind: 'enquiry started', ...from, detail })
      if (endedOn !== null) events.push({ at: endedOn, kind: 'enquiry ended', ...from, detail })
      if (startsOn === null) continue
      const held = heldOn(row, rows.ssd_initial_cp_conference ?? [])
      const endsOn = endedOn ?? held
      if (endsOn !== null || notRequired !== true) {
        spells.push({ kind: 'enquiry', startsOn, endsOn, ...from, detail })
      }
      if (notRequired === true) continue
      const clock = clockOf('s47_conference', startsOn, held, [closureOf(rows, referralId), ...life], from)
      if (clock !== null) clocks.push(clock)
    }
    return { events, spells, clocks }
  },
}

function conferenceIn({ conference }: Detail): string {
  return conference === 'not-required' ? ', no conference required' : ''
}

/** The day of the first conference held for the enquiry. */
function heldOn(row: SsdS47Enquiry, conferences: readonly SsdInitialCpConference[]): Day | null {
  let first: Day | null = null
  for (const { icpc_s47_enquiry_id, icpc_icpc_date: on } of conferences) {
    if (icpc_s47_enquiry_id !== row.s47e_s47_enquiry_id || on === null) continue
    if (first === null || on < first) first = on
  }
  return first
}
