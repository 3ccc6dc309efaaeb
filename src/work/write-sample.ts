import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../core/refusal.ts'
import { type FaultMode, SampleCensus } from '../sample/census.ts'
import { chapters } from '../sample/story.ts'
import { childLines, type ExpectedIssues, expectedIssues } from '../sample/truth.ts'
import { fileOutput, type Output } from './open-output.ts'

export type SampleOrder = {
  readonly folder: string
  readonly children: number
  readonly seed: number
  /** How many yearly censuses, the last being that of 2025-26. */
  readonly years: number
  readonly faults: FaultMode
  /** Write into a folder that already holds something. */
  readonly force: boolean
  readonly progress: (text: string) => void
}

export type WrittenSample = {
  readonly files: readonly {
    readonly name: string
    readonly children: number
    readonly bytes: number
    readonly faults: number
  }[]
}

/** The collection year of the last census of the made-up authority. */
const lastYear = 2026

/**
 * Writes the made-up authority: a census a year, and in `truth/` what was planted and what a check must find.
 *
 * @throws Refusal 'output-not-written' when the folder holds something already and `force` is not set
 */
export function writeSample(order: SampleOrder): WrittenSample {
  prepare(order.folder, order.force)
  const files: { name: string; children: number; bytes: number; faults: number }[] = []
  const expected: ExpectedIssues[] = []
  const planted = fileOutput(join(order.folder, 'truth', 'faults.ndjson'))
  for (let year = lastYear - order.years + 1; year <= lastYear; year++) {
    const census = new SampleCensus(order, year)
    const name = `cin-${year}.xml`
    const written = write(fileOutput(join(order.folder, name)), census, (bytes) => {
      order.progress(`Writing ${name}: ${(bytes / 1e6).toFixed(1)} MB`)
    })
    for (const fault of census.planted) planted.write(`${JSON.stringify(fault)}\n`)
    expected.push(expectedIssues(census, year, written.children))
    files.push({ name, ...written, faults: census.planted.length })
  }
  planted.finish()
  const lives = fileOutput(join(order.folder, 'truth', 'children.ndjson'))
  for (const line of childLines(order)) lives.write(line)
  lives.finish()
  writeJson(join(order.folder, 'truth', 'checks.json'), expected)
  writeJson(join(order.folder, 'truth', 'facts.json'), chapters)
  return { files }
}

function write(
  output: Output,
  census: SampleCensus,
  progress: (bytes: number) => void,
): { children: number; bytes: number } {
  let bytes = 0
  let children = 0
  try {
    for (const piece of census.text()) {
      const encoded = Buffer.from(piece)
      output.write(encoded)
      bytes += encoded.length
      children += piece.split('<Child>').length - 1
      progress(bytes)
    }
    output.finish()
  } catch (error) {
    output.discard()
    throw error
  }
  return { children, bytes }
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
