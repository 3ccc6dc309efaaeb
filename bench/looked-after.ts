/** How fast the looked-after return of two years is read and checked, beside a bare parse of the same bytes. */
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { rulesOf } from '../src/returns/ssda903/check.ts'
import { lookedAfterFiles } from './looked-after-files.ts'

const sizes = process.argv.includes('--quick') ? [1_000, 10_000] : [1_000, 10_000, 50_000]

export type LookedAfterFigures = {
  readonly children: number
  readonly rows: number
  readonly megabytes: number
  readonly udsvMs: number
  readonly readMs: number
  readonly checkMs: number
  readonly checkTimesUdsv: number
  readonly rowsPerSecond: number
  readonly nsPerRuleAndChild: number
  readonly peakMegabytes: number
}

type Measured = { readonly milliseconds: number; readonly rows: number; readonly peakMegabytes: number }

/** @param folder  where the files are made, once, and the measuring is bundled */
export async function lookedAfterFigures(folder: string): Promise<readonly LookedAfterFigures[]> {
  const measure = join(folder, 'measure-looked-after.mjs')
  await build({
    ...{ entryPoints: ['bench/measure-looked-after.ts'], outfile: measure, bundle: true },
    ...{ platform: 'node' as const, format: 'esm' as const, logLevel: 'error' as const },
  })
  const timed = (what: string, folders: readonly string[]): Measured => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [measure, what, ...folders], { encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
    return JSON.parse(stdout) as Measured
  }
  /** The middle of three, each in a process of its own: nothing is warm, as when somebody checks a return. */
  const middle = (what: string, folders: readonly string[]): Measured =>
    [1, 2, 3].map(() => timed(what, folders)).sort((a, b) => a.milliseconds - b.milliseconds)[1] as Measured
  const rules = rulesOf(2026).length
  return sizes.map((children) => {
    const folders = lookedAfterFiles(folder, children)
    const bytes = folders.flatMap((path) => readdirSync(path).map((name) => statSync(join(path, name)).size))
    const [udsv, read, check] = [middle('udsv', folders), middle('read', folders), middle('check', folders)]
    return {
      ...{ children, rows: check.rows, megabytes: Math.round(bytes.reduce((sum, size) => sum + size, 0) / 1e5) / 10 },
      ...{ udsvMs: Math.round(udsv.milliseconds), readMs: Math.round(read.milliseconds) },
      checkMs: Math.round(check.milliseconds),
      checkTimesUdsv: Math.round((100 * check.milliseconds) / udsv.milliseconds) / 100,
      rowsPerSecond: Math.round(check.rows / (check.milliseconds / 1000)),
      nsPerRuleAndChild: Math.round(((check.milliseconds - read.milliseconds) * 1e6) / (children * rules)),
      peakMegabytes: Math.round(check.peakMegabytes),
    }
  })
}

const columns = [
  ['children', 'children'],
  ['rows', 'rows of two years'],
  ['megabytes', 'MB'],
  ['udsvMs', 'bare udsv ms'],
  ['readMs', 'read ms'],
  ['checkMs', 'read + joined + rules ms'],
  ['checkTimesUdsv', 'times udsv'],
  ['rowsPerSecond', 'rows/s'],
  ['nsPerRuleAndChild', 'ns a rule and child'],
  ['peakMegabytes', 'peak MB'],
] as const

/** The figures as a table in Markdown. */
export function lookedAfterTable(figures: readonly LookedAfterFigures[]): string {
  return [
    `Looked-after return of two years, ${rulesOf(2026).length} rules:`,
    '',
    `| ${columns.map(([, head]) => head).join(' | ')} |`,
    `|${columns.map(() => '--:').join('|')}|`,
    ...figures.map((figure) => `| ${columns.map(([name]) => figure[name].toLocaleString('en-GB')).join(' | ')} |`),
  ].join('\n')
}
