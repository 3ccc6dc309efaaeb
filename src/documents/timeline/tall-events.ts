import { calendarDay, type Day, longDay, plusYears } from '../../core/day.ts'
import {
  endOf,
  isOverdue,
  type Life,
  type LifeContact,
  type LifeSpell,
  lackedIn,
  lastDay,
  oldestFirst,
  type SpellKind,
} from './life.ts'
import { capital, duration, shortDay } from './words.ts'

/** Something of the tall drawing that has a label. */
type TallEvent = {
  readonly on: Day
  /** Of several things on one day the lowest has the first line. */
  readonly rank: number
  readonly title: string
  /** The title again, for less room. */
  readonly shorter?: string
  /** How the second line names it where something else has the first. */
  readonly brief: string
  readonly isLate: boolean
  /** The column its line starts from; null where it starts left of them. */
  readonly column: SpellKind | null
}

/** More labels than this are a book; the table has the rest. */
const mostLabels = 90

const starts: Readonly<Record<SpellKind, string>> = {
  care: 'Into care',
  protection: 'Protection plan',
  need: 'Child in need',
  'short-break': 'Short breaks start',
  'early-help': 'Early help starts',
  leaving: 'Care leaver',
}
const ends: Readonly<Record<SpellKind, string>> = {
  care: 'Left care',
  protection: 'Plan ends',
  need: 'Need plan ends',
  'short-break': 'Short breaks end',
  'early-help': 'Early help ends',
  leaving: 'Care leaver support ends',
}
const order: readonly SpellKind[] = ['leaving', 'early-help', 'need', 'short-break', 'protection', 'care']

/**
 * What has a label: steps, contacts, placements over a week, deadlines done late and times missing. Newest first. What is
 * overdue is told with today.
 */
function tallEvents(life: Life): readonly TallEvent[] {
  const events = [...steps(life), ...marks(life), ...placements(life), ...lateThings(life)].filter(
    ({ on }) => on <= lastDay(life),
  )
  if (events.length <= mostLabels) return newestFirst(events)
  return newestFirst([...events].sort((a, b) => a.rank - b.rank || b.on - a.on || byTitle(a, b)).slice(0, mostLabels))
}

function newestFirst(events: readonly TallEvent[]): readonly TallEvent[] {
  return [...events].sort((a, b) => b.on - a.on || a.rank - b.rank || byTitle(a, b))
}

function byTitle(a: TallEvent, b: TallEvent): number {
  return a.title < b.title ? -1 : a.title > b.title ? 1 : 0
}

function steps(life: Life): TallEvent[] {
  return oldestFirst(life.spells).flatMap((spell) => {
    const { kind, from, to, label } = spell
    const title = startTitle(life, spell)
    const named = kind === 'care' || label === undefined ? title : `${title}: ${label.toLowerCase()}`
    const start = {
      on: from,
      rank: 3 - order.indexOf(kind) / 10,
      title: named,
      brief: title,
      isLate: false,
      column: kind,
    }
    if (to === null || to > lastDay(life)) return [start]
    const isFollowed = life.spells.some((other) => other !== spell && other.from === to)
    if (isFollowed) return [start]
    const isOpen = life.spells.some((other) => other !== spell && other.from <= to && endOf(other, life) > to)
    const end = kind === 'need' && !isOpen ? 'Closed' : ends[kind]
    return [start, { on: to, rank: 5, title: end, brief: end, isLate: false, column: kind }]
  })
}

function startTitle(life: Life, { kind, from, fromBefore }: LifeSpell): string {
  if (fromBefore === true && kind === 'care') return 'In care since before'
  const before = life.spells.find((other) => other.to === from && order.indexOf(other.kind) > order.indexOf(kind))
  if (before !== undefined) return `${ends[before.kind]}, ${kind === 'need' ? 'in need' : starts[kind].toLowerCase()}`
  const earlier = life.spells.filter((other) => other.kind === kind && other.from < from).length
  if (earlier === 0) return starts[kind]
  if (kind === 'care') return 'Back in care'
  return kind === 'protection'
    ? `${['Second', 'Third', 'Fourth', 'Fifth'][earlier - 1] ?? 'Another'} plan`
    : starts[kind]
}

