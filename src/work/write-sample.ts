import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../core/refusal.ts'
import { SampleAllocations } from '../sample/allocations.ts'
import { livesOfAll } from '../sample/authority.ts'
import { type FaultMode, SampleCensus, type SampleOptions } from '../sample/census.ts'
import { SampleLookedAfter } from '../sample/looked-after.ts'
import { madeUpAuthority } from '../sample/made-up-authorities.ts'
import { packLookedAfter } from '../sample/pack-looked-after.ts'
import { demonstrationPeople } from '../sample/people.ts'
import { chapters } from '../sample/story.ts'
import { childLines, type ExpectedIssues, expectedIssues, expectedOfLookedAfter } from '../sample/truth.ts'
import { fileOutput, type Output } from './open-output.ts'
import { lastSampleYear } from './sample-files.ts'
import { writeMadeUpLists } from './write-made-up-lists.ts'

export type SampleOrder = {
  readonly folder: string
  /** The number of a made-up authority. */
  readonly authority: string
  readonly children: number
  readonly seed: number
  /** How many years of censuses and looked-after returns, the last being 2025-26. */
  readonly years: number
  readonly faults: FaultMode
  /** Write into a folder that already holds something. */
  readonly force: boolean
  readonly progress: (text: string) => void
}

export type WrittenSample = {
  readonly authority: { readonly number: string; readonly shortName: string }
  readonly files: readonly {
    readonly name: string
    readonly children: number
    readonly bytes: number
    readonly faults: number
  }[]
  readonly allocations: { readonly name: string; readonly rows: number; readonly bytes: number }
}

/**
 * Writes a made-up authority: a census and a looked-after return a year, who held which child, in `lists/` the postcodes
 * and providers that rules look up, and in `truth/` what was planted and what a check must find.
 *
 * @throws Refusal 'usage' when no made-up authority has the number, 'output-not-written' when the folder holds
 * something already and `force` is not set
 */
export async function writeSample(order: SampleOrder): Promise<WrittenSample> {
  const authority = madeUpAuthority(order.authority)
  if (authority === null) throw new Refusal('usage', '--authority takes the number of a made-up authority: 101 or 102.')
  const { seed, children, faults } = order
  const options: SampleOptions = { seed, children, faults, authority }
  prepare(order.folder, order.force)
  const files: { name: string; children: number; bytes: number; faults: number }[] = []
  const expected: ExpectedIssues[] = []
  const planted = fileOutput(join(order.folder, 'truth', 'faults.ndjson'))
  for (let year = lastSampleYear - order.years + 1; year <= lastSampleYear; year++) {
    const census = new SampleCensus(options, year)
    const name = `cin-${year}.xml`
    const written = write(fileOutput(join(order.folder, name)), census.text(), '<Child>', (bytes) => {
      order.progress(`Writing ${name}: ${(bytes / 1e6).toFixed(1)} MB`)
    })
    for (const fault of census.planted) planted.write(`${JSON.stringify(fault)}\n`)
    expected.push(expectedIssues(census, year, written.count))
    files.push({ name, children: written.count, bytes: written.bytes, faults: census.planted.length })
  }
  const { allocations, lookedAfter } = writeLives(order, options)
  for (let year = lastSampleYear - order.years + 1; year <= lastSampleYear; year++) {
    const made = lookedAfter.year(year)
    const name = `ssda903-${year}.zip`
    order.progress(`Writing ${name}`)
    const bytes = packLookedAfter(made)
    writeBytes(join(order.folder, name), bytes)
    for (const fault of made.planted) planted.write(`${JSON.stringify(fault)}\n`)
    expected.push(expectedOfLookedAfter(made, year))
    files.push({ name, children: made.children.length, bytes: bytes.length, faults: made.planted.length })
  }
  planted.finish()
  await writeMadeUpLists(order.folder)
  const name = 'allocations.csv'
  const written = write(fileOutput(join(order.folder, name)), allocations.text(), '\r\n', (bytes) => {
    order.progress(`Writing ${name}: ${(bytes / 1e6).toFixed(1)} MB`)
  })
  writeJson(join(order.folder, 'truth', 'people.json'), demonstrationPeople(allocations, authority, children))
  writeJson(join(order.folder, 'truth', 'checks.json'), expected)
  writeJson(join(order.folder, 'truth', 'facts.json'), chapters)
  // The line of headings is no allocation.
  return { authority, files, allocations: { name, rows: written.count - 1, bytes: written.bytes } }
}

/** Writes what happened to every child, and gathers on the way who must hold them. */
function writeLives(order: SampleOrder, options: SampleOptions) {
  const allocations = new SampleAllocations(options)
  const lookedAfter = new SampleLookedAfter(options, allocations)
  const output = fileOutput(join(order.folder, 'truth', 'children.ndjson'))
  try {
    order.progress('Writing truth/children.ndjson')
    for (const [family, lives] of livesOfAll(options)) {
      output.write(childLines(lives))
      allocations.add(family, lives)
      lookedAfter.add(family, lives)
    }
    output.finish()
  } catch (error) {
    output.discard()
    throw error
  }
  return { allocations, lookedAfter }
}

function writeBytes(path: string, bytes: Uint8Array): void {
  const output = fileOutput(path)
  output.write(bytes)
  output.finish()
}

/** @param counted  the text of which there is one for each thing counted */
function write(
  output: Output,
  text: Iterable<string>,
  counted: string,
  progress: (bytes: number) => void,
): { count: number; bytes: number } {
  let bytes = 0
  let count = 0
  try {
    for (const piece of text) {
      const encoded = Buffer.from(piece)
      output.write(encoded)
      bytes += encoded.length
      count += piece.split(counted).length - 1
      progress(bytes)
    }
    output.finish()
  } catch (error) {
    output.discard()
    throw error
  }
  return { count, bytes }
}

function prepare(folder: string, force: boolean): void {
  try {
    mkdirSync(join(folder, 'truth'), { recursive: true })
    const others = readdirSync(folder).filter((name) => name !== 'truth')
    if (others.length > 0 && !force) {
      throw new Refusal(
        'output-not-written',
        `${folder} is not empty. Name a new folder, or add --force to write into this one.`,
      )
    }
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('output-not-written', `${folder} cannot be made or read. Choose a folder of yours.`)
  }
}

function writeJson(path: string, value: unknown): void {
  const output = fileOutput(path)
  output.write(`${JSON.stringify(value, null, 2)}\n`)
  output.finish()
}
