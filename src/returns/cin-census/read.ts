import type { Finding } from '../../core/finding.ts'
import { readXml, XmlScanner } from '../../formats/xml/index.ts'
import { CensusReader } from './census-reader.ts'
import type { CinChild, CinTable, Header } from './shape.ts'

/** Told of a census as it is read: its header once, then its children one at a time, in file order. */
export type CinReader = {
  header?(header: Header): void
  child?(child: CinChild): void
}

/** What is known of a census once it has been read to the end. */
export type CinFile = {
  readonly header: Header
  readonly rows: Readonly<Record<CinTable, number>>
  readonly lines: number
  readonly bytes: number
  readonly findings: readonly Finding[]
  /** The line of the first `GenderCurrent` and of the first `Sex`; null when there is none. */
  readonly firstGenderCurrent: number | null
  readonly firstSex: number | null
}

/**
 * Reads a children in need census.
 *
 * Nothing is tidied and nothing lost: values stand as returned, without the white space round them; a date that cannot
 * be read is null, is kept as text in its row's `unread`, and is a finding; so is whatever has no place in the layout.
 * Memory stays level whatever the size of the file (a header that stands after the children makes them wait for it).
 *
 * @param file  the bytes, in pieces of any size; any encoding the XML declaration names
 * @throws Refusal when the file is not XML, not a census, or has no children
 */
export async function readCinCensus(file: AsyncIterable<Uint8Array>, reader: CinReader): Promise<CinFile> {
  const census = new CensusReader(reader)
  const { bytes, lines } = await readXml(file, census)
  return { ...census.finish(), bytes, lines }
}

/**
 * Reads one child again from its bytes, as {@link CinChild} `from` and `to` name them within the file read as UTF-8.
 * Rows count from 0 within the child and lines from 1.
 */
export function readCinChild(bytes: Uint8Array): CinChild {
  let found: CinChild | null = null
  const census = new CensusReader({
    child: (child) => {
      found = child
    },
  })
  const scanner = new XmlScanner(census)
  census.enterChildren()
  scanner.write(bytes)
  scanner.end()
  if (found === null) throw new Error('These bytes hold no child')
  return found
}
