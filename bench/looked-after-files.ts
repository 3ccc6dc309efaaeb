import { appendFileSync, existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Day, day, plusDays } from '../src/core/day.ts'
import { type TableName, tableNames, tableOf } from '../src/returns/ssda903/layout.ts'
import { blankRow } from '../src/returns/ssda903/row-reader.ts'
import type { AnyRow } from '../src/returns/ssda903/shape.ts'
import { tableLine, tableStart } from '../src/returns/ssda903/write.ts'

/** The collection years that are written, the one before and the one that is checked. */
export const lookedAfterYears = [2025, 2026] as const

/**
 * Files of the looked-after return of two years with that many children, made once: each in care through both years, with
 * two or three episodes, two reviews, a missing time for one in four, and so on; one in eight has something wrong. As many
 * rows a child as an authority's return has: about eight a year.
 *
 * @returns the folders of the two years
 */
export function lookedAfterFiles(folder: string, children: number): readonly [last: string, now: string] {
  const [last, now] = lookedAfterYears.map((year) => join(folder, `ssda903-${children}-${year}`)) as [string, string]
  for (const [at, path] of [last, now].entries())
    if (!existsSync(path)) write(path, lookedAfterYears[at] as number, children)
  return [last, now]
}

function write(path: string, year: number, children: number): void {
  const part = `${path}.part`
  mkdirSync(part, { recursive: true })
  const tables = tableNames.filter((name) => name !== 'DoLo')
  const fileOf = (name: TableName) => join(part, `${name.toLowerCase()}.csv`)
  for (const name of tables) writeFileSync(fileOf(name), tableStart(name))
  const lines = new Map<TableName, string>(tables.map((name) => [name, '']))
  for (let at = 0; at < children; at++) {
    for (const row of rowsOf(at, year)) lines.set(row.table, `${lines.get(row.table)}${tableLine(row)}`)
    if (at % 1000 !== 999 && at !== children - 1) continue
    for (const [name, text] of lines) appendFileSync(fileOf(name), text)
    for (const name of tables) lines.set(name, '')
  }
  renameSync(part, path)
}

const types = ['U6', 'U4', 'U1', 'K2', 'U6', 'P1', 'U3', 'U6'] as const
const needs = ['N1', 'N5', 'N4', 'N1', 'N8', 'N1', 'N2', 'N1'] as const

/** The rows of one child, the same each time. */
function rowsOf(at: number, year: number): readonly AnyRow[] {
  const start = day(`${year - 1}-04-01`)
  const born = plusDays(start, -365 * (5 + (at % 11)) - (at % 300))
  const cameIn = plusDays(day('2023-04-03'), at % 330)
  const who = { CHILD: `T${1_000_000 + at}`, DOB: born, SEX: at % 2 === 0 ? 'M' : 'F' }
  const place = (n: number) => types[(at + n) % types.length] as string
  const isWrong = at % 8 === 0
  const moved = [plusDays(start, 60 + (at % 90)), ...(at % 2 === 0 ? [plusDays(start, 200 + (at % 90))] : [])]
  const before = (year - 2025) * 3
  const episode = (n: number, DECOM: Day, DEC: Day | null) => ({
    ...{ CHILD: who.CHILD, DECOM, DEC, RNE: n === 0 && year === 2025 ? 'S' : 'P', LS: 'C2', CIN: needs[at % 8] },
    ...{ PLACE: place(n + before), PLACE_PROVIDER: place(n + before) === 'P1' ? 'PR0' : at % 3 === 0 ? 'PR4' : 'PR1' },
    ...{ REC: DEC === null ? null : 'X1', REASON_PLACE_CHANGE: DEC === null ? null : 'CARPL' },
    ...{ HOME_POST: `TH${1 + (at % 9)} 1A${'ABDEFGHJ'[at % 8]}`, PL_POST: `TH${1 + ((at + n) % 9)} 2BB` },
    URN: place(n + before) === 'P1' ? null : `SC9${10_000 + (at % 400)}`,
  })
  const beginnings = [year === 2025 ? cameIn : plusDays(start, -40 - (at % 90)), ...moved]
  const rows: (readonly [TableName, Readonly<Record<string, unknown>>])[] = [
    [
      'Header',
      {
        ...who,
        ETHNIC: isWrong ? 'XXXX' : 'WBRI',
        UPN: `P${String(500_000_000_000 + at)}`,
        MOTHER: at % 2 === 0 ? null : '0',
      },
    ],
    ...beginnings.map((on, n) => ['Episodes', episode(n, on, beginnings[n + 1] ?? null)] as const),
    ['Reviews', { ...who, REVIEW: plusDays(start, 50 + (at % 60)), REVIEW_CODE: 'PN1' }],
    ['Reviews', { ...who, REVIEW: plusDays(start, 220 + (at % 60)), REVIEW_CODE: isWrong ? 'PN9' : 'PN3' }],
    [
      'OC2',
      {
        ...{ ...who, SDQ_SCORE: String(at % 40), CONVICTED: '0', IMMUNISATIONS: '1', TEETH_CHECK: '1' },
        ...{ HEALTH_ASSESSMENT: '1', SUBSTANCE_MISUSE: '0' },
      },
    ],
    ['SWEpisodes', { ...who, SW_ID: `SW${100_000 + (at % 3000)}`, SW_DECOM: cameIn, SW_REASON: 'FCONTA' }],
    ...(at % 4 === 0
      ? ([['Missing', { ...who, MISSING: 'M', MIS_START: plusDays(start, 30), MIS_END: plusDays(start, 31) }]] as const)
      : []),
    ...(at % 10 === 0 ? ([['PrevPerm', { ...who, PREV_PERM: 'Z1' }]] as const) : []),
    ...(at % 25 === 0 ? ([['UASC', { ...who, DUC: plusDays(born, 365 * 18 + 5) }]] as const) : []),
    ...(at % 40 === 0 ? ([['PlacedAdoption', { ...who, DATE_PLACED: plusDays(start, 100) }]] as const) : []),
  ]
  return rows.map(([table, cells]) => {
    const row = blankRow(table, 0, 1)
    for (const { name } of tableOf(table).columns) if (cells[name] !== undefined) row[name] = cells[name]
    return row as unknown as AnyRow
  })
}
