import type { Draft } from './draft.ts'
import { folded } from './headed-rows.ts'
import type { OfstedRow } from './ofsted-rows.ts'
import { areaCode, judgements, type OfstedTable, ofCareLeavers } from './ofsted-tables.ts'
import { oneRowEach } from './one-row-each.ts'
import type { Wanted } from './published-file.ts'

/** The first day on which what care leavers get was judged by itself. */
const careLeaversJudgedFrom = '2023-01-01'

type LastInspections = {
  readonly table: OfstedTable
  readonly rows: readonly OfstedRow[]
  readonly wanted: readonly Wanted[]
  /** Null where no inspection says it. */
  readonly year: string | null
}

/** The grades of the last inspections as figures of 31 March: that which is wanted, and the other judgements beside it. */
export function addGrades(draft: Draft, { table, rows, wanted, year }: LastInspections): void {
  const firsts = oneRowEach(draft, table.table, areaCode, rows)
  if (year === null) {
    const says = 'No inspection has a day, so it cannot be told as at which 31 March the judgements are.'
    draft.refuse(says, 'Load the file as it was published.')
    return
  }
  for (const { code, column } of wanted.filter(({ column: { dataset } }) => dataset === 'ofsted-outcomes')) {
    const headline = judgements.find((judgement) => folded(judgement) === folded(column.column))
    if (headline === undefined) {
      draft.refuse(`No judgement is called “${column.column}”.`, `Judgements are: ${judgements.join('; ')}.`)
      continue
    }
    draft.series(code, 'reporting-year')
    for (const row of firsts) {
      for (const judgement of judgements) {
        const breakdown = judgement === headline ? '' : `judgement=${judgement}`
        const { area, row: number } = row
        draft.figure({ code, area, period: year, breakdown, row: number, ...gradeAsFigure(row, judgement) })
      }
    }
  }
}

function gradeAsFigure({ grades, inspectedOn }: OfstedRow, judgement: string) {
  const grade = grades.get(judgement) ?? null
  if (grade !== null) return { value: null, status: 'ok', grade } as const
  const wasNotJudged = judgement === ofCareLeavers && inspectedOn !== null && inspectedOn < careLeaversJudgedFrom
  return { value: null, status: wasNotJudged ? 'not-applicable' : 'unavailable', grade } as const
}
