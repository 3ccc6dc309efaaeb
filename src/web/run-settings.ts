import { mkdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { Refusal } from '../core/refusal.ts'
import type { PlaceSettings } from '../work/place.ts'

/** How this copy runs: where everything is, and how many do what. */
export type RunSettings = {
  readonly place: PlaceSettings
  readonly port: number
  readonly host: string
  /** Jobs taken at a time; 0 where other processes take them all (`throughline work`). */
  readonly jobs: number
  /** Processes that serve pages; where it is 1, the first does everything. */
  readonly processes: number
  /** Children in the made-up authority that a copy with nothing in it begins with; null for none. */
  readonly sampleSize: number | null
}

/** The most processes that serve pages where nobody says how many: more of them want more connections to the database. */
const atMostByItself = 4

/**
 * As the environment sets them.
 *
 * @throws Refusal when a setting cannot be what it is
 */
export function runSettingsFrom(environment: Readonly<Record<string, string | undefined>>): RunSettings {
  const { PORT, HOST, THROUGHLINE_SAMPLE: sample, THROUGHLINE_JOBS, THROUGHLINE_PROCESSES } = environment
  const root = environment.THROUGHLINE_ROOT ?? process.cwd()
  return {
    place: {
      ...{ root, data: resolve(environment.THROUGHLINE_DATA ?? join(root, 'data')) },
      databaseUrl: environment.DATABASE_URL || undefined,
      programUrl: environment.DATABASE_PROGRAM_URL || undefined,
    },
    port: portFrom(PORT),
    host: HOST ?? '127.0.0.1',
    jobs: numberFrom('THROUGHLINE_JOBS', THROUGHLINE_JOBS, 0, 1),
    processes: numberFrom(
      'THROUGHLINE_PROCESSES',
      THROUGHLINE_PROCESSES,
      1,
      Math.min(atMostByItself, availableParallelism()),
    ),
    sampleSize: sample === 'no' ? null : sampleSizeFrom(sample),
  }
}

function portFrom(text: string | undefined): number {
  const port = Number(text ?? 3000)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new Refusal('usage', `PORT is ${text}, which is no port. Try PORT=3000 npm start.`)
}

function sampleSizeFrom(text: string | undefined): number {
  const size = Number(text ?? 68_000)
  if (Number.isInteger(size) && size >= 1 && size <= 1_000_000) return size
  throw new Refusal('usage', `THROUGHLINE_SAMPLE is ${text}; it takes no, or how many children.`)
}

/** How many of something that there are 16 of at most. */
function numberFrom(name: string, text: string | undefined, least: number, otherwise: number): number {
  const number = Number(text ?? otherwise)
  if (Number.isInteger(number) && number >= least && number <= 16) return number
  throw new Refusal('usage', `${name} is ${text}; it takes a number from ${least} to 16.`)
}

/** Makes the data folder, closed to others, where there is none. */
export function makeDataFolder(data: string): void {
  try {
    mkdirSync(data, { recursive: true, mode: 0o700 })
  } catch {
    throw new Refusal(
      'output-not-written',
      `The data folder ${data} cannot be made. Choose another: THROUGHLINE_DATA=/path npm start.`,
    )
  }
}
