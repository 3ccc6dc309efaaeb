import { mkdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Refusal } from '../core/refusal.ts'
import { demonstrationAccounts, demonstrationPassword } from '../work/demonstration-accounts.ts'
import { startJobs } from '../work/jobs.ts'
import { beginSample } from '../work/load-sample.ts'
import { openPlace, type Place } from '../work/place.ts'
import { heldAuthorities } from '../work/visit.ts'
import { server } from './server.ts'
import { settingsFrom } from './settings.ts'

const root = process.env.THROUGHLINE_ROOT ?? process.cwd()
const data = resolve(process.env.THROUGHLINE_DATA ?? join(root, 'data'))
const port = Number(process.env.PORT ?? 3000)
const host = process.env.HOST ?? '127.0.0.1'
/** Jobs this process takes at a time; 0 where other processes take them all (`throughline work`). */
const jobs = Number(process.env.THROUGHLINE_JOBS ?? 1)
/** How long the made-up accounts may take, in milliseconds. */
const longestWait = 120_000
/** Children in the made-up authority that a copy with nothing in it begins with; null for none. */
const sampleSize = process.env.THROUGHLINE_SAMPLE === 'no' ? null : Number(process.env.THROUGHLINE_SAMPLE ?? 68_000)

try {
  await start()
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  process.stderr.write(`throughline: ${error.message}\n`)
  process.exit(2)
}

/** Opens what is kept, answers, and only then begins what takes long. What was opened last is closed first. */
async function start(): Promise<void> {
  const endings: (() => Promise<unknown>)[] = []
  const end = async () => {
    for (const close of endings.splice(0).reverse()) await close().catch(() => {})
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void end().then(() => process.exit(0)))
  try {
    mustBeSettings()
    makeDataFolder()
    const settings = settingsFrom(process.env, port, logLine)
    const place = await openPlace({
      ...{ root, data, databaseUrl: process.env.DATABASE_URL || undefined },
      programUrl: process.env.DATABASE_PROGRAM_URL || undefined,
      jobs,
    })
    endings.push(() => place.close())
    const app = server({ root, scripts: join(dirname(fileURLToPath(import.meta.url)), 'browser'), place, settings })
    endings.push(() => app.close())
    await app.listen({ port, host }).catch(portRefused)
    const taken = (app.server.address() as AddressInfo).port
    process.stdout.write(`Throughline is at ${settings.address ?? `http://localhost:${taken}`}\n`)
    const isNew = sampleSize !== null && (await beginSample(place, sampleSize))
    await beginLongWork(place, endings)
    if (settings.entrance.passwords) await tellAccounts(place, isNew && jobs > 0)
  } catch (error) {
    await end()
    throw error
  }
}

/** The one place where work begins that goes on beside the pages. */
async function beginLongWork(place: Place, endings: (() => Promise<unknown>)[]): Promise<void> {
  if (jobs === 0) return
  const taker = await startJobs(place, jobs, (task) =>
    logLine({ time: new Date().toISOString(), job: task, failed: true }),
  )
  endings.push(() => taker.stop())
}

/**
 * Says the made-up accounts, while there are any.
 *
 * @param soon  they are being made: wait for them
 */
async function tellAccounts(place: Place, soon: boolean): Promise<void> {
  if (soon) process.stdout.write('Making up an authority to try it with. Its accounts come in a moment.\n')
  const find = async () => demonstrationAccounts(place, await heldAuthorities(place))
  let accounts = await find()
  for (let waited = 0; soon && accounts.length === 0 && waited < longestWait; waited += 500) {
    await wait(500)
    accounts = await find()
  }
  if (accounts.length === 0) return
  const width = Math.max(...accounts.map(({ subject }) => subject.length))
  const lines = accounts.map(({ subject, name, sees }) => `  ${subject.padEnd(width)}  ${name}, ${sees.toLowerCase()}`)
  process.stdout.write(
    `Made-up children only. Sign in with the password ${demonstrationPassword} as\n${lines.join('\n')}\n`,
  )
}

/** Lines for programs to read, on standard error. */
function logLine(line: object): void {
  process.stderr.write(`${JSON.stringify(line)}\n`)
}

function mustBeSettings(): void {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Refusal('usage', `PORT is ${process.env.PORT}, which is no port. Try PORT=3000 npm start.`)
  }
  if (sampleSize !== null && (!Number.isInteger(sampleSize) || sampleSize < 1 || sampleSize > 1_000_000)) {
    throw new Refusal(
      'usage',
      `THROUGHLINE_SAMPLE is ${process.env.THROUGHLINE_SAMPLE}; it takes no, or how many children.`,
    )
  }
  if (!Number.isInteger(jobs) || jobs < 0 || jobs > 16) {
    throw new Refusal('usage', `THROUGHLINE_JOBS is ${process.env.THROUGHLINE_JOBS}; it takes a number from 0 to 16.`)
  }
}

function makeDataFolder(): void {
  try {
    mkdirSync(data, { recursive: true, mode: 0o700 })
  } catch {
    throw new Refusal(
      'output-not-written',
      `The data folder ${data} cannot be made. Choose another: THROUGHLINE_DATA=/path npm start.`,
    )
  }
}

function portRefused(error: { code?: string }): never {
  if (error.code === 'EADDRINUSE') {
    throw new Refusal('address-taken', `Something else uses port ${port}. Choose another: PORT=${port + 1} npm start.`)
  }
  if (error.code === 'EACCES')
    throw new Refusal('address-taken', `You may not use port ${port}. Choose one above 1023: PORT=3000 npm start.`)
  throw error
}
