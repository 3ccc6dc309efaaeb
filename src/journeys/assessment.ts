import { dueOn } from '../codes/clocks.ts'
import type { SsdCinAssessments } from '../ssd/tables.ts'
import { endingsOfLife } from './life.ts'
import { closureOf, daysReferred } from './referral.ts'
import { clockOf, type JourneyClock, type JourneyEvent, type Spell, type Stage } from './stage.ts'

/**
 * Assessments. The clock runs from the day the referral was received to the authorisation of its first assessment; a
 * later one of the same referral has no limit of its own. One that began when the time had run out has no clock: a
 * census shows only the year's assessments, so it cannot be told from a later one of an old referral. Checkpoints under
 * way are local and not made.
 */
export const assessment: Stage = {
  events: {
    'assessment started': () => 'Assessment started',
    'assessment authorised': () => 'Assessment finished',
  },
  spells: { assessment: () => 'Being assessed' },
  clocks: { assessment: 'assessment authorised' },
  of(rows) {
    const events: JourneyEvent[] = []
    const spells: Spell[] = []
    const firsts = new Map<string, SsdCinAssessments>()
    for (const row of rows.ssd_cin_assessments ?? []) {
      const startsOn = row.cina_assessment_start_date
      const endsOn = row.cina_assessment_auth_date
      const from = fromRow(row)
      if (startsOn !== null) {
        events.push({ at: startsOn, kind: 'assessment started', ...from, detail: null })
        spells.push({ kind: 'assessment', startsOn, endsOn, ...from, detail: null })
      }
      if (endsOn !== null) events.push({ at: endsOn, kind: 'assessment authorised', ...from, detail: null })
      if (row.cina_referral_id === null || startsOn === null) continue
      const first = firsts.get(row.cina_referral_id)
      if (first === undefined || isEarlier(row, first)) firsts.set(row.cina_referral_id, row)
    }
    if (firsts.size === 0) return { events, spells }
    const received = daysReferred(rows)
    const life = endingsOfLife(rows)
    const clocks: JourneyClock[] = []
    for (const [referralId, row] of firsts) {
      const startsOn = received.get(referralId) ?? null
      if (startsOn === null || (row.cina_assessment_start_date ?? startsOn) > dueOn('assessment', startsOn)) continue
      const endings = [closureOf(rows, referralId), ...life]
      const clock = clockOf('assessment', startsOn, row.cina_assessment_auth_date, endings, fromRow(row))
      if (clock !== null) clocks.push(clock)
    }
    return { events, spells, clocks }
  },
}

function fromRow(row: SsdCinAssessments) {
  return { table: 'ssd_cin_assessments', key: row.cina_assessment_id, referralId: row.cina_referral_id } as const
}

/** Of two that started on one day the first is the one with the smaller key, whatever the order of the rows. */
function isEarlier(one: SsdCinAssessments, other: SsdCinAssessments): boolean {
  const [from, otherFrom] = [one.cina_assessment_start_date ?? 0, other.cina_assessment_start_date ?? 0]
  return from === otherFrom ? one.cina_assessment_id < other.cina_assessment_id : from < otherFrom
}
