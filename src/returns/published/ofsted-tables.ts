import { folded, type HeadedRows, headedRows } from './headed-rows.ts'
import type { OpenedFile } from './published-file.ts'

/** The last inspection of each authority; inspections and visits of a year; every inspection since 2018. */
export type OfstedKind = 'as at' | 'in year' | 'history'

export type OfstedTable = { readonly kind: OfstedKind; readonly table: HeadedRows }

export const overall = 'Overall effectiveness'
export const ofCareLeavers = 'The experiences and progress of care leavers'

/** What an inspection under the framework of 2018 judges. */
export const judgements: readonly string[] = [
  overall,
  'The impact of leaders on social work practice with children and families',
  'The experiences and progress of children who need help and protection',
  'The experiences and progress of children in care',
  ofCareLeavers,
]

export const areaCode = 'Local authority area code'
export const areaName = 'Local authority name'
export const publicationDate = 'Publication date'

/** The columns that differ: the day of the inspection, and its type where the table has one. */
export const datedColumns: Readonly<Record<OfstedKind, { readonly date: string; readonly type: string | null }>> = {
  'as at': { date: 'Inspection date', type: null },
  'in year': { date: 'Inspection/Visit date', type: 'Inspection/Visit type' },
  history: { date: 'Inspection date', type: 'Inspection type' },
}

/** Every column that a table of a kind needs. */
export function ofstedColumns(kind: OfstedKind): readonly string[] {
  const { date, type } = datedColumns[kind]
  return [areaCode, areaName, date, publicationDate, ...(type === null ? [] : [type]), ...judgements]
}

/** The tables of inspections in a file; in the publisher's workbook there is one of each kind. */
export function ofstedTables(file: OpenedFile): readonly OfstedTable[] {
  return headedRows(file, [...ofstedColumns('history'), ...ofstedColumns('in year')], 6).map((table) => ({
    kind: kindOf(table),
    table,
  }))
}

function kindOf({ headings }: HeadedRows): OfstedKind {
  const has = (...columns: string[]) => headings.some((heading) => columns.map(folded).includes(folded(heading)))
  if (has('Visit Theme', 'Inspection/Visit type', 'Inspection/Visit date')) return 'in year'
  return has('Local authority status', 'Inspection type') ? 'history' : 'as at'
}
