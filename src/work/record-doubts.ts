import { ageInYears, type Day, longDay } from '../core/day.ts'
import type { HeldFinding, HeldPerson } from '../store/caseload.ts'
import { type Disagreement, missing } from './does-not-agree.ts'
import { findingInWords } from './finding-words.ts'
import { openInWords } from './shown-child.ts'

/** What is looked at of a child somebody holds. */
export type RecordInDoubt = {
  readonly person: HeldPerson
  /** Since when somebody holds the child. */
  readonly heldSince: Day
  /** Open deadlines that are late, and by how many days: working days where the clock counts them. */
  readonly late: readonly { readonly what: string; readonly dueOn: Day; readonly over: number }[]
  readonly findings: readonly HeldFinding[]
}

/** So many days late, a deadline was likely met and not recorded. */
const longLate = 20
const ofAge = 18

type Question = (record: RecordInDoubt, knownTo: Day) => Disagreement | null

/** In the order in which they are shown. */
const questions: readonly Question[] = [openAfterDeath, openWhenGrown, heldForNothing, longOverdue, notBornYet]

/**
 * What contradicts itself in the record of a child somebody holds, what is missing from it and what could not be carried
 * into it, as on the last day the returns know of: what a list can tell without reading the child's whole journey.
 *
 * A child whom no census has named yet lacks everything, and gets it with the next one: only the allocation is asked about.
 */
export function recordDoubts(record: RecordInDoubt, knownTo: Day): readonly Disagreement[] {
  const { person, heldSince, findings } = record
  if (isUnnamed(person)) return heldSince > knownTo ? [] : [neverNamed(heldSince)]
  return [
    ...questions.flatMap((asks) => asks(record, knownTo) ?? []),
    ...missing(person, person.has_upn, knownTo),
    ...findings.map((finding) => ({
      what: findingInWords(finding),
      putRight: 'Correct it in the case system, or in the file at that line.',
    })),
  ]
}

/** Is the child named by the allocations only? */
export function isUnnamed({ last_event_on: lastEvent, kind, born_on: born, expected_on: due }: HeldPerson): boolean {
  return lastEvent === null && kind === null && born === null && due === null
}

function neverNamed(heldSince: Day): Disagreement {
  return {
    what: `Held since ${longDay(heldSince)}, and no census names the child`,
    putRight: 'End the allocation, or record the referral it is for.',
  }
}

function openAfterDeath({ person: { died_on: died, kind } }: RecordInDoubt): Disagreement | null {
  if (died === null || kind === null) return null
  return {
    what: `A day of death is recorded, ${longDay(died)}, and something is still open: ${openInWords(kind).toLowerCase()}`,
    putRight: 'Record the day it ended, or take out the day of death if it is wrong.',
  }
}

function openWhenGrown({ person: { born_on: born, kind } }: RecordInDoubt, knownTo: Day): Disagreement | null {
  if (born === null || ageInYears(born, knownTo) < ofAge) return null
  if (kind === 'care') {
    return {
      what: 'The time in care is open, and the young person has turned 18',
      putRight: 'Record the day it ended: no later than the 18th birthday.',
    }
  }
  if (kind !== 'protection plan') return null
  return {
    what: 'The protection plan is open, and the young person has turned 18',
    putRight: 'Record the day the plan ended: no later than the 18th birthday.',
  }
}

function heldForNothing({ person: { kind }, heldSince }: RecordInDoubt, knownTo: Day): Disagreement | null {
  if (kind !== null || heldSince > knownTo) return null
  return {
    what: `Held since ${longDay(heldSince)}, and nothing is open`,
    putRight: 'End the allocation, or record the referral it is for.',
  }
}

function longOverdue({ late }: RecordInDoubt): Disagreement | null {
  const [longest] = late.filter(({ over }) => over >= longLate).toSorted((a, b) => a.dueOn - b.dueOn)
  if (longest === undefined) return null
  return {
    what: `${longest.what} was due ${longDay(longest.dueOn)} and has no day on which it was done`,
    putRight: 'Record the day if it was done; if not, why it is late.',
  }
}

function notBornYet({ person: { born_on: born, expected_on: due } }: RecordInDoubt, knownTo: Day): Disagreement | null {
  if (born !== null || due === null || due >= knownTo) return null
  return {
    what: `The child was to be born on ${longDay(due)}, and no day of birth is recorded`,
    putRight: 'Record the day of birth.',
  }
}
