/** How long published figures take to be loaded and compared: the real ones, where they lie beside the checkout. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { operatorActor } from '../src/practice/actor.ts'
import { demonstrationPassword } from '../src/work/demonstration-accounts.ts'
import { loadPublished } from '../src/work/load-published.ts'
import { beginSample, loadSample } from '../src/work/load-sample.ts'
import { openPlace } from '../src/work/place.ts'
import { startWeb } from '../test/faults/run-server.ts'
import { Visitor } from '../test/faults/visitor.ts'

const published = '../shared/data/published'
const longTable = join(published, 'bds_long_0.parquet')
/** Requests a page, one after the other, and as many before they count. */
const requests = 40
const runs = 10

const pages = [
  ['An indicator', '/compare/indicators/re-referrals-12m?authority=335'],
  ['An inspection', '/compare/indicators/ofsted-overall-grade?authority=335'],
  ['A profile', '/compare/authorities/344'],
  ['A grid', '/compare/grid?authorities=335,344,893&indicators=re-referrals-12m,cla-rate,turnover-rate,neet-16-17'],
  ['All of it', '/compare'],
  ['For programs', '/api/compare?indicator=cla-rate&authority=335'],
] as const

type Timed = { readonly name: string; readonly median: number; readonly p95: number }

export type PublishedBench = {
  readonly longTableMs: number
  readonly allMs: number
  readonly command: Timed
  readonly pages: readonly Timed[]
}

/** Null where the published files are not there. */
export async function publishedFigures(): Promise<PublishedBench | null> {
  if (!existsSync(longTable)) return null
  const data = mkdtempSync(join(tmpdir(), 'tl-bench-'))
  try {
    const place = await openPlace({ root: process.cwd(), data })
    await beginSample(place, 100)
    await loadSample(place)
    const actor = operatorActor('101', { account: 'bench', name: 'The bench', signIn: 'the program' })
    const timed = async (path: string) => {
      const started = performance.now()
      await loadPublished(place, actor, [path])
      return performance.now() - started
    }
    const longTableMs = await timed(longTable)
    const allMs = longTableMs + (await timed(published))
    const command = of(
      'The command',
      Array.from({ length: runs }, () => commandMs(data)),
    )
    await place.close()
    return { longTableMs, allMs, command, pages: await pageTimes(data) }
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

function commandMs(data: string): number {
  const started = performance.now()
  const asked = ['bin/throughline', 'compare', 're-referrals-12m', '--authority', '335', '--format', 'json']
  const env = { ...process.env, THROUGHLINE_DATA: data }
  const { status, stderr } = spawnSync(process.execPath, asked, { env, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return performance.now() - started
}

async function pageTimes(data: string): Promise<readonly Timed[]> {
  const web = await startWeb(data, 0, { env: { THROUGHLINE_PROXY: '127.0.0.1' } })
  try {
    const visitor = new Visitor(web.address)
    await visitor.signIn('director', demonstrationPassword)
    const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const timed: Timed[] = []
    for (const [name, path] of pages) {
      const times: number[] = []
      for (let at = 0; at < 2 * requests; at++) {
        const started = performance.now()
        const headers = { cookie, 'x-forwarded-for': `10.0.0.${at % 40}` }
        const answer = await fetch(web.address + path, { headers })
        if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
        await answer.text()
        if (at >= requests) times.push(performance.now() - started)
      }
      timed.push(of(name, times))
    }
    return timed
  } finally {
    await web.stop()
  }
}

function of(name: string, times: readonly number[]): Timed {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number
  return { name, median: at(0.5), p95: at(0.95) }
}

export function publishedTable(bench: PublishedBench | null): string {
  if (bench === null) return 'Published figures: not measured, the files are not here.'
  const ms = (value: number) => value.toFixed(value < 100 ? 1 : 0)
  const seconds = (value: number) => (value / 1000).toFixed(1)
  return [
    `Published figures: the long table of the interactive tool (641,070 rows) loaded in ${seconds(bench.longTableMs)} s, every file in ${seconds(bench.allMs)} s.`,
    '',
    '| one after the other | median ms | p95 ms |',
    '|---|--:|--:|',
    ...[bench.command, ...bench.pages].map(({ name, median, p95 }) => `| ${name} | ${ms(median)} | ${ms(p95)} |`),
  ].join('\n')
}
