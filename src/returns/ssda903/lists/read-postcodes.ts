import { Refusal } from '../../../core/refusal.ts'
import type { PostcodeFile } from './postcode-file.ts'

/**
 * Reads postcodes of one first letter from the six lines they are kept in between programs: how many; the areas; the
 * postcodes; their eastings and northings as steps from the last known; the areas in runs.
 *
 * @throws Refusal when the lines do not fit together
 */
export function addPackedPostcodes(text: string, file: PostcodeFile): void {
  const [count, areas, postcodes, eastings, northings, runs] = text.split('\n').map((line) => line.split(' '))
  const wanted = Number(count?.[0])
  const lists = [postcodes, eastings, northings]
  if (!Number.isInteger(wanted) || lists.some((list) => list?.length !== wanted) || !areas || !runs) throw broken()
  const inRuns = runs.flatMap((run) => {
    const [area, times] = run.split('*')
    return new Array<number>(Number(times)).fill(Number(area))
  })
  if (inRuns.length !== wanted) throw broken()
  let outward = ''
  const at = { easting: 0, northing: 0 }
  for (let i = 0; i < wanted; i++) {
    const written = postcodes?.[i] as string
    const colon = written.indexOf(':')
    if (colon >= 0) outward = written.slice(0, colon)
    const easting = eastings?.[i] as string
    const northing = northings?.[i] as string
    if (easting !== '') at.easting += Number(easting)
    if (northing !== '') at.northing += Number(northing)
    const added = file.add({
      postcode: outward + written.slice(colon + 1),
      area: areas[inRuns[i] as number] ?? '',
      easting: easting === '' ? null : at.easting,
      northing: northing === '' ? null : at.northing,
    })
    if (!added) throw broken()
  }
}

function broken(): Refusal {
  return new Refusal('file-unreadable', 'The lines of the packed postcodes do not fit together. Get the file again.')
}

/** The headings of the ONS postcode directory under which each thing has stood, newest first. */
const headings = {
  postcode: [/^pcds$/, /^pcd8$/, /^pcd7$/, /^pcd2$/, /^pcd$/],
  area: [/^lad\d\dcd$/, /^oslaua$/, /^laua$/],
  easting: [/^east1m$/, /^oseast1m$/],
  northing: [/^north1m$/, /^osnrth1m$/],
  introduced: [/^dointr$/],
} as const

type Places = Readonly<Record<keyof typeof headings, number>>

/**
 * Reads the ONS postcode directory as it is published, line by line: a CSV of all postcodes, live and ended, by the names
 * of its columns.
 */
export class PostcodeCsv {
  readonly #file: PostcodeFile
  #places: Places | null = null
  #rest = ''
  #newest = ''
  #skipped = 0

  constructor(file: PostcodeFile) {
    this.#file = file
  }

  /** Lines that hold no postcode. */
  get skipped(): number {
    return this.#skipped
  }

  /**
   * @param text  the next piece
   * @throws Refusal when the first line is not that of a postcode directory
   */
  add(text: string): void {
    const lines = (this.#rest + text).split('\n')
    this.#rest = lines.pop() as string
    for (const line of lines) this.#line(line)
  }

  /** @returns the month of the newest postcode, as people say it; null when the file has none */
  end(): string | null {
    if (this.#rest.trim() !== '') this.#line(this.#rest)
    if (this.#places === null) throw notADirectory()
    return monthInWords(this.#newest)
  }

  #line(line: string): void {
    const cells = cellsOf(line)
    if (this.#places === null) {
      this.#places = placesOf(cells)
      return
    }
    const { postcode, area, easting, northing, introduced } = this.#places
    const added = this.#file.add({
      postcode: (cells[postcode] ?? '').replaceAll(' ', '').toUpperCase(),
      area: cells[area] ?? '',
      easting: metres(cells[easting]),
      northing: metres(cells[northing]),
    })
    if (!added && line.trim() !== '') this.#skipped++
    const since = cells[introduced] ?? ''
    if (since > this.#newest) this.#newest = since
  }
}

/** The directory has no cell that holds a comma or a line break. */
function cellsOf(line: string): string[] {
  return line.split(',').map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  )
}

function metres(cell: string | undefined): number | null {
  return cell === undefined || cell === '' || !/^\d+$/.test(cell) ? null : Number(cell)
}

/** Is it the ONS postcode directory as a CSV, by its first bytes? */
export function isPostcodeTable(start: Uint8Array): boolean {
  const [first = ''] = new TextDecoder().decode(start.subarray(0, 4_096)).split(/\r?\n/)
  return places(cellsOf(first)) !== null
}

function placesOf(first: readonly string[]): Places {
  const found = places(first)
  if (found === null) throw notADirectory()
  return found
}

/** Where each thing stands; null when something is not there. */
function places(first: readonly string[]): Places | null {
  const names = first.map((name) => name.replace(/^\ufeff/, '').toLowerCase())
  const placeOf = (known: readonly RegExp[]) => {
    for (const pattern of known) {
      const at = names.findIndex((name) => pattern.test(name))
      if (at >= 0) return at
    }
    return -1
  }
  const found = Object.fromEntries(Object.entries(headings).map(([name, known]) => [name, placeOf(known)])) as Places
  return found.postcode < 0 || found.area < 0 || found.easting < 0 || found.northing < 0 ? null : found
}

function notADirectory(): Refusal {
  return new Refusal(
    'file-unreadable',
    'It is no postcode directory: its first line has no columns for postcode, local authority, easting and northing. Take the CSV of all postcodes from the ONS postcode directory.',
  )
}

const months = 'January February March April May June July August September October November December'.split(' ')

function monthInWords(written: string): string | null {
  const parts = /^(\d{4})(\d\d)$/.exec(written)
  const month = months[Number(parts?.[2]) - 1]
  return parts === null || month === undefined ? null : `${month} ${parts[1]}`
}
