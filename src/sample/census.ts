import { blankHeader } from '../returns/cin-census/blank-rows.ts'
import type { CinChild, Header } from '../returns/cin-census/shape.ts'
import { CinWriter } from '../returns/cin-census/write.ts'
import { familiesOf, walkOf } from './authority.ts'
import { type CensusYear, censusYear, cutCensus, type DraftRecord } from './cut-census.ts'
import { livesOf } from './lives.ts'
import { type MadeUpAuthority, merrowdale } from './made-up-authorities.ts'
import { type LateWork, type PlantedFault, Planter } from './planter.ts'

/** What to make. */
export type SampleOptions = {
  /** Same seed, same bytes. */
  readonly seed: number
  /** Whose; Merrowdale's when not given. Two authorities of one seed have the same children: give each its own. */
  readonly authority?: MadeUpAuthority
  /** Children in the authority's population: 68,000 is the demonstration, 5,000 the tests'. */
  readonly children: number
  /**
   * `none`: no rule speaks. `true`: no faults either, but work honestly late at the year end stays late. `usual`: faults
   * at the rates of real files. `one-of-each`: every fault once. A list: these, once each.
   */
  readonly faults?: FaultMode
  /** Leaves out what the story moves, such as the closure of 2020. */
  readonly withoutStory?: boolean
  /** Stops at this many children in the census, adding families until there are so many. */
  readonly censusChildren?: number
}

export type FaultMode = 'none' | 'true' | 'usual' | 'one-of-each' | readonly string[]

/** By this a file of the made-up authority is known wherever it turns up. */
export const madeUpSoftware = 'Throughline made-up sample'

function noticeOf({ name, number }: MadeUpAuthority): string {
  return `Made-up sample data. Every child, family, worker and place in this file is invented. ${name} (${number}) does not exist.`
}

/** One census of the made-up authority: its header, its children and the faults planted in them. */
export class SampleCensus {
  readonly header: Header
  readonly #options: SampleOptions
  readonly #authority: MadeUpAuthority
  readonly #census: CensusYear
  readonly #planter: Planter

  constructor(options: SampleOptions, year: number) {
    this.#options = options
    this.#authority = options.authority ?? merrowdale
    this.#census = censusYear(year)
    this.#planter = new Planter(options, this.#census)
    this.header = this.#planter.header({
      ...blankHeader(0, 0),
      Collection: 'CIN',
      Year: String(year),
      ReferenceDate: this.#census.end,
      SourceLevel: 'L',
      LEA: this.#authority.number,
      SoftwareCode: madeUpSoftware,
      Release: '1',
      SerialNo: '001',
      DateTime: `${year}-05-15T09:00:00`,
    })
  }

  /** The faults planted so far; all of them once the children have been gone through. */
  get planted(): readonly PlantedFault[] {
    return this.#planter.planted
  }

  /** Work honestly late at the year end, in the mode `true`. */
  get late(): readonly LateWork[] {
    return this.#planter.late
  }

  /** Faults that were asked for and found no child that could carry them. */
  get notPlanted(): readonly string[] {
    return this.#planter.notPlanted
  }

  /** The children in file order, their rows numbered. One family is held at a time. */
  *children(): Generator<CinChild> {
    const most = this.#options.censusChildren ?? Number.POSITIVE_INFINITY
    let count = 0
    for (const record of this.#records()) {
      if (count === most) return
      const child = this.#planter.plant(record)
      if (child === null) continue
      yield child
      count++
    }
  }

  /** The file as UTF-8 text, in pieces of some 64 kB. */
  *text(): Generator<string> {
    const writer = new CinWriter(noticeOf(this.#authority))
    let piece = writer.start(this.header)
    for (const child of this.children()) {
      piece += writer.child(child)
      if (piece.length > 65_536) {
        yield piece
        piece = ''
      }
    }
    yield piece + writer.end()
  }

  *#records(): Generator<DraftRecord> {
    const { seed, children, censusChildren } = this.#options
    const walk = walkOf(this.#options)
    for (const family of familiesOf(seed, children, censusChildren !== undefined)) {
      // Nobody was born so early, or so late, that the census could hold a child of theirs.
      const youngest = family.children.at(-1)?.born ?? 0
      const oldest = family.children[0]?.born ?? 0
      if (youngest < this.#census.start - 9_500 || oldest > this.#census.end + 300) continue
      for (const life of livesOf(seed, family, walk)) {
        const record = cutCensus(seed, life, this.#census)
        if (record !== null) yield record
      }
    }
  }
}
