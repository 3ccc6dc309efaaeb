import { Refusal } from '../../core/refusal.ts'
import type { Going } from '../../formats/blanked.ts'
import { readXml } from '../../formats/xml/index.ts'
import { ownKey } from '../../ssd/claim-draft.ts'
import { bytesAsUtf8, textOf } from './bytes-as-utf8.ts'
import { unquoted } from './cell-scanner.ts'
import { readHeadings } from './read-csv.ts'
import { isXmlForm } from './what-it-is.ts'

/** Is it one of these, by the key of its rows? */
type IsWanted = (personId: string) => boolean

/**
 * Where children stand in one file of a looked-after return: the lines of their rows, or the bytes of their elements in
 * the XML form. With them go rows that cannot be cut into cells, for nobody knows whose they are.
 *
 * @throws Refusal when the file is neither, or cannot be read
 */
export async function childrenAt(bytes: Uint8Array, laCode: string, isWanted: IsWanted): Promise<Going> {
  const isNamed = (child: string) => {
    const known = ownKey('903', laCode, 'CHILD', child)
    return known !== null && isWanted(known.key)
  }
  return isXmlForm(bytes.subarray(0, 65_536)) ? elementsAt(bytes, isNamed) : rowsAt(bytes, isNamed)
}

function rowsAt(given: Uint8Array, isNamed: (child: string) => boolean): Going {
  const { bytes, at } = bytesAsUtf8(given)
  const first = readHeadings(bytes, at)
  const place = first?.headings?.places[0] ?? -1
  if (first === null || place < 0) {
    throw new Refusal(
      'return-not-recognised',
      'It is no table of the looked-after return, so nobody can tell whom it names.',
    )
  }
  const { cells } = first
  const rows: { readonly line: number; readonly isNamed: boolean; readonly isBroken: boolean }[] = []
  while (cells.next()) {
    const cell = bytes.subarray(cells.from[place], cells.to[place])
    const hasCell = place < cells.count
    rows.push({
      line: cells.line,
      isNamed: hasCell && isNamed(unquoted(textOf(cell).text)),
      isBroken: cells.fault !== null,
    })
  }
  if (!rows.some((row) => row.isNamed)) return { by: 'lines', stretches: [] }
  return {
    by: 'lines',
    stretches: rows.flatMap((row, nth) => {
      if (!row.isNamed && !row.isBroken) return []
      return [[row.line, (rows[nth + 1]?.line ?? Number.MAX_SAFE_INTEGER) - 1] as const]
    }),
  }
}

async function elementsAt(bytes: Uint8Array, isNamed: (child: string) => boolean): Promise<Going> {
  const stretches: (readonly [from: number, to: number])[] = []
  const open: string[] = []
  let from = 0
  let goes = false
  async function* whole() {
    yield bytes
  }
  await readXml(whole(), {
    open(name, at) {
      open.push(name)
      if (open.length === 2) from = at.from
    },
    text(at) {
      if (open.length === 4 && open[2] === 'HEADER' && open[3] === 'CHILDID' && isNamed(at.text())) goes = true
    },
    close(_, at) {
      open.pop()
      if (open.length !== 1) return
      if (goes) stretches.push([from, at.to])
      goes = false
    },
  })
  return { by: 'bytes', stretches }
}
