/** `npm run bench`: how fast a census is read and checked, beside a bare parse of the same bytes, and how fast pages are. */
import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { rulesOf } from '../src/returns/cin-census/check.ts'
import { SampleCensus } from '../src/sample/census.ts'
import { serve, startBrowser } from '../test/browser/browser.ts'
import { endDatabases } from '../test/database.ts'
import { loadFigures } from './load.ts'
import { lookedAfterFigures, lookedAfterTable } from './looked-after.ts'
import { pagesFigures, pagesTable } from './pages.ts'
import { publishedFigures, publishedTable } from './published.ts'

const sizes = process.argv.includes('--quick') ? [1_000, 10_000] : [1_000, 10_000, 50_000, 500_000]
const folder = join(tmpdir(), 'throughline-bench')
mkdirSync(folder, { recursive: true })

/** A census of that many children, made once. */
function censusFile(children: number): string {
  const path = join(folder, `census-${children}.xml`)
  if (existsSync(path)) return path
  console.error(`Making up ${children.toLocaleString('en-GB')} children`)
  writeFileSync(`${path}.part`, '')
  for (const piece of new SampleCensus(
    { seed: 1, children: 0, censusChildren: children, faults: 'usual' },
    2026,
  ).text())
    appendFileSync(`${path}.part`, piece)
  renameSync(`${path}.part`, path)
  return path
}

const measure = join(folder, 'measure.mjs')
await build({
  entryPoints: ['bench/measure.ts'],
  outfile: measure,
  bundle: true,
  platform: 'node',
  format: 'esm',
  logLevel: 'error',
})

type Measured = { milliseconds: number; children: number; peakMegabytes: number }
function timed(what: string, path: string): Measured {
  const { stdout, stderr, status } = spawnSync(process.execPath, [measure, what, path], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout) as Measured
}

const rules = rulesOf(2026).length
const results = sizes.map((children) => {
  const path = censusFile(children)
  const megabytes = statSync(path).size / 1e6
  const [saxes, read, check] = [timed('saxes', path), timed('read', path), timed('check', path)]
  return {
    children,
    megabytes: Math.round(megabytes * 10) / 10,
    saxesMs: Math.round(saxes.milliseconds),
    readMs: Math.round(read.milliseconds),
    checkMs: Math.round(check.milliseconds),
    checkTimesSaxes: Math.round((100 * check.milliseconds) / saxes.milliseconds) / 100,
    megabytesPerSecond: Math.round(megabytes / (check.milliseconds / 1000)),
    childrenPerSecond: Math.round(children / (check.milliseconds / 1000)),
    nsPerRuleAndChild: Math.round(((check.milliseconds - read.milliseconds) * 1e6) / (children * rules)),
    peakMegabytes: Math.round(check.peakMegabytes),
  }
})

/** The same in a browser: 10,000 children, from choosing the file to the result on the page. */
async function inBrowser(): Promise<number | null> {
  const browser = await startBrowser()
  if (browser === null) return null
  const { address, close } = await serve()
  const page = await browser.newPage()
  await page.goto(`${address}/check`)
  const started = performance.now()
  await page.setInputFiles('#file', censusFile(10_000))
  await page.waitForSelector('#view', { timeout: 60_000 })
  const milliseconds = performance.now() - started
  await browser.close()
  await close()
  return Math.round(milliseconds)
}

const lookedAfter = await lookedAfterFigures(folder)
const browserMs = await inBrowser()
const load = await loadFigures(censusFile(10_000))
const pages = await pagesFigures()
const published = await publishedFigures()
const columns = [
  'children',
  'megabytes',
  'saxesMs',
  'readMs',
  'checkMs',
  'checkTimesSaxes',
  'megabytesPerSecond',
  'childrenPerSecond',
  'nsPerRuleAndChild',
  'peakMegabytes',
] as const
const heads = [
  'children',
  'MB',
  'bare saxes ms',
  'read ms',
  'read + rules ms',
  'times saxes',
  'MB/s',
  'children/s',
  'ns a rule and child',
  'peak MB',
]
const lines = results.map(
  (result) => `| ${columns.map((column) => result[column].toLocaleString('en-GB')).join(' | ')} |`,
)
const machine = `Node ${process.versions.node}, ${cpus().length} cores, ${rules} rules, faults as usual`
const table = [`| ${heads.join(' | ')} |`, `|${heads.map(() => '--:').join('|')}|`, ...lines].join('\n')
const browserLine =
  browserMs === null
    ? 'In a browser: not measured, none is here.'
    : `In a browser, 10,000 children from choosing the file to the result: ${browserMs} ms.`
const loadLine = `Loaded, settled and joined in the embedded database: ${load.children.toLocaleString('en-GB')} children in ${(load.firstMs / 1000).toFixed(1)} s, and again over what is there in ${(load.againMs / 1000).toFixed(1)} s.`
const pagesLines = pagesTable(pages)
const publishedLines = publishedTable(published)
const lookedAfterLines = lookedAfterTable(lookedAfter)
console.log(
  `${machine}\n\n${table}\n\n${lookedAfterLines}\n\n${browserLine}\n\n${loadLine}\n\n${pagesLines}\n\n${publishedLines}`,
)

const on = new Date().toISOString().slice(0, 10)
writeFileSync(
  'bench/latest.json',
  `${JSON.stringify({ on, machine, results, lookedAfter, browserMs, load, pages, published }, null, 2)}\n`,
)
if (!existsSync('bench/history.md'))
  writeFileSync(
    'bench/history.md',
    '# Speed, run by run\n\nMade by `npm run bench`. Trust the ratios, not the last digit.\n',
  )
appendFileSync(
  'bench/history.md',
  `\n## ${on}\n\n${machine}\n\n${table}\n\n${lookedAfterLines}\n\n${browserLine}\n\n${loadLine}\n\n${pagesLines}\n\n${publishedLines}\n`,
)
await endDatabases()
