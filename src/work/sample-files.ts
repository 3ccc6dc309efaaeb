import { setImmediate } from 'node:timers/promises'
import { Refusal } from '../core/refusal.ts'
import { SampleAllocations } from '../sample/allocations.ts'
import { livesOfAll } from '../sample/authority.ts'
import { SampleCensus, type SampleOptions } from '../sample/census.ts'
import { SampleLookedAfter } from '../sample/looked-after.ts'
import { madeUpAuthority, merrowdale } from '../sample/made-up-authorities.ts'
import { packLookedAfter } from '../sample/pack-looked-after.ts'
import { type DemonstrationPeople, demonstrationPeople } from '../sample/people.ts'

/** The demonstration: Merrowdale, at the size of a middling authority. */
export const demonstration = { number: merrowdale.number, name: merrowdale.name, children: 68_000, seed: 1 } as const

/** The collection year of the last census of a made-up authority. */
export const lastSampleYear = 2026
/** The last day the allocations speak of. */
const snapshot = '2026-10-31'
/** Families between two turns of others. */
const familiesAtATime = 500

export type SampleFile = {
  readonly name: string
  readonly return: 'cin-census' | 'ssda903' | 'allocations'
  /** The collection year of a census or a looked-after return; the last day of the allocations. */
  readonly period: string
  /** The file, made as it is read. The same each time. */
  bytes(): AsyncIterable<Uint8Array>
  /** Is there no child in it? A small authority may have nobody looked after in a year. */
  isEmpty(): Promise<boolean>
}

export type SampleFilesOrder = {
  readonly children: number
  /** Two authorities of one seed have the same children: give each its own. */
  readonly seed: number
  /** The number of a made-up authority; 101, Merrowdale, when not given. */
  readonly number?: string
  /** How many years of censuses and looked-after returns, the last being 2025-26; six when not given. */
  readonly years?: number
}

export type SampleFiles = {
  readonly files: readonly SampleFile[]
  /** Who signs in, and whom to show. Takes as long as one of the files. */
  people(): Promise<DemonstrationPeople>
}

/**
 * The files of a made-up authority, with the faults real files have, without writing any: its censuses in order of year,
 * its looked-after returns, then its allocations. Nothing is made before it is asked for, and others take turns while it
 * is.
 *
 * @throws Refusal 'usage' when no made-up authority has the number
 */
export function sampleFiles({ children, seed, number = merrowdale.number, years = 6 }: SampleFilesOrder): SampleFiles {
  const authority = madeUpAuthority(number)
  if (authority === null)
    throw new Refusal('usage', `No made-up authority has the number ${number}. Merrowdale is 101.`)
  const options: SampleOptions = { children, seed, authority, faults: 'usual' }
  let made: Promise<Made> | null = null
  const lived = () => {
    made ??= madeOf(options)
    return made
  }
  const collected = Array.from({ length: years }, (_, at) => lastSampleYear - years + 1 + at)
  const censuses = collected.map(
    (year): SampleFile => ({
      ...{ name: `cin-${year}.xml`, return: 'cin-census', period: String(year) },
      bytes: () => encoded(new SampleCensus(options, year).text()),
      isEmpty: async () => false,
    }),
  )
  const returns = collected.map(
    (year): SampleFile => ({
      ...{ name: `ssda903-${year}.zip`, return: 'ssda903', period: String(year) },
      async *bytes() {
        yield packLookedAfter((await lived()).lookedAfter.year(year))
        await setImmediate()
      },
      isEmpty: async () => (await lived()).lookedAfter.year(year).children.length === 0,
    }),
  )
  const last: SampleFile = {
    ...{ name: 'allocations.csv', return: 'allocations', period: snapshot },
    async *bytes() {
      yield* encoded((await lived()).allocations.text())
    },
    isEmpty: async () => false,
  }
  return {
    files: [...censuses, ...returns, last],
    people: async () => demonstrationPeople((await lived()).allocations, authority, children),
  }
}

/** What needs the lives of all families at once. */
type Made = { readonly allocations: SampleAllocations; readonly lookedAfter: SampleLookedAfter }

async function madeOf(options: SampleOptions): Promise<Made> {
  const allocations = new SampleAllocations(options)
  const lookedAfter = new SampleLookedAfter(options, allocations)
  let families = 0
  for (const [family, lives] of livesOfAll(options)) {
    allocations.add(family, lives)
    lookedAfter.add(family, lives)
    if (++families % familiesAtATime === 0) await setImmediate()
  }
  for (const _ of allocations.give()) await setImmediate()
  return { allocations, lookedAfter }
}

async function* encoded(text: Iterable<string>): AsyncGenerator<Uint8Array> {
  for (const piece of text) {
    yield Buffer.from(piece)
    await setImmediate()
  }
}
