import { mkdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Refusal } from '../core/refusal.ts'
import { demonstrationAccounts, demonstrationPassword } from '../work/demonstration-accounts.ts'
import { startJobs } from '../work/jobs.ts'
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
    mustBePort()
    makeDataFolder()
    const settings = settingsFrom(process.env, port, logLine)
    const place = await openPlace({ root, data, databaseUrl: process.env.DATABASE_URL || undefined })
    endings.push(() => place.close())
    const app = server({ root, scripts: join(dirname(fileURLToPath(import.meta.url)), 'browser'), place, settings })
    endings.push(() => app.close())
    await app.listen({ port, host }).catch(portRefused)
    const taken = (app.server.address() as AddressInfo).port
    process.stdout.write(`Throughline is at ${settings.address ?? `http://localhost:${taken}`}\n`)
    if (settings.entrance.passwords) await tellAccounts(place)
    await beginLongWork(place, endings)
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

/** The made-up accounts, while there are any. */
async function tellAccounts(place: Place): Promise<void> {
  const accounts = await demonstrationAccounts(place, await heldAuthorities(place))
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

function mustBePort(): void {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Refusal('usage', `PORT is ${process.env.PORT}, which is no port. Try PORT=3000 npm start.`)
  }
  if (!Number.isInteger(jobs) || jobs < 0 || jobs > 64) {
    throw new Refusal('usage', `THROUGHLINE_JOBS is ${process.env.THROUGHLINE_JOBS}; it takes a number from 0 to 64.`)
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
