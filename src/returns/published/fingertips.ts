import { readPeriod } from '../../core/published-period.ts'
import { readPublished } from '../../core/published-value.ts'
import { Draft } from './draft.ts'
import { type HeadedRow, type HeadedRows, headedRows, isReadable } from './headed-rows.ts'
import { areaOfCode } from './published-area.ts'
import type { OpenedFile, Reader } from './published-file.ts'
import { addWanted, type CellKind, type PlacedRow } from './wanted-columns.ts'

const dataset = 'hospital-admissions'
const columns = ['Indicator ID', 'Area Code', 'Area Name', 'Sex', 'Time period', 'Value', 'Value note']

/**
 * Hospital admissions of children for injury, per 10,000, of authorities, regions and England; years are written 2023/24.
 * A row that stands twice, for its trend was reckoned twice, is kept once.
 *
 * @source Fingertips, child health profiles, indicator 90284
 */
export const fingertipsReader: Reader = {
  recognises: (file) => tableIn(file) !== null,

  read(file, wanted, published) {
    const table = tableIn(file) as HeadedRows
    const draft = new Draft({ dataset, title: 'Child health profiles: hospital admissions for injury', published })
    if (isReadable(draft, table, columns)) {
      const rows = table.rows.flatMap((row) => placed(draft, row))
      const asked = wanted.filter(({ column }) => column.dataset === dataset)
      for (const { code } of asked) draft.series(code, 'financial-year')
      addWanted(draft, table, rows, asked, { kind: value, others: ['Value', 'Count', 'Denominator'] })
      mentionNotes(
        draft,
        rows,
        asked.map(({ column }) => column.where?.Sex),
      )
    }
    return draft.done(table.rows.length)
  },
}

function tableIn(file: OpenedFile): HeadedRows | null {
  return headedRows(file, columns, 4)[0] ?? null
}

function placed(draft: Draft, row: HeadedRow): readonly PlacedRow[] {
  const area = areaOfCode(row.text('Area Code'))
  if (area === null) draft.unknownArea(row.text('Area Name'))
  const period = readPeriod(row.text('Time period'))?.code
  if (period === undefined) {
    const says = `“${row.text('Time period')}” is no financial year.`
    draft.refuse(says, 'Years are written 2023/24.', { row: row.row, column: 'Time period' })
  }
  return area === null || period === undefined ? [] : [{ row, area, period }]
}

/** There are no symbols: a cell is empty, and the note beside it says why. */
const value: CellKind = {
  called: 'a number',
  read(text, row) {
    const isWithheld = text === '' && /suppressed|disclosure/i.test(row.text('Value note'))
    return isWithheld ? { value: null, status: 'suppressed' } : readPublished(text)
  },
}

/** Tells what the publisher says beside values: an area counted with another, a hospital that sent nothing. */
function mentionNotes(draft: Draft, rows: readonly PlacedRow[], sexes: readonly (string | undefined)[]): void {
  const noted = new Map<string, HeadedRow[]>()
  for (const { row } of rows) {
    const note = row.text('Value note')
    if (note !== '' && sexes.includes(row.text('Sex'))) noted.set(note, [...(noted.get(note) ?? []), row])
  }
  for (const [note, of] of noted) {
    const names = [...new Set(of.map((row) => row.text('Area Name')))].join(', ')
    draft.mention(`${names}: “${note}” (${of.length} of its rows).`, 'Mind it when these areas are compared.', {
      row: of[0]?.row ?? 0,
      column: 'Value note',
    })
  }
}
