import { readPeriod } from '../../core/published-period.ts'
import { readPublished } from '../../core/published-value.ts'
import { Draft } from './draft.ts'
import { type HeadedRow, type HeadedRows, headedRows, isReadable } from './headed-rows.ts'
import { areaOfCode } from './published-area.ts'
import type { OpenedFile, Reader } from './published-file.ts'
import { addWanted, type CellKind, type PlacedRow } from './wanted-columns.ts'

const dataset = 'adoption-times'
const told = ['cla_group', 'stage_of_adoption_process', 'age_start_poc', 'number']
const columns = ['time_period', 'time_identifier', 'geographic_level', 'country_code', ...told]

/** When it was published, by its newest year. */
const publishedOf = { '2025': 'November 2025' }

/**
 * How long the stages of adoption took, for England only. Times are years and months, `01:02`, and are kept in months.
 *
 * @source Department for Education, children looked after in England including adoptions
 */
export const adoptionTimesReader: Reader = {
  recognises: (file) => tableIn(file) !== null,

  read(file, wanted, published) {
    const table = tableIn(file) as HeadedRows
    const title = 'Children looked after: time between stages of adoption'
    const draft = new Draft({ dataset, title, published, publishedOf })
    if (isReadable(draft, table, columns)) {
      const rows = table.rows.flatMap((row) => placed(draft, row))
      const asked = wanted.filter(({ column }) => column.dataset === dataset)
      for (const { code } of asked) draft.series(code, 'reporting-year')
      addWanted(draft, table, rows, asked, { kind: months })
    }
    return draft.done(table.rows.length)
  },
}

function tableIn(file: OpenedFile): HeadedRows | null {
  return headedRows(file, told, 3)[0] ?? null
}

function placed(draft: Draft, row: HeadedRow): readonly PlacedRow[] {
  const period = readPeriod(row.text('time_period'))?.code
  const isYear = period !== undefined && row.text('time_identifier') === 'Reporting year'
  if (!isYear) {
    const says = `“${row.text('time_period')}, ${row.text('time_identifier')}” is no year to 31 March.`
    draft.refuse(says, 'Load the file as it was published: its years are reporting years.', {
      row: row.row,
      column: 'time_period',
    })
  }
  const area = row.text('geographic_level') === 'National' ? areaOfCode(row.text('country_code')) : null
  if (area === null) draft.unknownArea(row.text('country_code'))
  return isYear && area !== null ? [{ row, area, period }] : []
}

const months: CellKind = {
  called: 'a time in years and months (01:02)',
  read(text) {
    const time = /^(\d+):(\d\d)$/.exec(text)
    if (time !== null)
      return Number(time[2]) < 12 ? { value: Number(time[1]) * 12 + Number(time[2]), status: 'ok' } : null
    const symbol = readPublished(text)
    return symbol?.status === 'ok' ? null : symbol
  },
}
