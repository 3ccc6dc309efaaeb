import { censusWindow } from '../../../codes/return-windows.ts'
import { calendarDay, type Day } from '../../../core/day.ts'
import { countOf, spoken } from '../../../core/words.ts'
import { percent } from '../../../documents/charts/chart-words.ts'
import {
  type ReturnCalendarData,
  returnCalendar,
  returnCalendarFinding,
  returnCalendarTable,
} from '../../../documents/charts/return-calendar.ts'
import { type TrendData, trend, trendFinding, trendTable } from '../../../documents/charts/trend.ts'
import type { FileInHand, ReturnsFacts, WaitingFile, WaitingFiles } from '../../../work/what-needs-me-returns.ts'
import { agoInYears } from './ago.ts'
import { type FirstPage, type Picture, type Thing, worstFirst } from './first-page.ts'

/** What an analyst has to put right before a return can be sent. */
export function analystPage(returns: ReturnsFacts, waiting: WaitingFiles, today: Day): FirstPage {
  const newest = newestOfEach(returns.inForce)
  const things = worstFirst([
    ...filesThatWait(waiting),
    ...newest.filter(({ children }) => (children?.withErrors ?? 0) > 0).map(toFix),
    ...census(returns.newest),
    ...returns.fewer.map(fewer),
  ])
  const withErrors = newest.reduce((sum, { children }) => sum + (children?.withErrors ?? 0), 0)
  return {
    heading: heading(withErrors, waiting),
    lead: things.length > 0 ? null : nothing(returns),
    things,
    next: null,
    also: [{ name: 'Every file sent in', path: '/returns' }],
    pictures: [calendar(today), ...errorsOverTime(returns.inForce)],
    note: null,
  }
}

/** Files that wait for an answer, and those that broke. */
export function filesThatWait({ asks, failed }: WaitingFiles): readonly Thing[] {
  return [
    ...asks.map(
      (file): Thing => ({
        mark: 'now',
        what: `${named(file)} waits for an answer`,
        says: `${file.file} is far smaller than the file before it. Nothing is loaded until somebody says that it is whole.`,
        opens: { name: 'Answer', path: `/returns/${file.id}/answer` },
      }),
    ),
    ...failed.map(
      (file): Thing => ({
        mark: 'now',
        what: `${named(file)} was not loaded`,
        says: `${file.file} broke on our side. It is tried again by itself.`,
        opens: { name: 'Look', path: `/returns/${file.id}` },
      }),
    ),
  ]
}

function toFix(file: FileInHand): Thing {
  const { withErrors, all } = file.children ?? { withErrors: 0, all: 0 }
  const share = percent(withErrors, all)
  return {
    mark: 'due',
    what: `${named(file)}: ${countOf(withErrors, 'child', 'children')} with errors`,
    says: `Of ${spoken(all)} in the file${share === null ? '' : `, ${share}`}.`,
    opens: { name: 'Work through', path: `/returns/${file.id}/result` },
  }
}

/** What is still to be said of the newest census before it is sent: why its queries stand, and that it is the return. */
function census(newest: ReturnsFacts['newest']): readonly Thing[] {
  if (newest === null) return []
  const { file, unexplained, isSignedOff } = newest
  const path = `/returns/${file.id}/result`
  const asked: Thing = {
    mark: 'due',
    what: `${countOf(unexplained, 'query has', 'queries have')} no explanation yet`,
    says: `${named(file)}. Written once, for a rule, a child or a value, and offered again next year.`,
    opens: { name: 'Explain', path },
  }
  const unsigned: Thing = {
    mark: 'due',
    what: `${named(file)} is not signed off`,
    says: 'Somebody says that it is the return, what is left in it, and why.',
    opens: { name: 'Sign off', path: `/returns/${file.id}/sign-off` },
  }
  return [...(unexplained > 0 ? [asked] : []), ...(isSignedOff ? [] : [unsigned])]
}

function fewer(file: FileInHand): Thing {
  return {
    mark: 'due',
    what: `${named(file)} no longer names a child it did`,
    says: 'The record is shut or held. Was the child left out by mistake?',
    opens: { name: 'Look', path: `/returns/${file.id}` },
  }
}

function heading(withErrors: number, { asks, failed }: WaitingFiles): string {
  const fix = withErrors === 0 ? 'Nothing to fix' : `${countOf(withErrors, 'child', 'children')} to fix`
  if (asks.length > 0) return `${fix}, and ${countOf(asks.length, 'file waits', 'files wait')} for an answer`
  return failed.length > 0 ? `${fix}, and ${countOf(failed.length, 'file was', 'files were')} not loaded` : fix
}

function nothing({ inForce }: ReturnsFacts): string {
  return inForce.length === 0
    ? 'No file is loaded yet. Send in the first one, and what is to be put right stands here.'
    : 'Every file in force was checked, and no child in the newest has an error.'
}

/** The newest file in force of each return. */
function newestOfEach(inForce: readonly FileInHand[]): readonly FileInHand[] {
  return inForce.filter((file, at) => inForce.findIndex(({ returnId }) => returnId === file.returnId) === at)
}

/** `Children in need census 2025-26`. */
function named({ return: name, period }: WaitingFile): string {
  return period !== null && /^\d{4}$/.test(period) ? `${name} ${Number(period) - 1}-${period.slice(2)}` : name
}

function calendar(today: Day): Picture {
  const { year } = calendarDay(today)
  const next = [year, year + 1].map(censusWindow).find(({ closes }) => closes >= today)
  const data: ReturnCalendarData = {
    today,
    returns: [
      ...(next === undefined ? [] : [{ name: 'CIN census', opens: next.opens, closes: next.closes }]),
      { name: 'Annex A', anyDay: 'any day an inspector asks' },
    ],
  }
  return {
    heading: returnCalendarFinding(data),
    drawing: returnCalendar(data, 'calendar'),
    table: returnCalendarTable(data),
    links: [],
  }
}

/** The share of children with errors in each census in force; nothing where there are fewer than two. */
function errorsOverTime(inForce: readonly FileInHand[]): readonly Picture[] {
  const censuses = inForce.filter(({ returnId }) => returnId === 'cin-census').toReversed()
  if (censuses.length < 2) return []
  const data: TrendData = {
    counted: { one: 'of children have errors', many: 'of children have errors' },
    subject: 'Children with errors',
    unit: 'percent',
    each: 'Censuses in force',
    step: 'year',
    ago: agoInYears(censuses.length - 1),
    points: censuses.map(({ period, children }) => ({
      name: `${Number(period) - 1}-${period?.slice(2)}`,
      value:
        children === null || children.all === 0 ? null : Math.round((1000 * children.withErrors) / children.all) / 10,
    })),
  }
  return [{ heading: trendFinding(data), drawing: trend(data, 'errors'), table: trendTable(data), links: [] }]
}