function marks(life: Life): TallEvent[] {
  const { bornOn } = life
  const plain = { isLate: false, column: null }
  const contacts = labelledContacts(life).map(({ on, who, result, noFurtherAction }) => ({
    ...plain,
    on,
    rank: noFurtherAction ? 9 : 6,
    title: result === '' ? `${who} told us` : `${who}: ${result}`,
    brief: who,
  }))
  const legal = life.legal.map(({ from, name }) => ({
    ...plain,
    on: from,
    rank: 4,
    title: name,
    brief: name,
    column: 'care' as const,
  }))
  const towardsHome = life.steps.map(({ on, name, short }) => ({
    ...plain,
    ...{ on, rank: 4.2, title: name, shorter: short, brief: name, column: 'care' as const },
  }))
  const gaps = life.gaps.map((gap) => {
    const title = `No ${lackedIn(gap)} for ${duration(gap.from, endOf(gap, life)).full}`
    return { ...plain, on: gap.from, rank: 7, title, shorter: `No ${lackedIn(gap)}`, brief: title }
  })
  const days = [
    ...(bornOn === null
      ? []
      : [
          { on: bornOn, title: 'Born' },
          { on: plusYears(bornOn, 18), title: '18th birthday' },
        ]),
  ].filter(({ on, title }) => title !== 'Born' || on > life.knownFrom)
  return [
    ...contacts,
    ...legal,
    ...towardsHome,
    ...gaps,
    ...days.map((day) => ({ ...plain, ...day, rank: 2, brief: day.title })),
  ]
}

/** Every contact has a mark; of more than twelve only the newest twelve that led to something have a label. */
function labelledContacts({ contacts }: Life): readonly LifeContact[] {
  if (contacts.length <= 12) return contacts
  const acted = contacts.filter(({ noFurtherAction }) => !noFurtherAction)
  return [...acted].sort((a, b) => b.on - a.on || (a.who < b.who ? -1 : 1)).slice(0, 12)
}

function placements(life: Life): TallEvent[] {
  return life.placements
    .filter((placement) => endOf(placement, life) - placement.from > 7)
    .map(({ from, number, kind, name, miles }) => ({
      on: from,
      rank: 4.5,
      title: miles === null ? `${number} ${name}` : `${number} ${name}, ${miles} miles`,
      ...(kind === 'home' && miles !== null ? { shorter: `${number} Home, ${miles} miles` } : {}),
      brief: `${number} ${name.toLowerCase()}`,
      isLate: miles !== null && miles > 20,
      column: 'care' as const,
    }))
}

function lateThings(life: Life): TallEvent[] {
  const missed = life.clocks
    .filter((clock) => clock.state === 'missed' && !isOverdue(clock))
    .map(({ name, late, doneOn, dueOn }) => {
      const title = `${name} ${late}`.trim()
      return { on: doneOn ?? dueOn, rank: 1, title, brief: title, shorter: `${name} late`, isLate: true, column: null }
    })
  const missing = life.missing.map((episode) => {
    const title = `Missing, ${duration(episode.from, endOf(episode, life)).full}`
    return { on: episode.from, rank: 1.5, title, brief: title.toLowerCase(), isLate: true, column: null }
  })
  return [...missed, ...missing].map((event) => ({ ...event, column: highestOn(life, event.on) }))
}

/** The kind with the most involvement on a day; null where the child was not open. */
export function highestOn(life: Life, on: Day): SpellKind | null {
  const open = life.spells.filter((spell) => spell.from <= on && endOf(spell, life) >= on)
  return order.findLast((kind) => open.some((spell) => spell.kind === kind)) ?? null
}

/** A label of the tall drawing: what happened on one day, in two lines, each with shorter forms. */
export type TallLabel = {
  readonly on: Day
  readonly isLate: boolean
  readonly column: SpellKind | null
  readonly first: readonly string[]
  readonly second: readonly string[]
}

/** One label a day. */
export function tallLabels(life: Life): readonly TallLabel[] {
  const byDay = new Map<Day, TallEvent[]>()
  for (const event of tallEvents(life)) byDay.set(event.on, [...(byDay.get(event.on) ?? []), event])
  return [...byDay].map(([on, events]) => {
    const [main, ...rest] = events as [TallEvent, ...TallEvent[]]
    const other = rest[0] === undefined ? [] : [`${longDay(on)}; ${rest[0].brief}`, `${shortDay(on)}; ${rest[0].brief}`]
    return {
      on,
      isLate: main.isLate,
      column: main.column,
      first: [main.title, main.shorter ?? '', main.brief].filter((text) => text !== '').map(capital),
      second: [...other, longDay(on)],
    }
  })
}

/** The calendar year of a day. */
export function yearOf(on: Day): number {
  return calendarDay(on).year
}
