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
/** Requests a second; each is of a visitor of its own, who asks once a second. */
const visitors = 200
/** Network addresses they come from: one address may make 600 requests a minute. */
const addresses = 40
const seconds = process.argv.includes('--quick') ? 4 : 12

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
 * Serves a made-up authority in a process of its own and reads its pages, one after the other.
 *
 * @param folder  a data folder that has the sample; made, and taken away again, when not given
 * @param only    the name of the one page to read
 */
export async function pagesFigures(folder?: string, only?: string): Promise<PagesFigures> {
  const data = folder ?? (await madeUpFolder())
  const web = await startWeb(data, 0, { env: { THROUGHLINE_PROXY: '127.0.0.1' } })
  try {
    const measured: PageFigures[] = []
    for (const reading of readings.filter(({ name, path }) => isThere(path) && (only ?? name) === name)) {
      measured.push(await measuredPage(web.address, reading))
    }
    return { children, rate: visitors, pages: measured }
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

async function measuredPage(address: string, { name, as, path, links }: Reading): Promise<PageFigures> {
  const visitor = new Visitor(address)
  await visitor.signIn(as, demonstrationPassword)
  const first = await visitor.get(path)
  const found = links === undefined ? [path] : [...new Set(first.body.match(links))]
  const paths = name === 'Who looked' ? found.map((each) => `${each}/who-looked`) : found
  if (paths.length === 0) throw new Error(`${path} has no link to follow for ${name}`)
  // Twice before it counts: the first request draws its view for the first time.
  await read(address, visitor, paths, 1)
  const { times, bytes, failed } = await read(address, visitor, paths, seconds)
  times.sort((a, b) => a - b)
  const at = (share: number) => Math.round(10 * (times[Math.ceil(share * times.length) - 1] ?? 0)) / 10
  return {
    ...{ page: name, role: as, requests: times.length, failed },
    ...{ p50: at(0.5), p95: at(0.95), p99: at(0.99) },
    kilobytes: Math.round(bytes / times.length / 100) / 10,
  }
}

/** Every visitor asks once a second, at a moment that has nothing to do with the others'. */
async function read(address: string, { cookies }: Visitor, paths: readonly string[], duration: number) {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const times: number[] = []
  let bytes = 0
  let failed = 0
  const reading = Array.from({ length: visitors }, async (_, at) => {
    await wait(Math.random() * 1000)
    const asked = {
      url: address + paths[at % paths.length],
      headers: { cookie, 'x-forwarded-for': `10.0.0.${at % addresses}` },
      ...{ connections: 1, overallRate: 1, duration, ignoreCoordinatedOmission: true },
    }
    await new Promise<void>((done, broke) => {
      const running = autocannon(asked, (error) => (error === null ? done() : broke(error)))
      running.on('response', (_client, status, length, time) => {
        times.push(time)
        bytes += length
        if (status !== 200) failed++
      })
    })
  })
  await Promise.all(reading)
  return { times, bytes, failed }
}

/** The figures as a table of the history. */
export function pagesTable({ children, rate, pages }: PagesFigures): string {
  const lines = pages.map(({ page, role, p50, p95, p99, kilobytes, failed }) => {
    const wrong = failed === 0 ? '' : ` (${failed} failed)`
    return `| ${page}${wrong} | ${role} | ${p50} | ${p95} | ${p99} | ${kilobytes} |`
  })
  const about = `Pages, ${rate} requests a second of as many visitors, over a made-up authority of ${children.toLocaleString('en-GB')} children; the visitors' program runs on the same cores:`
  return [about, '', '| page | role | p50 ms | p95 ms | p99 ms | kB |', '|---|---|--:|--:|--:|--:|', ...lines].join(
    '\n',
  )
}

if (process.argv[1]?.endsWith('pages.ts')) {
  const [folder, only] = process.argv.slice(2).filter((word) => !word.startsWith('-'))
  console.log(pagesTable(await pagesFigures(folder, only)))
}
