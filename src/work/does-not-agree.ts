import { ageInYears, type Day, longDay } from '../core/day.ts'
import { spellInWords } from '../journeys/journey.ts'
import type { ChildRecord, FindingRow } from '../store/child-record.ts'
import { findingInWords } from './finding-words.ts'
import type { JourneyView } from './journey-report.ts'
import { isByReturn } from './one-worker.ts'

/** Something in a record that contradicts itself or is missing, and how to put it right. */
export type Disagreement = { readonly what: string; readonly putRight: string }

type Spell = JourneyView['journey']['spells'][number]

/**
 * What does not agree in a child's record, what is missing from it, and what of the files could not be carried over: first
 * what contradicts itself. A contradiction stands in the record as it was sent in, so it is put right where it was typed.
 *
 * @param allocatedTo  the last day the allocations tell of; null where none are loaded, which says nothing of anybody
 */
export function doesNotAgree(
  { journey, knownTo, child }: JourneyView,
  record: ChildRecord,
  findings: readonly FindingRow[],
  { hasUpn, allocatedTo }: { readonly hasUpn: boolean; readonly allocatedTo: Day | null },
): readonly Disagreement[] {
  const spells = journey.spells.filter(({ kind }) => kind !== 'allocation')
  return [
    ...spells.filter(endsBeforeItStarts).map((spell) => ({
      what: `${named(spell)} from ${longDay(spell.startsOn)} ends before it starts, on ${longDay(spell.endsOn as Day)}`,
      putRight: 'Correct the day that is wrong in the case system.',
    })),
    ...openAfterClosure(journey),
    ...atTheSameTime(spells),
    ...afterDeath(journey),
    ...spells
      .filter(({ kind, endsOn }) => endsAtEighteen.has(kind) && endsOn === null && isGrown(child.bornOn, knownTo))
      .map((spell) => ({
        what: `${named(spell)} is open, and the young person has turned 18`,
        putRight: `Record the day ${spell.kind === 'care' ? 'it' : 'the plan'} ended: no later than the 18th birthday.`,
      })),
    ...missing(record, hasUpn, knownTo),
    ...(allocatedTo === null ? [] : heldByNobody(journey, allocatedTo)),
    ...findings.map((finding) => ({
      what: findingInWords(finding),
      putRight: 'Correct it in the case system, or in the file at that line.',
    })),
  ]
}

const endsAtEighteen = new Set(['protection plan', 'care'])
const names: Readonly<Record<string, string>> = {
  referral: 'The time in need',
  care: 'The time in care',
  missing: 'The time missing',
  unaccompanied: 'The status as unaccompanied',
  'adoption planned': 'The plan of adoption',
  'placed for adoption': 'The placement for adoption',
}

function named({ kind }: Spell): string {
  return names[kind] ?? `The ${kind}`
}

function endsBeforeItStarts({ startsOn, endsOn }: Spell): boolean {
  return endsOn !== null && endsOn < startsOn
}

function isGrown(born: Day | null, on: Day): boolean {
  return born !== null && ageInYears(born, on) >= 18
}

function openAfterClosure({ events, spells }: JourneyView['journey']): readonly Disagreement[] {
  return spells.flatMap((spell) => {
    const isPlan = spell.kind === 'protection plan' || spell.kind === 'need plan'
    const closed = events.find(({ kind, referralId }) => kind === 'closure' && referralId === spell.referralId)
    if (!isPlan || closed === undefined || (spell.endsOn !== null && spell.endsOn <= closed.at)) return []
    return [
      {
        what: `${named(spell)} from ${longDay(spell.startsOn)} goes on after ${longDay(closed.at)}, the day the case was closed`,
        putRight: 'Record the day the plan ended, or take back the closure.',
      },
    ]
  })
}

/** A child is on one plan at a time. */
function atTheSameTime(spells: readonly Spell[]): readonly Disagreement[] {
  const plans = spells.filter((spell) => /plan$/.test(spell.kind) && !endsBeforeItStarts(spell))
  return plans.flatMap((plan, order) =>
    plans.slice(order + 1).flatMap((other) => {
      if (plan.endsOn !== null && other.startsOn >= plan.endsOn) return []
      const [one, two] = [plan, other].map((each) => spellInWords({ kind: each.kind, detail: null }).toLowerCase())
      return [
        {
          what: `The child is ${one} from ${longDay(plan.startsOn)} and ${two} from ${longDay(other.startsOn)} at the same time`,
          putRight: 'Record the day the first ended, or take out the one that is wrong.',
        },
      ]
    }),
  )
}

function afterDeath({ events }: JourneyView['journey']): readonly Disagreement[] {
  const died = events.find(({ kind }) => kind === 'death')?.at ?? null
  const later = died === null ? [] : events.filter(({ at, kind }) => at > died && kind !== 'closure')
  if (later.length === 0) return []
  return [
    {
      what: `Something is dated after the child’s death: the last is of ${longDay(later.at(-1)?.at as Day)}`,
      putRight: 'Correct the day of death, or the days after it.',
    },
  ]
}

/** What a return needs of every child and this one lacks. An unborn child has no sex, number or ethnic group yet. */
export function missing(record: ChildRecord, hasUpn: boolean, knownTo: Day): readonly Disagreement[] {
  const { born_on: born, expected_on: expected, sex, ethnicity, upn_unknown: noUpn, died_on: died } = record
  const said: Disagreement[] = []
  const add = (is: boolean, what: string, putRight: string) => void (is && said.push({ what, putRight }))
  add(
    born === null && expected === null,
    'The day of birth is not recorded',
    'Record it, or the day the child is expected.',
  )
  const isBorn = born !== null
  add(isBorn && sex === null, 'The sex is not recorded', 'Record it.')
  add(
    isBorn && ethnicity === null,
    'The ethnic group is not recorded',
    'Ask the family, and record it, or that they declined to say.',
  )
  const atSchool = isBorn && ageInYears(born, died ?? knownTo) >= 5
  add(
    atSchool && !hasUpn && noUpn === null,
    'Neither a UPN nor a reason for having none is recorded',
    'Ask the school for it.',
  )
  return said
}

function heldByNobody({ spells }: JourneyView['journey'], on: Day): readonly Disagreement[] {
  const isOpen = spells.some(({ kind, endsOn }) => kind === 'referral' && endsOn === null)
  const held = spells.some(
    (spell) => spell.kind === 'allocation' && !isByReturn(spell) && (spell.endsOn === null || spell.endsOn >= on),
  )
  if (!isOpen || held) return []
  return [
    {
      what: 'The case is open, and the allocations name nobody who holds it',
      putRight: 'Allocate it, or send in the newest allocations.',
    },
  ]
}
