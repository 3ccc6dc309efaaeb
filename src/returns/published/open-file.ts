import { Refusal } from '../../core/refusal.ts'
import { csvRows } from '../../formats/csv-rows.ts'
import { decodeText, type TextEncoding } from '../../formats/decode-text.ts'
import { fileKind } from '../../formats/file-kind.ts'
import { gunzip, isGzip } from '../../formats/gunzip.ts'
import { isParquet, parquetColumns, readParquet } from '../../formats/read-parquet.ts'
import { isOpenDocument, readOpenDocument, readWorkbook } from '../../formats/read-workbook.ts'
import { laitColumns } from './lait.ts'
import type { OpenedFile } from './published-file.ts'

/** A file that has no table in it, and nothing is wrong with that: what it is, in the middle of a sentence. */
export type NoTable = { readonly noTable: string }

/**
 * Unpacks a file and cuts it into cells, by what its bytes say it is, whatever its name says.
 *
 * @throws Refusal when it is damaged, is a web page in place of a table, or unpacks to beyond reason
 */
export async function openFile(name: string, given: Uint8Array): Promise<OpenedFile | NoTable> {
  const nothing = { name, table: null, sheets: null, columns: null }
  if (given.length === 0) throw new Refusal('file-empty', 'Fetch it from its publisher again.')
  const bytes = isGzip(given) ? gunzip(given) : given
  if (isParquet(bytes)) {
    const names = parquetColumns(bytes)
    const needed = laitColumns(names)
    if (needed.length < 3)
      return { noTable: `a parquet file with the columns ${names.slice(0, 8).join(', ').slice(0, 300)}` }
    return { ...nothing, columns: await readParquet(bytes, needed) }
  }
  if (isOpenDocument(bytes)) return { ...nothing, sheets: await readOpenDocument(bytes) }
  const kind = fileKind(bytes.subarray(0, 512))
  if (kind === 'zip') return { ...nothing, sheets: await readSheets(bytes) }
  if (typeof kind === 'object' && isNoText(kind.other, bytes)) return { noTable: kind.other }
  return openText(name, bytes)
}

/** Kinds that have a name of their own, and bytes that no text begins with. A text in UTF-16 has its noughts in pairs. */
function isNoText(kind: string, bytes: Uint8Array): boolean {
  if (/PDF|picture|Word|7-Zip|RAR/.test(kind)) return true
  const start = bytes.subarray(0, 512)
  return kind.startsWith('neither') && start.includes(0) && start.filter((byte) => byte === 0).length * 3 < start.length
}

async function readSheets(bytes: Uint8Array) {
  try {
    return await readWorkbook(bytes)
  } catch (error) {
    if (error instanceof Refusal && error.reason !== 'file-unreadable') throw error
    throw new Refusal(
      'file-unreadable',
      'It is a ZIP file that is no workbook, or a damaged one. Unpack it, and load the folder with what was in it.',
    )
  }
}

function openText(name: string, bytes: Uint8Array): OpenedFile | NoTable {
  const { text, readAs } = decodeText(bytes)
  if (/^\s*<([\s\S]*<)?(!doctype html|html|head|body|table)\b/i.test(text.slice(0, 2_000))) {
    throw new Refusal(
      'file-unreadable',
      'It is a web page and no table: the address of a page was saved in place of the file. Use the download link of the publisher’s page.',
    )
  }
  if (/^\s*[<{]/.test(text.slice(0, 2_000))) return { noTable: 'an XML or JSON file' }
  const { rows, openQuote } = csvRows(text)
  const headed = (rows[0] ?? []).map((heading) => heading.trim())
  // Separators behind the last heading head nothing.
  const headings = headed.slice(0, headed.findLastIndex((heading) => heading !== '') + 1)
  if (headings.filter((heading) => heading !== '').length < 2) return { noTable: 'a text without a table' }
  if (openQuote !== null) {
    throw new Refusal(
      'file-unreadable',
      `In row ${openQuote} a quotation mark is opened and never closed: the file is damaged or was cut off. Fetch it from its publisher again.`,
    )
  }
  return {
    name,
    table: { headings, rows: rows.slice(1), readAs: readAs satisfies TextEncoding },
    sheets: null,
    columns: null,
  }
}
