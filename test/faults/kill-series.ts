/** `npm run faults`: kills web, worker, database and command at many points, and prints what was found at each. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type KillPoint, KillSeries } from './kill-points.ts'

const population = Number(process.argv[2] ?? 30_000)

const series: readonly (readonly [KillPoint['kills'], KillPoint['during'], readonly number[]])[] = [
  ['web', 'upload', [0.1, 0.5, 0.9, 1]],
  ['database', 'upload', [0.3, 1]],
  ['web', 'load from a page', [0.05, 0.2, 0.4, 0.6, 0.8, 0.95]],
  ['worker', 'load from a page', [0.1, 0.3, 0.5, 0.7, 0.9]],
  ['database', 'load from a page', [0.1, 0.3, 0.5, 0.7, 0.9]],
  ['command', 'load from a terminal', [0.3, 0.6, 0.9]],
  ['database', 'load from a terminal', [0.4, 0.8]],
  ['web', 'sign-off', [0.3, 0.6, 0.9]],
  ['database', 'sign-off', [0.3, 0.6, 0.9]],
  ['command', 'backup from a terminal', [0.5, 0.7, 0.9]],
  ['database', 'backup from a terminal', [0.6, 0.8]],
  ['worker', 'backup by a job', [0.2, 0.5, 0.8]],
  ['database', 'backup by a job', [0.3, 0.7]],
]

const home = mkdtempSync(join(tmpdir(), 'tl-kill-'))
let failed = 0
try {
  const kill = new KillSeries(home)
  await kill.ready(population, [...new Set(series.map(([, during]) => during))])
  process.stdout.write(`A census of ${kill.children} children, made up, after one of the year before.\n\n`)
  process.stdout.write('| killed | during | at | how far it was | acknowledged | whole again after | looks | found |\n')
  process.stdout.write('|---|---|---|---|---|---|---|---|\n')
  for (const [kills, during, points] of series) {
    for (const at of points) process.stdout.write(await lineOf(kill, { kills, during, at }))
  }
} finally {
  rmSync(home, { recursive: true, force: true })
}
process.stdout.write(failed === 0 ? '\nAll whole.\n' : `\n${failed} not whole.\n`)
process.exitCode = failed === 0 ? 0 : 1

async function lineOf(kill: KillSeries, point: KillPoint): Promise<string> {
  const { kills, during, at } = point
  const start = `| ${kills} | ${during} | ${Math.round(at * 100)}% |`
  try {
    const { said, acknowledged, seconds, looks } = await kill.kill(point)
    return `${start} ${said} | ${acknowledged ? 'yes' : 'no'} | ${seconds.toFixed(1)} s | ${looks} | whole |\n`
  } catch (error) {
    failed++
    return `${start} | | | | NOT WHOLE: ${(error as Error).message.replaceAll('\n', ' ').slice(0, 300)} |\n`
  }
}
