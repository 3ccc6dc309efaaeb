import { writtenValue } from '../../checking/because.ts'
import {
  type Alias,
  type Marks,
  marksAt,
  marksOf,
  notesOf,
  type ShownCell,
  type ShownRecord,
  type ShownTable,
  withheld,
} from '../../checking/shown-record.ts'
import { ageInYears, type Day, longDay } from '../../core/day.ts'
import { type CheckedLookedAfter, everyRow, placeOf } from './checked-looked-after.ts'
import { type TableName, tableNames, tableOf } from './layout.ts'
import type { AnyRow, Ssda903Child } from './shape.ts'
import { slashed } from './write.ts'

/**
 * One child's record: the rows of every table, this year's and then last year's, with the cells at fault marked.
 *
 * @param fresh  the issues that were not in the return it is compared with
 * @param alias  when given, numbers and places by which the child could be known elsewhere are withheld
 */
export function shownRecord(
  checked: CheckedLookedAfter,
  number: number,
  fresh: (issue: number) => boolean,
  alias: Alias | null = null,
): ShownRecord {
  const child = checked.child(number)
  const rows = new Map(everyRow(child).map(([table, row]) => [placeOf(table, row.row), shownRow(table, row, alias)]))
  const issues = checked.issuesOf(number, rows)
  const notes = notesOf(checked, number, issues, fresh)
  const marks = marksOf(issues, notes)
  const inTable = (name: string) => [...rows.values()].filter(({ table }) => table === name)
  return {
    id: alias === null ? child.CHILD : alias.name,
    about: aboutChild(child, checked.check.end, checked.isOfLastYearOnly(number), alias),
    tables: ['', '_last'].flatMap((year) =>
      tableNames.flatMap((name) =>
        shownTable(name, year === '' ? name : `${name}, last year`, inTable(`${name}${year}`), marks),
      ),
    ),
    notes,
  }
}

/** What tells who a child is, or where. */
const telling = ['UPN', 'HOME_POST', 'PL_POST', 'URN', 'SW_ID'] as const

/** The row with what an alias hides taken out; what is empty stays empty. */
export function withAliasInRow(row: AnyRow, alias: Alias): AnyRow {
  const shown: Record<string, string> = {}
  if (row.CHILD !== null) shown.CHILD = alias.name
  for (const field of telling) if (writtenValue(row, field) !== null) shown[field] = withheld
  for (const field of ['DOB', 'MC_DOB']) {
    if (typeof row[field] === 'number') shown[field] = alias.birth(row[field] as Day)
    else if (writtenValue(row, field) !== null) shown[field] = withheld
  }
  return { ...row, asWritten: null, unread: { ...row.unread, ...shown } }
}

/** The row under the name of its table. */
function shownRow(table: string, row: AnyRow, alias: Alias | null): AnyRow {
  const named = { ...row, table: table as TableName }
  return alias === null ? named : withAliasInRow(named, alias)
}

const whoOf: Readonly<Record<string, string>> = { F: 'Girl', '2': 'Girl', M: 'Boy', '1': 'Boy' }

function aboutChild(child: Ssda903Child, end: Day, isOfLastYear: boolean, alias: Alias | null): string {
  const header = child.Header[0] ?? child.last.Header[0]
  const parts = [whoOf[header?.SEX ?? ''] ?? 'Child']
  const born = header?.DOB ?? null
  if (born !== null) {
    const age = ageInYears(born, end)
    const birth = alias === null ? longDay(born) : alias.birth(born)
    parts.push(`born ${birth}${age >= 0 ? `, ${age} on ${longDay(end)}` : ''}`)
  }
  return `${parts.join(', ')}.${isOfLastYear ? ' Only last year’s return names this child.' : ''} Columns with nothing in them are left out.`
}

function shownTable(name: TableName, title: string, rows: readonly AnyRow[], marks: Marks): ShownTable[] {
  if (rows.length === 0) return []
  const isMarked = (field: string) => rows.some((row) => marks.get(row)?.has(field))
  const fields = tableOf(name)
    .columns.filter(
      ({ name: field }) => isMarked(field) || (!isRepeated(field, name) && rows.some((row) => holds(row, field))),
    )
    .map(({ name: field }) => field)
  return [
    {
      ...{ title, fields },
      lines: rows.map(({ line }) => line),
      rows: rows.map((row) => fields.map((field) => cellOf(row, field, marks))),
    },
  ]
}

/** What Header says already is not said again by every table. */
function isRepeated(field: string, table: TableName): boolean {
  return field === 'CHILD' || (table !== 'Header' && (field === 'DOB' || field === 'SEX'))
}

/** Does anything stand there? That a child did not come alone is worked out, and is not in the file. */
function holds(row: AnyRow, field: string): boolean {
  return writtenValue(row, field) !== null && !(field === 'UASC' && row[field] === '0')
}

/** A cell as it stands in the file. */
function cellOf(row: AnyRow, field: string, marks: Marks): ShownCell {
  const day = row.unread?.[field] === undefined && typeof row[field] === 'number' ? slashed(row[field] as Day) : null
  const value = day ?? row.asWritten?.[field] ?? writtenValue(row, field)
  return { field, value, marks: marksAt(marks, row, field) }
}
