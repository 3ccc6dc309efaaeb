import { childrensAuthority } from '../../../codes/county-districts.ts'
import { Refusal } from '../../../core/refusal.ts'
import type { FoundPostcode, PostcodeDirectory } from './postcode-directory.ts'

/**
 * A postcode directory as one compact file, which is used as it lies: nothing is unpacked, so that it opens in
 * milliseconds and a postcode is found by halving.
 *
 * Layout, little-endian: the mark, the length of the headings and the headings in JSON; then, each from a place that four
 * divides, by postcode in order: the second half of the postcode (two bytes), the number of its area (two), its easting
 * and its northing (four each, -1 where not known).
 */

const mark = 'TLPOST01'
const unknown = -1

type Headings = {
  readonly of: string | null
  readonly count: number
  /** ONS codes of districts and unitary authorities; the postcodes name them by their place. */
  readonly areas: readonly string[]
  /** First halves of postcodes in order, and where those of each begin. */
  readonly outward: readonly string[]
  readonly starts: readonly number[]
}

const digit = (code: number) => code >= 48 && code <= 57
const letter = (code: number) => code >= 65 && code <= 90

/** The second half of a postcode as a number, in the order of the alphabet; -1 when it is none. */
export function inwardNumber(text: string, at: number): number {
  const [sector, first, last] = [text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2)]
  if (!digit(sector) || !letter(first) || !letter(last)) return -1
  return (sector - 48) * 676 + (first - 65) * 26 + (last - 65)
}

/** A postcode that a directory is made of. */
export type ListedPostcode = {
  /** In capitals, without spaces. */
  readonly postcode: string
  /** The ONS code of the district, unitary authority or borough; blank where there is none. */
  readonly area: string
  readonly easting: number | null
  readonly northing: number | null
}

/** Gathers postcodes in any order, and writes them as one file. Of one that comes twice the later is kept. */
export class PostcodeFile {
  readonly #outward = new Map<string, Gathered>()
  readonly #areas = new Map<string, number>()
  #count = 0

  /** How many have been gathered. */
  get count(): number {
    return this.#count
  }

  /** @returns false when it is no postcode */
  add({ postcode, area, easting, northing }: ListedPostcode): boolean {
    const half = postcode.length - 3
    const inward = half < 2 || half > 4 ? -1 : inwardNumber(postcode, half)
    if (inward < 0) return false
    const outward = postcode.slice(0, half)
    let gathered = this.#outward.get(outward)
    if (gathered === undefined) {
      gathered = []
      this.#outward.set(outward, gathered)
    }
    let number = this.#areas.get(area)
    if (number === undefined) {
      number = this.#areas.size
      this.#areas.set(area, number)
    }
    gathered.push([inward, number, easting ?? unknown, northing ?? unknown])
    this.#count++
    return true
  }

  /** @param of  the month it is of, as people say it; null when it is not known */
  bytes(of: string | null): Uint8Array {
    const outward = [...this.#outward.keys()].sort()
    const lists = outward.map((half) => inOrder(this.#outward.get(half) as Gathered))
    const starts: number[] = []
    let count = 0
    for (const list of lists) {
      starts.push(count)
      count += list.length
    }
    const headings: Headings = { of, count, areas: [...this.#areas.keys()], outward, starts }
    const json = new TextEncoder().encode(JSON.stringify(headings))
    const places = placesOf(json.length, count)
    const bytes = new Uint8Array(places.end)
    bytes.set(new TextEncoder().encode(mark))
    new DataView(bytes.buffer).setUint32(8, json.length, true)
    bytes.set(json, 12)
    const columns = columnsOf(bytes.buffer, places, count)
    let at = 0
    for (const list of lists) {
      for (const [inward, area, easting, northing] of list) {
        columns.inward[at] = inward
        columns.area[at] = area
        columns.easting[at] = easting
        columns.northing[at] = northing
        at++
      }
    }
    return bytes
  }
}

type Gathered = [inward: number, area: number, easting: number, northing: number][]

function inOrder(gathered: Gathered): Gathered {
  gathered.sort((a, b) => a[0] - b[0])
  return gathered.filter(([inward], at) => gathered[at + 1]?.[0] !== inward)
}

const byFour = (length: number) => Math.ceil(length / 4) * 4

function placesOf(json: number, count: number) {
  const inward = byFour(12 + json)
  const area = inward + byFour(2 * count)
  const easting = area + byFour(2 * count)
  const northing = easting + 4 * count
  return { inward, area, easting, northing, end: northing + 4 * count }
}

function columnsOf(buffer: ArrayBufferLike, places: ReturnType<typeof placesOf>, count: number) {
  return {
    inward: new Uint16Array(buffer, places.inward, count),
    area: new Uint16Array(buffer, places.area, count),
    easting: new Int32Array(buffer, places.easting, count),
    northing: new Int32Array(buffer, places.northing, count),
  }
}

/** Is it a directory that {@link PostcodeFile} wrote, by its first bytes? */
export function isPostcodeFile(start: Uint8Array): boolean {
  return new TextDecoder().decode(start.subarray(0, mark.length)) === mark
}

/**
 * Opens a directory that {@link PostcodeFile} wrote.
 *
 * @throws Refusal when it is another file, or not whole
 */
export function openPostcodes(file: Uint8Array): PostcodeDirectory {
  const bytes = file.byteOffset % 4 === 0 ? file : file.slice()
  const isOurs = bytes.length > 12 && isPostcodeFile(bytes)
  const length = isOurs ? new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true) : 0
  if (!isOurs || 12 + length > bytes.length) throw damaged()
  const headings = JSON.parse(new TextDecoder().decode(bytes.subarray(12, 12 + length))) as Headings
  const { of, count, areas, outward, starts } = headings
  const places = placesOf(length, count)
  if (places.end !== bytes.length) throw damaged()
  const from = bytes.byteOffset
  const moved = {
    ...{ inward: places.inward + from, area: places.area + from, easting: places.easting + from },
    ...{ northing: places.northing + from, end: places.end },
  }
  const columns = columnsOf(bytes.buffer, moved, count)
  const authorities = areas.map((area) => (area === '' ? null : childrensAuthority(area)))
  const numbers = new Map(outward.map((half, number) => [half, number]))
  const known = (metres: number) => (metres === unknown ? null : metres)
  return {
    of,
    count,
    find(written): FoundPostcode | null {
      const postcode = written.includes(' ') ? written.replaceAll(' ', '') : written
      const half = postcode.length - 3
      const number = numbers.get(postcode.slice(0, Math.max(0, half)))
      const inward = number === undefined ? -1 : inwardNumber(postcode, half)
      if (number === undefined || inward < 0) return null
      let low = starts[number] as number
      let high = (starts[number + 1] ?? count) - 1
      while (low <= high) {
        const middle = (low + high) >> 1
        const there = columns.inward[middle] as number
        if (there === inward) {
          const authority = authorities[columns.area[middle] as number] ?? null
          // Northern Ireland and the islands have grids of their own: no distance can be taken from them.
          const [easting, northing] =
            authority === 'NIR' || authority === 'NUK'
              ? [null, null]
              : [known(columns.easting[middle] as number), known(columns.northing[middle] as number)]
          return { authority, easting, northing }
        }
        if (there < inward) low = middle + 1
        else high = middle - 1
      }
      return null
    },
  }
}

function damaged(): Refusal {
  return new Refusal('file-unreadable', 'The postcode directory in the data folder is damaged. Load it again.')
}
