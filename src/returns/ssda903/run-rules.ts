import { inYear } from '../../checking/rule.ts'
import { startRun } from '../../checking/run.ts'
import { type Day, dayOf } from '../../core/day.ts'
import { Refusal } from '../../core/refusal.ts'
import { type TableName, tableNames, tableOf } from './layout.ts'
import type { PostcodeDirectory } from './lists/postcode-directory.ts'
import type { ProviderList } from './lists/provider.ts'
import { knowsUasc } from './reading.ts'
import type { Need, Ssda903Return, Ssda903Rule } from './rule.ts'
import type { AnyRow, Ssda903Child, Ssda903Tables } from './shape.ts'
import { whyNotRun } from './why-not-run.ts'

/** The first and last collection years whose rules we have. */
export const firstRuleset = 2023
export const lastRuleset = 2027

/** A rule that did not run, and what it lacked; nothing when it broke down. */
export type RuleNotRun = { readonly code: string; readonly why: string; readonly lacks: readonly Need[] }

/** One cell at fault. The table of a row of last year ends in `_last`. */
export type Ssda903Cell = readonly [row: AnyRow, field: string]

/** One breach of one rule. */
export type Ssda903Issue = {
  readonly rule: Ssda903Rule
  /** The rule's place in the list that ran. */
  readonly ruleNumber: number
  /** The child it was found in; null when a rule over the whole return found it. */
  readonly child: Ssda903Child | null
  /** The cells at fault; none when the return as a whole is. */
  readonly cells: readonly Ssda903Cell[]
}

/**
 * What rules may know of a return of that year.
 *
 * @param gives    was this table given, of this year or of last year?
 * @throws Refusal when there are no rules for the year
 */
export function aboutReturn(given: {
  readonly year: number
  readonly format: 'csv' | 'xml'
  readonly authority: string | null
  readonly postcodes: PostcodeDirectory | null
  readonly providers: ProviderList | null
  readonly gives: (table: TableName, isLast: boolean) => boolean
}): Ssda903Return {
  const { gives, ...about } = given
  const { year, format } = about
  if (year < firstRuleset || year > lastRuleset) {
    throw new Refusal(
      'year-without-rules',
      `These files are of the collection year ${year}; rules are held for ${firstRuleset} to ${lastRuleset}. Choose the rules to run, for instance --year ${lastRuleset - 1}.`,
    )
  }
  const has = (need: Need): boolean => {
    if (need === 'postcodes' || need === 'providers' || need === 'authority') return about[need] !== null
    if (need === 'XML') return format === 'xml'
    if (need === 'UASC flag') return knowsUasc(has, format)
    return need.endsWith('_last') ? gives(need.slice(0, -5) as TableName, true) : gives(need as TableName, false)
  }
  const on = (of: number, month: number, day: number) => dayOf(of, month, day) as Day
  return {
    ...about,
    ...{ start: on(year - 1, 4, 1), end: on(year, 3, 31), lastStart: on(year - 2, 4, 1), lastEnd: on(year - 1, 3, 31) },
    has,
  }
}

/** Runs rules over children, some at once; `finish` tells which did not run, and why. */
export function bindRules(rules: readonly Ssda903Rule[], about: Ssda903Return, found: (issue: Ssda903Issue) => void) {
  const lacking = rules.filter(({ needs }) => !needs.every(about.has))
  const able = rules.filter(({ needs }) => needs.every(about.has))
  const known = new Map(
    rules.map((rule, number) => [rule, { number, columns: columnsOf(inYear(rule.fields, about.year)) }]),
  )
  const faults = new Map<string, number>()
  const run = startRun(able, about, {
    breach(given, child, rows) {
      const rule = given as Ssda903Rule
      const { number, columns } = known.get(rule) as { readonly number: number; readonly columns: OwnColumns }
      const cells: Ssda903Cell[] = []
      for (const row of rows) addCells(cells, row, columns, child)
      found({ rule, ruleNumber: number, child, cells })
    },
    fault({ code }) {
      faults.set(code, (faults.get(code) ?? 0) + 1)
    },
  })
  return {
    run: (children: readonly Ssda903Child[], over: (child: Ssda903Child) => void = () => {}) =>
      run.children(children, over),
    finish(): readonly RuleNotRun[] {
      run.end()
      const broken = [...faults].map(([code, count]) => ({
        ...{ code, lacks: [] },
        why: `The rule broke down on ${count === 1 ? 'one record' : `${count} records`}: a fault in Throughline, not in the files.`,
      }))
      const notAble = lacking.map(({ code, needs }) => ({
        ...{ code, why: whyNotRun(needs, about) },
        lacks: needs.filter((need) => !about.has(need)),
      }))
      return [...notAble, ...broken]
    },
  }
}

/** By table, the columns that a rule speaks of. */
type OwnColumns = Readonly<Record<TableName, readonly string[]>>

/** In each table those fields of a rule that it has; where it has none, whose row it is. */
function columnsOf(fields: readonly string[]): OwnColumns {
  const own = tableNames.map((table) => {
    const { columns } = tableOf(table)
    const its = fields.filter((field) => columns.some(({ name }) => name === field))
    return [table, its.length === 0 ? ['CHILD'] : its]
  })
  return Object.fromEntries(own) as OwnColumns
}

function addCells(cells: Ssda903Cell[], row: AnyRow, columns: OwnColumns, child: Ssda903Child | null): void {
  const placed = child !== null && isOfLast(row, child.last) ? { ...row, table: ofLast[row.table] } : row
  for (const field of columns[row.table]) cells.push([placed, field])
}

/** The names of last year's tables, each made once. */
const ofLast = Object.fromEntries(tableNames.map((table) => [table, `${table}_last` as TableName])) as Readonly<
  Record<TableName, TableName>
>

/** More rows of one child than this are not gone through for each cell: a column filled with one number makes thousands. */
const many = 50
const setsOfRows = new WeakMap<readonly AnyRow[], ReadonlySet<AnyRow>>()

function isOfLast(row: AnyRow, last: Ssda903Tables): boolean {
  const rows: readonly AnyRow[] = last[row.table]
  if (rows.length <= many) return rows.includes(row)
  const set = setsOfRows.get(rows) ?? new Set(rows)
  setsOfRows.set(rows, set)
  return set.has(row)
}
