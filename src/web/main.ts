import cluster from 'node:cluster'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Refusal } from '../core/refusal.ts'
import { beginSample } from '../work/load-sample.ts'
import { openPlace } from '../work/place.ts'
import { type Part, Processes, workForTheFirst } from './processes.ts'
import { makeDataFolder, type RunSettings, runSettingsFrom } from './run-settings.ts'
import { serve } from './serve.ts'
import { settingsFrom, type WebSettings } from './settings.ts'
import { takeJobs } from './take-jobs.ts'
import { tellAccounts } from './tell-accounts.ts'

const program = fileURLToPath(import.meta.url)
/** A second signal within this time, in milliseconds, is the first by another way: npm passes on what the terminal sends. */
const sameSignal = 1000

/** What is still to be ended, in the order it was begun. */
type Endings = (() => Promise<unknown>)[]

if (cluster.isPrimary) await start().catch(refused)
else await workForTheFirst(() => begin(process.argv[2] as Part))

/** In a process that the first one started. */
async function begin(part: Part): Promise<{ readonly port?: number; close(): Promise<void> }> {
  const run = runSettingsFrom(process.env)
  if (part === 'jobs') return takeJobs(run, logLine)
  return serve(run, settingsFrom(process.env, run.port, logLine), dirname(program))
}

/**
 * What the first process does: it opens what is kept, lets pages be served, and only then begins what takes long. What was
 * begun last is ended first.
 */
async function start(): Promise<void> {
  const endings: Endings = []
  let isEnding = false
  const end = async () => {
    isEnding = true
    for (const close of endings.splice(0).reverse()) await close().catch(() => {})
  }
  endAtSignals(end)
  try {
    const run = runSettingsFrom(process.env)
    const settings = settingsFrom(process.env, run.port, logLine)
    makeDataFolder(run.place.data)
    // It takes no job, but asks for that of the sample: the queue has to be there.
    const place = await openPlace({ ...run.place, jobs: 1 })
    endings.push(() => place.close())
    const parts =
      run.processes === 1
        ? partsHere(run, settings, endings)
        : partsElsewhere(run, endings, (refusal) => void end().then(() => refused(refusal)))
    const port = await parts.servePages()
    process.stdout.write(`Throughline is at ${settings.address ?? `http://localhost:${port}`}\n`)
    const isNew = run.sampleSize !== null && (await beginSample(place, run.sampleSize))
    if (run.jobs > 0) await parts.takeJobs()
    if (settings.entrance.passwords) await tellAccounts(place, isNew && run.jobs > 0)
  } catch (error) {
    // What is still being done while it ends breaks, and that is of no account.
    if (isEnding) return
    await end()
    throw error
  }
}

/** How each part is begun; the one for pages resolves with their port. */
type Parts = { servePages(): Promise<number>; takeJobs(): Promise<void> }

/** One process does it all. */
function partsHere(run: RunSettings, settings: WebSettings, endings: Endings): Parts {
  return {
    async servePages() {
      const { port, close } = await serve(run, settings, dirname(program))
      endings.push(close)
      return port
    },
    async takeJobs() {
      const { close } = await takeJobs(run, logLine)
      endings.push(close)
    },
  }
}

/** Each part has processes of its own. */
function partsElsewhere(run: RunSettings, endings: Endings, gaveUp: (refusal: Refusal) => void): Parts {
  const processes = new Processes(program, { log: logLine, gaveUp })
  endings.push(() => processes.close())
  return {
    servePages: () => processes.servePages(run.processes),
    takeJobs: () => processes.takeJobs(),
  }
}

/** Ends when asked to. Asked again while what is in hand goes on, it ends at once. */
function endAtSignals(end: () => Promise<void>): void {
  let askedAt: number | null = null
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (askedAt === null) void end().then(() => process.exit(0))
      else if (Date.now() - askedAt > sameSignal) process.exit(1)
      askedAt ??= Date.now()
    })
  }
}

/** Lines for programs to read, on standard error. */
function logLine(line: object): void {
  process.stderr.write(`${JSON.stringify(line)}\n`)
}

function refused(error: unknown): void {
  if (!(error instanceof Refusal)) throw error
  process.stderr.write(`throughline: ${error.message}\n`)
  process.exit(2)
}
