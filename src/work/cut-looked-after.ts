import { blanked } from '../formats/blanked.ts'
import { fileKind } from '../formats/file-kind.ts'
import { packZip } from '../formats/pack-zip.ts'
import { encodingOf } from '../formats/xml/encoding.ts'
import { zipEntries } from '../formats/zip.ts'
import { childrenAt } from '../returns/ssda903/children-at.ts'
import { peek } from './open-inputs.ts'
import { whole } from './whole-file.ts'

/**
 * A looked-after return without some children: their rows are taken out of every table, and the tables are packed again
 * under the names they had; the XML form loses their elements.
 *
 * @returns null when it names none of them
 * @throws Refusal when a file of it cannot be read
 */
export async function withoutChildren(
  file: AsyncIterable<Uint8Array>,
  laCode: string,
  isWanted: (personId: string) => boolean,
): Promise<Uint8Array | null> {
  const { start, all } = await peek(file)
  if (fileKind(start) !== 'zip') return cut(await whole(all, 0), laCode, isWanted)
  const files: { name: string; bytes: Uint8Array }[] = []
  let isNamed = false
  for await (const { name, bytes } of zipEntries(all)) {
    const given = await whole(bytes, 0)
    const left = await cut(given, laCode, isWanted)
    if (left !== null) isNamed = true
    files.push({ name, bytes: left ?? given })
  }
  return isNamed ? packZip(files) : null
}

async function cut(
  bytes: Uint8Array,
  laCode: string,
  isWanted: (personId: string) => boolean,
): Promise<Uint8Array | null> {
  const going = await childrenAt(bytes, laCode, isWanted)
  if (going.stretches.length === 0) return null
  const [first, second] = bytes
  const isMarked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  async function* given() {
    yield bytes
  }
  return whole(blanked(given(), going, encodingOf(bytes.subarray(0, 512)), isMarked), 0)
}
