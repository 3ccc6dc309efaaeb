import { countOf } from '../../../core/words.ts'
import { type BarsData, bars, barsTable } from '../../../documents/charts/bars.ts'
import type { Attention } from '../../../work/what-needs-attention.ts'
import type { RecordsFacts } from '../../../work/what-needs-me-records.ts'
import type { WaitingFiles } from '../../../work/what-needs-me-returns.ts'
import { filesThatWait } from './analyst.ts'
import { attentionThings } from './attention-things.ts'
import { type FirstPage, type Picture, type Thing, thingsHeading, worstFirst } from './first-page.ts'

/** What was done here in the last seven days, by kind, in the words of a picture. */
const counted: Readonly<Record<string, string>> = {
  'sign-in': 'Signed in',
  'sign-in.failed': 'Failed to sign in',
  'child.open': 'Opened a record',
  search: 'Searched',
  export: 'Exported a list',
  'child.open-restricted': 'Opened a restricted record',
  'break-glass': 'Opened one in an emergency',
}

/** What an auditor looks at: whether the log is whole, what in it asks for a second look, and how much was done. */
export function auditorPage(
  attention: readonly Attention[],
  waiting: WaitingFiles,
  week: Readonly<Record<string, number>>,
  notices: readonly Thing[],
): FirstPage {
  const things = worstFirst([...attentionThings(attention), ...filesThatWait(waiting).map(onlyLook), ...notices])
  return {
    heading: thingsHeading(things),
    lead:
      things.length > 0 ? null : 'Nothing in the log of the last seven days asks for a second look, and no file waits.',
    things,
    next: null,
    also: [
      { name: 'The log', path: '/administration/log' },
      { name: 'Check that it is whole', path: '/administration/log/check' },
      { name: 'Large exports and shut records', path: '/administration/log/review' },
    ],
    pictures: doneInWeek(week),
    note: null,
  }
}

/** What an administrator sees to: long work, backups and accounts. */
export function administratorPage(
  attention: readonly Attention[],
  week: Readonly<Record<string, number>>,
  notices: readonly Thing[],
): FirstPage {
  const things = worstFirst([...attentionThings(attention), ...notices])
  return {
    heading: thingsHeading(things),
    lead: things.length > 0 ? null : 'Backups are fresh, no long work is broken, and every account is used.',
    things,
    next: null,
    also: [
      { name: 'Long work', path: '/administration/jobs' },
      { name: 'Backups', path: '/administration/backups' },
      { name: 'People', path: '/administration/people' },
    ],
    pictures: doneInWeek(week),
    note: null,
  }
}

/** What a records officer sees to: what is due to go, what is held, and who was left out. */
export function recordsPage(
  records: RecordsFacts,
  attention: readonly Attention[],
  notices: readonly Thing[],
): FirstPage {
  const things = worstFirst([...attentionThings(attention), ...recordsThings(records), ...notices])
  return {
    heading: thingsHeading(things),
    lead: things.length > 0 ? null : 'No record is due to go, none is held, and no erased child is named again.',
    things,
    next: null,
    also: [
      { name: 'The schedule', path: '/administration/retention' },
      { name: 'Restricted records', path: '/administration/restricted' },
    ],
    pictures: keptBy(records),
    isCounting: records.due === null,
    note:
      records.due === null ? 'How many records are due to go is being counted. The page looks again by itself.' : null,
  }
}

function recordsThings({ due, undated, held, leftOut }: RecordsFacts): readonly Thing[] {
  const things: (Thing & { readonly count: number })[] = [
    {
      count: due ?? 0,
      mark: 'due',
      what: `${countOf(due ?? 0, 'record is', 'records are')} due to be let go`,
      says: 'Their time is over, and nobody holds them.',
      opens: { name: 'See them', path: '/administration/retention/due' },
    },
    {
      count: leftOut,
      mark: 'due',
      what: `${countOf(leftOut, 'file names', 'files name')} an erased child again`,
      says: 'What they say was left out. Somebody decides whether the child is held again.',
      opens: { name: 'Decide', path: '/administration/retention/left-out' },
    },
    {
      count: undated ?? 0,
      mark: 'due',
      what: `${countOf(undated ?? 0, 'record has', 'records have')} no day on which they may go`,
      says: 'A day that the schedule counts from is not recorded.',
      opens: { name: 'See why', path: '/administration/retention/due' },
    },
    {
      count: held,
      mark: 'change',
      what: `${countOf(held, 'record is', 'records are')} held`,
      says: 'A legal hold keeps what would go.',
      opens: { name: 'See them', path: '/administration/retention' },
    },
  ]
  return things.filter(({ count }) => count > 0)
}

function keptBy({ byRule }: RecordsFacts): readonly Picture[] {
  if (byRule === null || byRule.length === 0) return []
  const data: BarsData = {
    counted: { one: 'record', many: 'records' },
    unit: 'count',
    subject: 'Records by the rule that keeps them longest',
    bars: byRule.map(({ title, count }) => ({ name: shortTitle(title), value: count })),
  }
  return [
    {
      heading: data.subject,
      drawing: bars(data, 'kept'),
      table: barsTable(data),
      links: [{ name: 'Why each is kept', path: '/administration/retention' }],
    },
  ]
}

/** `The record of a child with a special guardian` among others of its kind: `With a special guardian`. */
function shortTitle(title: string): string {
  const short = title.replace(/^The record of (a child )?/, '')
  return short.charAt(0).toUpperCase() + short.slice(1)
}

function doneInWeek(week: Readonly<Record<string, number>>): readonly Picture[] {
  const data: BarsData = {
    counted: { one: 'thing done', many: 'things done' },
    unit: 'count',
    subject: 'What was done in the last seven days',
    bars: Object.entries(counted).flatMap(([what, name]) => {
      const value = week[what] ?? 0
      return value === 0 ? [] : [{ name, value }]
    }),
  }
  if (data.bars.length === 0) return []
  return [
    {
      heading: data.subject,
      drawing: bars(data, 'week'),
      table: barsTable(data),
      links: [{ name: 'The log', path: '/administration/log' }],
    },
  ]
}

const onlyLook = (thing: Thing): Thing => ({
  ...thing,
  opens: { name: 'Look', path: thing.opens?.path.replace(/\/answer$/, '') ?? '/returns' },
})
