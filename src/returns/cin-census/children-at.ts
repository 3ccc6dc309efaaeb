import { headerYear } from './check.ts'
import { childKey } from './child-key.ts'
import { readCinCensus } from './read.ts'

/**
 * Where children stand in a census: the first byte of each one's element and the byte after its last, in the file read
 * as UTF-8, in file order.
 *
 * @param isWanted  is it one of these, by the key of its rows?
 * @throws Refusal when the file cannot be read
 */
export async function childrenAt(
  file: AsyncIterable<Uint8Array>,
  laCode: string,
  isWanted: (personId: string) => boolean,
): Promise<readonly (readonly [from: number, to: number])[]> {
  const found: (readonly [number, number])[] = []
  let year = 0
  await readCinCensus(file, {
    header(header) {
      // The year by which the file was loaded: the key of a child without an identifier may go by it.
      year = headerYear(header) ?? 0
    },
    child(child) {
      if (isWanted(childKey(child, laCode, year).key)) found.push([child.from, child.to])
    },
  })
  return found
}
