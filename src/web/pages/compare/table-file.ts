import type { ChartTable } from '../../../documents/charts/chart-table.ts'
import { tableAsCsv, tableAsWorkbook } from '../../../work/chart-files.ts'
import type { Download } from '../../page.ts'
import { csvFile } from '../administration/as-file.ts'

/**
 * A table as a file, with what was chosen and where it comes from below it.
 *
 * @param name   of the file, without its ending
 * @param sheet  of the workbook
 */
export function tableFile(
  as: 'csv' | 'xlsx',
  { name, sheet, table, notes }: { name: string; sheet: string; table: ChartTable; notes: readonly string[] },
): Download {
  if (as === 'csv') return csvFile(`${name}.csv`, tableAsCsv(table, notes))
  return {
    name: `${name}.xlsx`,
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: tableAsWorkbook(sheet, table, notes),
  }
}
