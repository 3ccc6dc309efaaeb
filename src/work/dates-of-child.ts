import { type Day, isoDay, longDay } from '../core/day.ts'
import { csvLine, csvStart } from '../formats/csv.ts'
import {
  type JourneyDeadline,
  type JourneyView,
  journeyDue,
  journeyHolders,
  journeyTable,
  originKey,
} from './journey-report.ts'
import type { RowSource } from './sent-file.ts'

/** A row of the table of every date. */
export type ChildDate = {
  readonly on: Day
  /** `Referral`, `Conference is due`. */
  readonly what: string
  /** The rest of it: `Source: school; need: low income`. */
  readonly details: string
  /** What was open that day: `On a protection plan`; null where nothing was. */
  readonly during: string | null
  /** Null when the day of birth is not known. */
  readonly age: string | null
  readonly clocks: readonly JourneyDeadline[]
  readonly source: RowSource | null
  /** Is it of an enquiry, a conference or a plan? */
  readonly ofPlan: boolean
  /** Is it of a time in care, or of what came of it? */
  readonly ofCare: boolean
}

/** Which rows are asked for. */
export type DatesAsked = 'all' | 'deadlines' | 'plans' | 'care'

const tablesOfPlans = new Set([
  ...['ssd_s47_enquiry', 'ssd_initial_cp_conference', 'ssd_cp_plans', 'ssd_cp_reviews', 'ssd_cin_plans'],
  'ssd_pre_proceedings',
])

const tablesOfCare = new Set([
  ...[
    'ssd_cla_episodes',
    'ssd_legal_status',
    'ssd_cla_placement',
    'ssd_cla_reviews',
    'ssd_cla_visits',
    'ssd_cla_health',
  ],
  ...['ssd_sdq_scores', 'ssd_missing', 'ssd_immigration_status', 'ssd_permanence', 'ssd_care_leavers'],
])

/**
 * Everything with a day, the newest first: what happened, who came to hold the child, and what is due or overdue, which
 * stands at the day it was due.
 */
export function datesOfChild(view: JourneyView, sources: ReadonlyMap<string, RowSource>): readonly ChildDate[] {
  const from = ({ table, key }: { readonly table: string; readonly key: string }) => ({
    source: sources.get(originKey(table, key)) ?? null,
    ofPlan: tablesOfPlans.has(table),
    ofCare: tablesOfCare.has(table),
  })
  const happened = journeyTable(view).map((row): ChildDate => {
    const { on, during, age, clocks } = row
    return { on, ...inTwo(row.what), during, age, clocks: clocks.map(withoutName), ...from(row) }
  })
  const plain = { during: null, age: null }
  const holders = journeyHolders(view).map((spell): ChildDate => {
    const [what = spell.what, ...team] = spell.what.split(', ')
    const details = [...team, ...(spell.to === null ? [] : [`to ${longDay(spell.to)}`])].join(', ')
    return { on: spell.from, what, details: capital(details), clocks: [], ...plain, ...from(spell) }
  })
  const due = journeyDue(view).map((clock): ChildDate => {
    const what = `${clock.what} ${clock.late ? 'was' : 'is'} due`
    const clocks = [{ words: capital(withoutDay(clock.words)), late: clock.late }]
    return { on: clock.dueOn, what, details: '', clocks, ...plain, ...from(clock) }
  })
  return [...happened, ...holders, ...due].sort((a, b) => a.on - b.on).reverse()
}

/** The rows asked for. */
export function datesAsked(dates: readonly ChildDate[], asked: DatesAsked): readonly ChildDate[] {
  if (asked === 'deadlines') return dates.filter(({ clocks }) => clocks.length > 0)
  if (asked === 'care') return dates.filter(({ ofCare }) => ofCare)
  return asked === 'plans' ? dates.filter(({ ofPlan }) => ofPlan) : dates
}

/** The rows as a spreadsheet reads them. */
export function datesCsv(dates: readonly ChildDate[]): readonly string[] {
  const heading = ['Date', 'Age', 'What happened', 'Details', 'While', 'In time?', 'File', 'Line']
  const lines = dates.map(({ on, age, what, details, during, clocks, source }) =>
    csvLine([
      ...[isoDay(on), age ?? '', what, details, during ?? '', clocks.map(({ words }) => words).join('; ')],
      ...[source?.file.title ?? '', source === null ? '' : String(source.line)],
    ]),
  )
  return [csvStart + csvLine(heading), ...lines]
}

/** What happened, and the rest: stages say `Referral; source: school`, `Closed: case closed after assessment`. */
function inTwo(said: string): { readonly what: string; readonly details: string } {
  const at = said.search(/[;:,] /)
  if (at === -1) return { what: said, details: '' }
  return { what: said.slice(0, at), details: capital(said.slice(at + 2)) }
}

/** Of a deadline that was met or late, without its name: what happened says it. */
function withoutName({ words, late }: JourneyDeadline): JourneyDeadline {
  return { words: capital(words.replace(/^[^:]+: (?=in time|late)/, '')), late }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Without the day it is due, where that day stands beside it. */
function withoutDay(words: string): string {
  return words
    .split(', ')
    .filter((part) => !/^(was )?due \d/.test(part))
    .join(', ')
}
