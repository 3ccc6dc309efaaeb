import { bytesAsUtf8, textOf } from './bytes-as-utf8.ts'
import type { TableName } from './layout.ts'
import { readCsv } from './read-csv.ts'
import { xmlRoot } from './xml-layout.ts'

/** The headings of the longest table, with room for what else may stand on their line. */
const firstLine = 4_000

/** Which table of the return a file is, by its first bytes; null when it is none. */
export function tableIn(start: Uint8Array): TableName | null {
  return readCsv('', start.subarray(0, firstLine)).table?.table ?? null
}

/** Is it the XML form, by its first bytes? */
export function isXmlForm(start: Uint8Array): boolean {
  const { bytes, at } = bytesAsUtf8(start)
  const text = textOf(bytes.subarray(at)).text.replace(/<!--[\s\S]*?-->/g, '')
  const [, root] = /<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)/.exec(text) ?? []
  return root === xmlRoot
}
