import { bookBy } from '../codes/clocks.ts'
import { ageInYears, calendarDay, type Day, isoDay } from '../core/day.ts'
import { countOf } from '../core/words.ts'
import { clockInWords, clockLabel, clockState } from '../journeys/clock-state.ts'
import { readDetail } from '../journeys/detail.ts'
import { eventInWords, eventThatStops, spellInWords } from '../journeys/journey.ts'
import type { JourneyRows } from '../store/journeys.ts'
import { spellsByInvolvement } from '../store/standing.ts'

/** A child's journey and what is needed to show it. Names are as they may be shown: real, or an alias. */
export type JourneyView = {
  readonly child: {
    readonly name: string
    readonly reference: string
    readonly bornOn: Day | null
    /** Is that the first of the month, because the day itself is not to be shown? */
    readonly monthOnly?: boolean
    /** Of an unborn child. */
    readonly expectedOn: Day | null
    /** In words: `girl`. */
    readonly sex: string | null
  }
  /** The last day the returns know of; what is open is judged as on that day. */
  readonly knownTo: Day
  readonly journey: JourneyRows
  /** Where a row came from, `cin-2026.xml, line 88`, by `originKey`. */
  readonly origins?: ReadonlyMap<string, string>
  /** Names of workers and of teams by their keys, as they may be shown. */
  readonly workers?: ReadonlyMap<string, string>
  readonly teams?: ReadonlyMap<string, string>
}

/** The key of a row among the origins of a view. */
export function originKey(table: string, key: string): string {
  return `${table} ${key}`
}

type Place = {
  readonly table: string
  readonly key: string
  /** The file and line the row came from, where known. */
  readonly origin: string | null
}

/** What happened on a day, as a row of the child's page and of the text in a terminal. */
export type JourneyTableRow = Place & {
  readonly on: Day
  readonly kind: string
  /** Null when the day of birth is not known. */
  readonly age: string | null
  readonly what: string
  /** What was open that day, of several the one of most involvement: `On a protection plan`. */
  readonly during: string | null
  /** What became of the deadlines that this met, or made void when it was too late. */
  readonly clocks: readonly JourneyDeadline[]
}

/** A deadline beside what ended it. */
export type JourneyDeadline = {
  /** `Assessment: late by 3 working days, was due 5 June 2026`. */
  readonly words: string
  /** Was the day it was due over by then? */
  readonly late: boolean
}

/** The events of a journey, oldest first, each with the deadlines it met. */
export function journeyTable({ child, journey, knownTo, origins }: JourneyView): readonly JourneyTableRow[] {
  const met = journey.events.map((): JourneyDeadline[] => [])
  for (const clock of journey.clocks) {
    const at = eventOf(journey, clock)
    if (at === -1) continue
    const words = `${clockLabel(clock.clock)}: ${clockInWords(clock, knownTo)}`
    met[at]?.push({ words, late: clockState(clock, knownTo).over > 0 })
  }
  return journey.events.map((event, at) => ({
    on: event.at,
    kind: event.kind,
    age: child.bornOn === null ? null : ageInWords(child.bornOn, event.at),
    what: eventInWords(event),
    during: during(journey, event.at),
    clocks: met[at] ?? [],
    ...placed(event, origins),
  }))
}

/** The event that a clock's result stands beside: what stopped it, or what made it void when it was overdue. */
function eventOf({ events }: JourneyRows, clock: JourneyRows['clocks'][number]): number {
  const kind = clock.doneOn === null ? voidedBy(clock) : eventThatStops(clock.clock)
  const on = clock.doneOn ?? clock.voidOn
  const fits = events.flatMap((event, at) => (event.kind === kind && event.at === on ? [at] : []))
  const of = (at: number) => events[at] as JourneyRows['events'][number]
  return (
    fits.find((at) => of(at).key === clock.key && of(at).table === clock.table) ??
    fits.find((at) => of(at).referralId === clock.referralId) ??
    fits[0] ??
    -1
  )
}

const voiding: Readonly<Record<string, string>> = {
  'plan ended': 'protection plan ended',
  'left care': 'left care',
  closed: 'closure',
  died: 'death',
}

function voidedBy({ dueOn, voidOn, voidReason }: JourneyRows['clocks'][number]): string | null {
  return voidOn !== null && voidOn > dueOn ? (voiding[voidReason ?? ''] ?? null) : null
}

/** On the day it ends a spell is still what the event happened in. */
function during({ spells }: JourneyRows, at: Day): string | null {
  const open = spells.filter(({ startsOn, endsOn }) => startsOn <= at && (endsOn === null || endsOn >= at))
  for (const kind of spellsByInvolvement) {
    const spell = open.findLast((each) => each.kind === kind)
    if (spell !== undefined) return spellInWords({ kind: spell.kind, detail: null })
  }
  return null
}

function placed(
  { table, key }: { readonly table: string; readonly key: string },
  origins: JourneyView['origins'],
): Place {
  return { table, key, origin: origins?.get(originKey(table, key)) ?? null }
}

/** A deadline that is neither met nor void, as on the last day known. */
export type JourneyDue = Place & {
  readonly what: string
  readonly dueOn: Day
  readonly late: boolean
  /** `due 5 June 2026, 4 working days left`. */
  readonly words: string
}

