import { readXlsx } from 'hucre/xlsx'
import { Refusal } from '../core/refusal.ts'

/** A sheet of a workbook: cells as texts, numbers, days (at midnight UTC), or nothing. */
export type ReadSheet = { readonly name: string; readonly rows: readonly (readonly unknown[])[] }

/**
 * The sheets of an Excel workbook (XLSX), in order.
 *
 * @throws Refusal when it is none, or is damaged
 */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly ReadSheet[]> {
  try {
    const { sheets } = await readXlsx(bytes)
    return sheets.map(({ name, rows }) => ({ name, rows }))
  } catch {
    throw new Refusal('file-unreadable', 'It is no Excel workbook (XLSX), or is damaged. Save it again as a workbook.')
  }
}
