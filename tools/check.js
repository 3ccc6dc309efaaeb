/** Types, format and lint, dead code, and the walls between rooms. Exit 1 when any of them speaks. */
import { spawnSync } from 'node:child_process'
import { bin } from './packages.js'

const checks = [
  ['Types', 'typescript', 'tsc', ['-p', 'tsconfig.json']],
  ['Types of the pure rooms, with neither Node nor browser', 'typescript', 'tsc', ['-p', 'tsconfig.pure.json']],
  ['Format and lint', '@biomejs/biome', 'biome', ['check', '--error-on-warnings', '--max-diagnostics=30']],
  ['Dead code', 'knip', 'knip', []],
]

let failed = 0
const walls = [
  '--import',
  'tsx',
  '--test',
  '--test-reporter=dot',
  'test/contracts/rooms.test.ts',
  'test/contracts/files.test.ts',
]
const programs = [
  ...checks.map(([what, packageName, command, args]) => [what, [bin(packageName, command), ...args]]),
  ['Walls between rooms', walls],
]
for (const [what, args] of programs) {
  const started = performance.now()
  const { status, error } = spawnSync(process.execPath, args, { stdio: 'inherit' })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  if (error || status !== 0) failed++
  console.log(`${error || status !== 0 ? 'Failed' : 'Passed'}: ${what} (${seconds} s)`)
}
process.exitCode = failed === 0 ? 0 : 1
