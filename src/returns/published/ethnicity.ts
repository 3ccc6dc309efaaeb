import { Draft } from './draft.ts'
import { folded, type HeadedRow, type HeadedRows, headedRows, isReadable } from './headed-rows.ts'
import { areaOfCode } from './published-area.ts'
import type { OpenedFile, Reader } from './published-file.ts'
import { cellIn } from './wanted-columns.ts'

const series = 'population-by-ethnicity'
const groupCode = 'Ethnic group (20 categories) Code'
const group = 'Ethnic group (20 categories)'
const observation = 'Observation'

/** What the column of the area's code is headed in the tables of authorities, regions and England. */
const areaColumns = ['2023 Upper tier local authorities Code', 'Regions Code', 'Countries Code']

/**
 * How many people of each ethnic group there were on 21 March 2021, in authorities, regions and England: three files of
 * one shape. Code -8, “Does not apply”, is no group; Wales is left out.
 *
 * @source Office for National Statistics, Census 2021, table TS021
 */
export const ethnicityReader: Reader = {
  recognises: (file) => tableIn(file) !== null,

  read(file, _wanted, published) {
    const table = tableIn(file) as HeadedRows
    const areaColumn = areaColumnOf(table)
    const draft = new Draft({
      dataset: series,
      title: 'Census 2021: population by ethnic group',
      published,
      publishedOf: { '2021': 'November 2022' },
    })
    draft.series(series, 'calendar-year')
    if (isReadable(draft, table, [areaColumn, groupCode, group, observation])) {
      for (const row of table.rows) addRow(draft, row, areaColumn)
    }
    return draft.done(table.rows.length)
  },
}

function tableIn(file: OpenedFile): HeadedRows | null {
  return headedRows(file, [groupCode, group, observation], 2)[0] ?? null
}

function areaColumnOf({ headings }: HeadedRows): string {
  const known = areaColumns.find((column) => headings.some((heading) => folded(heading) === folded(column)))
  // Boundaries of another year head the column with that year.
  return known ?? headings.find((heading) => /local authorities code$/i.test(heading)) ?? (areaColumns[0] as string)
}

function addRow(draft: Draft, row: HeadedRow, areaColumn: string): void {
  const code = row.text(areaColumn)
  const why =
    row.text(groupCode) === '-8' ? '“Does not apply” is no ethnic group' : code.startsWith('W') ? 'of Wales' : null
  const area = areaOfCode(code)
  if (why !== null) draft.leaveOut(why)
  else if (area === null) draft.unknownArea(code)
  else {
    const breakdown = `ethnic_group=${row.text(group)}`
    const read = cellIn(draft, row, observation)
    if (read !== null) draft.figure({ code: series, area, period: '2021', breakdown, row: row.row, ...read })
  }
}
