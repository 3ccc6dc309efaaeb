/** How long the pages that people read take to answer, at 200 requests a second over a made-up authority. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import autocannon from 'autocannon'
import { pages } from '../src/web/pages/index.ts'
import { demonstrationPassword } from '../src/work/demonstration-accounts.ts'
import { beginSample, loadSample } from '../src/work/load-sample.ts'
import { openPlace } from '../src/work/place.ts'
import { startWeb } from '../test/faults/run-server.ts'
import { Visitor } from '../test/faults/visitor.ts'

/** Children in the made-up authority. */
const children = 20_000
/** Requests a second, of all pages together; each is of a visitor of its own, who asks once a second. */
const visitors = 200
/** Network addresses they come from: one address may make 600 requests a minute. */
const addresses = 40
const seconds = process.argv.includes('--quick') ? 6 : 20
/** A server runs for weeks: it is asked for a minute before it counts, by when the engine has compiled what is asked often. */
const warmUp = process.argv.includes('--quick') ? 6 : 60

/** A page somebody reads, as which role, and by which links it is found from there. */
type Reading = { readonly name: string; readonly as: string; readonly path: string; readonly links?: RegExp }

const readings: readonly Reading[] = [
  { name: 'Home', as: 'director', path: '/' },
  { name: 'Children', as: 'front-door-manager', path: '/children' },
  { name: 'A child', as: 'front-door-manager', path: '/children', links: /\/children\/[a-z0-9]{12}(?=")/g },
  { name: 'Who looked', as: 'team-manager', path: '/children', links: /\/children\/[a-z0-9]{12}(?=")/g },
  { name: 'My children', as: 'social-worker', path: '/my-children' },
  { name: 'My team', as: 'team-manager', path: '/my-team' },
  { name: 'Front door', as: 'director', path: '/front-door' },
  { name: 'Returns', as: 'analyst', path: '/returns' },
  { name: 'A submission', as: 'analyst', path: '/returns', links: /\/returns\/[0-9a-f-]{36}(?=")/g },
  { name: 'Figures', as: 'councillor', path: '/figures' },
  { name: 'Administration', as: 'administrator', path: '/administration' },
  { name: 'Notices', as: 'records-officer', path: '/notices' },
]

/** One page as it was answered; times in milliseconds. */
export type PageFigures = {
  readonly page: string
  readonly role: string
  readonly requests: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly kilobytes: number
  /** Answers that were no page. */
  readonly failed: number
}

export type PagesFigures = { readonly children: number; readonly rate: number; readonly pages: readonly PageFigures[] }

/**
 * Serves a made-up authority in a process of its own and reads its pages: everybody at once, each their own page.
 *
 * @param folder  a data folder that has the sample; made, and taken away again, when not given
 * @param only    the name of the one page that everybody reads
 */
export async function pagesFigures(folder?: string, only?: string): Promise<PagesFigures> {
  const data = folder ?? (await madeUpFolder())
  // By as many processes as `npm start` has.
  const env = { THROUGHLINE_PROXY: '127.0.0.1', THROUGHLINE_PROCESSES: undefined }
  const web = await startWeb(data, 0, { env })
  try {
    const asked = readings.filter(({ name, path }) => isThere(path) && (only ?? name) === name)
    const read: Opened[] = []
    for (const reading of asked) read.push(await opened(web.address, reading))
    // Once before it counts: pages are drawn for the first time, and the engine learns what is asked often.
    await readAll(web.address, read, warmUp)
    for (const each of read) Object.assign(each, nothingYet())
    await readAll(web.address, read, seconds)
    const pages = read.map(figuresOf)
    return { children, rate: visitors, pages: pages.length > 1 ? [...pages, figuresOf(together(read))] : pages }
  } finally {
    await web.stop()
    if (folder === undefined) rmSync(data, { recursive: true, force: true })
  }
}

const isThere = (path: string) => pages.some((page) => page.path === path)

async function madeUpFolder(): Promise<string> {
  const data = mkdtempSync(join(tmpdir(), 'tl-bench-'))
  const place = await openPlace({ root: process.cwd(), data })
  await beginSample(place, children)
  await loadSample(place)
  await place.close()
  return data
}

/** A page that somebody reads, and how it was answered so far. */
type Opened = Answered & { readonly reading: Reading; readonly cookie: string; readonly paths: readonly string[] }
type Answered = { times: number[]; bytes: number; failed: number }
const nothingYet = (): Answered => ({ times: [], bytes: 0, failed: 0 })

async function opened(address: string, reading: Reading): Promise<Opened> {
  const { name, as, path, links } = reading
  const visitor = new Visitor(address)
  await visitor.signIn(as, demonstrationPassword)
  const first = await visitor.get(path)
  const found = links === undefined ? [path] : [...new Set(first.body.match(links))]
  const paths = name === 'Who looked' ? found.map((each) => `${each}/who-looked`) : found
  if (paths.length === 0) throw new Error(`${path} has no link to follow for ${name}`)
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  return { reading, cookie, paths, ...nothingYet() }
}

/** Every visitor asks once a second, at a moment that has nothing to do with the others'; as many read each page. */
async function readAll(address: string, read: readonly Opened[], duration: number): Promise<void> {
  const reading = Array.from({ length: visitors }, async (_, at) => {
    const page = read[at % read.length] as Opened
    await wait(Math.random() * 1000)
    const asked = {
      url: address + page.paths[Math.floor(at / read.length) % page.paths.length],
      headers: { cookie: page.cookie, 'x-forwarded-for': `10.0.0.${at % addresses}` },
      ...{ connections: 1, overallRate: 1, duration, ignoreCoordinatedOmission: true },
    }
    await new Promise<void>((done, broke) => {
      const running = autocannon(asked, (error) => (error === null ? done() : broke(error)))
      running.on('response', (_client, status, length, time) => {
        page.times.push(time)
        page.bytes += length
        if (status !== 200) page.failed++
      })
    })
  })
  await Promise.all(reading)
}

function together(read: readonly Opened[]): Opened {
  return {
    ...(read[0] as Opened),
    reading: { name: 'All of them', as: '', path: '' },
    times: read.flatMap(({ times }) => times),
    bytes: read.reduce((sum, { bytes }) => sum + bytes, 0),
    failed: read.reduce((sum, { failed }) => sum + failed, 0),
  }
}

function figuresOf({ reading, times, bytes, failed }: Opened): PageFigures {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => Math.round(10 * (sorted[Math.ceil(share * sorted.length) - 1] ?? 0)) / 10
  return {
    ...{ page: reading.name, role: reading.as, requests: sorted.length, failed },
    ...{ p50: at(0.5), p95: at(0.95), p99: at(0.99) },
    kilobytes: Math.round(bytes / sorted.length / 100) / 10,
  }
}

/** The figures as a table of the history. */
export function pagesTable({ children, rate, pages }: PagesFigures): string {
  const lines = pages.map(({ page, role, p50, p95, p99, kilobytes, failed }) => {
    const wrong = failed === 0 ? '' : ` (${failed} failed)`
    return `| ${page}${wrong} | ${role} | ${p50} | ${p95} | ${p99} | ${kilobytes} |`
  })
  const about = `Pages, ${rate} requests a second in all, as many of each page, over a made-up authority of ${children.toLocaleString('en-GB')} children; the visitors' program runs on the same cores:`
  return [about, '', '| page | role | p50 ms | p95 ms | p99 ms | kB |', '|---|---|--:|--:|--:|--:|', ...lines].join(
    '\n',
  )
}

if (process.argv[1]?.endsWith('pages.ts')) {
  const [folder, only] = process.argv.slice(2).filter((word) => !word.startsWith('-'))
  console.log(pagesTable(await pagesFigures(folder, only)))
}
