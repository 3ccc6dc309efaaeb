import { dayOf, isoDay, parseDay } from '../../core/day.ts'
import type { Draft } from './draft.ts'
import { type HeadedRow, isReadable } from './headed-rows.ts'
import { gradeOf, whatGradesAre } from './ofsted-grades.ts'
import {
  areaCode,
  areaName,
  datedColumns,
  judgements,
  type OfstedTable,
  ofstedColumns,
  publicationDate,
} from './ofsted-tables.ts'
import { areaOfCode } from './published-area.ts'

/** An inspection as a file has it: its days (ISO; null where the cell is empty), and the grade of each judgement that has one. */
export type OfstedRow = {
  readonly row: number
  readonly area: string
  readonly inspectedOn: string | null
  readonly publishedOn: string | null
  /** `ILACS` */
  readonly framework: string
  readonly grades: ReadonlyMap<string, string>
}

/** The inspections of a table. Focused and monitoring visits have no grades, and are counted as left out. */
export function ofstedRows(draft: Draft, { kind, table }: OfstedTable): readonly OfstedRow[] {
  if (!isReadable(draft, table, ofstedColumns(kind))) return []
  const { date, type } = datedColumns[kind]
  return table.rows.flatMap((row): OfstedRow[] => {
    const grades = gradesOf(draft, row)
    const isVisit = kind !== 'as at' && grades.size === 0
    if (isVisit) draft.leaveOut('a visit without judgements')
    const area = isVisit ? null : areaOfCode(row.text(areaCode))
    if (!isVisit && area === null) draft.unknownArea(row.text(areaName) || row.text(areaCode))
    if (area === null) return []
    const isEmpty = grades.size === 0
    const inspectedOn = dayIn(draft, row, date, isEmpty)
    const publishedOn = dayIn(draft, row, publicationDate, isEmpty)
    // The table of last inspections names no framework: its judgements are those of ILACS, of 2018 and after.
    const framework = type === null ? 'ILACS' : (row.text(type).split(' ')[0] ?? '')
    return [{ row: row.row, area, inspectedOn, publishedOn, framework, grades }]
  })
}

function gradesOf(draft: Draft, row: HeadedRow): ReadonlyMap<string, string> {
  return new Map(
    judgements.flatMap((judgement) => {
      const text = row.text(judgement)
      if (text === '') return []
      const grade = gradeOf(text)
      if (grade !== null) return [[judgement, grade] as const]
      draft.refuse(`“${text}” is no grade.`, whatGradesAre, { row: row.row, column: judgement })
      return []
    }),
  )
}

/** A day in a cell, in ISO form. An authority that has not been inspected may have none. */
export function dayIn(draft: Draft, row: HeadedRow, column: string, mayBeEmpty = false): string | null {
  const text = row.text(column)
  const day = writtenDay(text)
  if (day === null && !(text === '' && mayBeEmpty)) {
    draft.refuse(`“${text}” is no day.`, 'Days are written 2025-03-31 or 31/03/2025.', { row: row.row, column })
  }
  return day
}

/** The day of a text, in ISO form; null where it is none. */
export function writtenDay(text: string): string | null {
  const slashes = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text)
  const day = slashes === null ? parseDay(text) : dayOf(Number(slashes[3]), Number(slashes[2]), Number(slashes[1]))
  return day === null ? null : isoDay(day)
}
