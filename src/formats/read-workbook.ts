import { unzipSync } from 'fflate'
import { readOds } from 'hucre/ods'
import { readXlsx } from 'hucre/xlsx'
import { Refusal } from '../core/refusal.ts'

/** A sheet of a workbook: cells as texts, numbers, days (at midnight UTC), or nothing. */
export type ReadSheet = { readonly name: string; readonly rows: readonly (readonly unknown[])[] }

/**
 * Unpacked bytes of all that is in a workbook: more cells than a sheet of figures has. Beyond `freeBytes` it may be so many
 * times what it is packed to at most, as no sheet of figures is.
 */
const [mostBytes, freeBytes, timesPacked] = [300e6, 32e6, 200]

/** A workbook is a ZIP file, which says how long its entries are before any is unpacked. */
function weigh(bytes: Uint8Array): void {
  let length = 0
  const add = (size: number) => {
    length += size
    return false
  }
  unzipSync(bytes, { filter: ({ originalSize }) => add(originalSize) })
  if (length <= freeBytes || (length <= mostBytes && length <= bytes.length * timesPacked)) return
  throw new Refusal(
    'unpacks-to-too-much',
    `It is a workbook that becomes ${Math.floor(length / 1e6)} million bytes. Fetch it from its publisher again.`,
  )
}

/**
 * The sheets of an Excel workbook (XLSX), in order.
 *
 * @throws Refusal when it is none, or is damaged
 */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly ReadSheet[]> {
  try {
    weigh(bytes)
    const { sheets } = await readXlsx(bytes)
    return sheets.map(({ name, rows }) => ({ name, rows }))
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('file-unreadable', 'It is no Excel workbook (XLSX), or is damaged. Save it again as a workbook.')
  }
}

/** What stands at the start of an OpenDocument spreadsheet: its first entry is its kind, unpacked. */
const openDocumentKind = 'mimetypeapplication/vnd.oasis.opendocument.spreadsheet'

/** Is it an OpenDocument spreadsheet (ODS), by its first bytes? */
export function isOpenDocument(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 120)).includes(openDocumentKind)
}

/**
 * The sheets of an OpenDocument spreadsheet (ODS), in order. Of cells that are merged the first has what stands there.
 *
 * @throws Refusal when it is none, or is damaged
 */
export async function readOpenDocument(bytes: Uint8Array): Promise<readonly ReadSheet[]> {
  try {
    weigh(bytes)
    const { sheets } = await readOds(bytes)
    return sheets.map(({ name, rows }) => ({ name, rows }))
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(
      'file-unreadable',
      'It is no spreadsheet (ODS), or is damaged. Fetch it from its publisher again.',
    )
  }
}
