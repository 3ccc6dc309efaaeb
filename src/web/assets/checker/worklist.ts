import { worklistColumns, worklistLine } from '../../../checking/worklist.ts'
import { Refusal } from '../../../core/refusal.ts'
import { csvLine, csvStart } from '../../../formats/csv.ts'
import { mostSheetRows, workbook } from '../../../formats/workbook.ts'
import type { Checked } from './checked.ts'

/** The worklist is made by going over the return again: its lines are never all in memory at once. */
export async function worklist(checked: Checked, format: 'csv' | 'xlsx'): Promise<Blob> {
  const { ids, check } = checked.returned
  const lines: (string | number)[][] = []
  const parts: BlobPart[] = [csvStart + csvLine([...worklistColumns])]
  await checked.eachIssue(({ rule, child, cells }) => {
    const line = worklistLine(rule, check.year, ids[child] ?? null, cells)
    if (format === 'csv') parts.push(csvLine(line))
    else lines.push(line)
  })
  if (format === 'csv') return new Blob(parts, { type: 'text/csv' })
  if (lines.length > mostSheetRows) {
    throw new Refusal(
      'output-not-written',
      `There are more issues than a sheet has lines (${mostSheetRows.toLocaleString('en-GB')}). Choose CSV.`,
    )
  }
  const bytes: Uint8Array[] = []
  for await (const piece of workbook('Worklist', worklistColumns, lines)) bytes.push(piece)
  return new Blob(bytes as BlobPart[], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' })
}