/** The deadlines that are open, the earliest due first. */
export function journeyDue({ journey, knownTo, origins }: JourneyView): readonly JourneyDue[] {
  return journey.clocks
    .filter(({ doneOn, voidOn }) => doneOn === null && voidOn === null)
    .sort((a, b) => a.dueOn - b.dueOn)
    .map((clock) => ({
      what: clockLabel(clock.clock),
      dueOn: clock.dueOn,
      late: clockState(clock, knownTo).state === 'overdue',
      words: clockInWords(clock, knownTo),
      ...placed(clock, origins),
    }))
}

/** Something that lasts or lasted. */
export type JourneySpell = Place & {
  readonly kind: string
  readonly what: string
  readonly from: Day
  /** Did it begin before that day, on one that nobody knows? */
  readonly fromBefore: boolean
  /** Null while it lasts. */
  readonly to: Day | null
}

/** What is told with a time in care: on what footing, where the child lives, and what is planned. */
const withinCare = ['unaccompanied', 'legal status', 'placement', 'missing', 'placed for adoption', 'adoption planned']
const [inCare, ...otherSpells] = spellsByInvolvement
const spellsTold = [inCare, ...withinCare, ...otherSpells]

/**
 * What lasts as far as the returns know, that of most involvement first; without who held the child. A footing, a place or
 * a plan is told only while the child is looked after: the return is all that says when it ended. That a care leaver turned
 * 25 no return has to tell: it is so from the day.
 *
 * @param today  the day on which it is asked
 */
export function journeyNow(view: JourneyView, today: Day = view.knownTo): readonly JourneySpell[] {
  const lasts = ({ kind, to }: JourneySpell) => to === null || (kind === 'leaving' && to > today)
  const open = spellsTold.flatMap((kind) => told(view, kind).filter(lasts))
  const inCareNow = open.some(({ kind }) => kind === inCare)
  return open.filter(({ kind }) => inCareNow || kind === 'missing' || !withinCare.includes(kind))
}

/** Who held the child, oldest first. */
export function journeyHolders(view: JourneyView): readonly JourneySpell[] {
  return told(view, 'allocation')
}

/** Everything that lasted or lasts, by the day it began, oldest first. */
export function journeyLasted(view: JourneyView): readonly JourneySpell[] {
  return [...spellsTold, 'allocation'].flatMap((kind) => told(view, kind)).sort((a, b) => a.from - b.from)
}

function told(view: JourneyView, wanted: string): JourneySpell[] {
  return view.journey.spells
    .filter(({ kind }) => kind === wanted)
    .map((spell) => ({
      kind: spell.kind,
      what: spellInWords(spell, namesIn(view)),
      from: spell.startsOn,
      fromBefore: readDetail(spell.detail).earlier === 'yes',
      to: spell.endsOn,
      ...placed(spell, view.origins),
    }))
}

/** Workers and teams by name where the view has one, else by their key. */
function namesIn({ workers, teams }: JourneyView) {
  return (name: string, value: string) => {
    if (name === 'worker') return workers?.get(value) ?? `worker ${value}`
    if (name === 'team') return teams?.get(value) ?? `team ${value}`
    return value
  }
}

/** An age as people say it: in months under two years, `newborn` in the first of them, `unborn` before birth. */
export function ageInWords(born: Day, at: Day): string {
  if (at < born) return 'unborn'
  const years = ageInYears(born, at)
  if (years >= 2) return countOf(years, 'year', 'years')
  const [from, to] = [calendarDay(born), calendarDay(at)]
  const months = (to.year - from.year) * 12 + to.month - from.month - (to.dayOfMonth < from.dayOfMonth ? 1 : 0)
  return months === 0 ? 'newborn' : countOf(months, 'month', 'months')
}

/** A journey for a program: days as `YYYY-MM-DD`, the codes as kept and the same words as a person reads. */
export function journeyJson(view: JourneyView): object {
  const { child, journey, knownTo, origins } = view
  const day = (on: Day | null) => (on === null ? null : isoDay(on))
  const rows = journeyTable(view)
  return {
    child: {
      ...child,
      bornOn: child.monthOnly === true ? (day(child.bornOn)?.slice(0, 7) ?? null) : day(child.bornOn),
      expectedOn: day(child.expectedOn),
    },
    knownTo: isoDay(knownTo),
    events: journey.events.map(({ at, ...event }, index) => {
      const { age, what, during, clocks, origin } = rows[index] as JourneyTableRow
      return { on: isoDay(at), ...event, age, what, during, clocks: clocks.map(({ words }) => words), origin }
    }),
    spells: journey.spells.map(({ startsOn, endsOn, ...spell }) => ({
      from: isoDay(startsOn),
      to: day(endsOn),
      ...spell,
      what: spellInWords(spell, namesIn(view)),
      origin: placed(spell, origins).origin,
    })),
    clocks: journey.clocks.map((clock) => ({
      ...clock,
      ...clockState(clock, knownTo),
      label: clockLabel(clock.clock),
      words: clockInWords(clock, knownTo),
      startsOn: isoDay(clock.startsOn),
      dueOn: isoDay(clock.dueOn),
      bookBy: isoDay(bookBy(clock.dueOn)),
      doneOn: day(clock.doneOn),
      voidOn: day(clock.voidOn),
      origin: placed(clock, origins).origin,
    })),
  }
}
