/**
 * `npm test`: installs what is missing, makes the bundles, checks types, format and dead code, and runs every test.
 * `npm test -- PATH...` runs the test files under those paths only, without the checks. `--goldens` rewrites the goldens.
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { root } from './packages.js'
import { ready } from './ready.js'

process.chdir(root)
await ready({ development: true })
const { bundle } = await import('./bundle.js')
const { bundledTest, bundleTests } = await import('./test-bundle.js')
await bundle()

const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const goldens = process.argv.includes('--goldens')

let failed = false
if (asked.length === 0 && !goldens) {
  failed = spawnSync(process.execPath, ['tools/check.js'], { stdio: 'inherit' }).status !== 0
}

const files = (asked.length > 0 ? asked : goldens ? ['src', 'test'] : ['src', 'test', 'tools']).flatMap(testsUnder)
const keeping = 'test/keep-server.ts'
const tests = await bundleTests([...files, keeping])
// One database server for the whole run: files that need a database copy one from a template.
const databases = mkdtempSync(join(tmpdir(), 'tl-'))
const keeper = spawn(process.execPath, [bundledTest(tests, keeping), databases], {
  stdio: ['pipe', 'pipe', 'inherit'],
})
await new Promise((ready) => keeper.stdout.once('data', ready).once('end', ready))
const { status } = spawnSync(
  process.execPath,
  [
    '--enable-source-maps',
    // With room for what is new, much less is moved about by collecting what is old.
    '--max-semi-space-size=32',
    '--test',
    '--test-concurrency=4',
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    ...files.map((file) => bundledTest(tests, file)),
  ],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      NO_COLOR: '1',
      THROUGHLINE_TEST_SERVER: databases,
      ...(goldens ? { GOLDENS: 'write' } : {}),
    },
  },
)
keeper.stdin.end()
await new Promise((gone) => keeper.once('close', gone))
for (const folder of [databases, tests]) rmSync(folder, { recursive: true, force: true })
// Said once more at the very end: above it stand thousands of lines of tests.
if (failed)
  console.error('The checks failed. What they found stands above the tests, and `npm run check` says it again.')
if (status !== 0) console.error('Tests failed.')
process.exitCode = failed || status !== 0 ? 1 : 0

function testsUnder(path) {
  if (!statSync(path).isDirectory()) return [relative(root, path)]
  return readdirSync(path, { recursive: true })
    .map((name) => join(path, name))
    .filter((name) => name.endsWith('.test.ts') && !name.split(sep).includes('node_modules'))
    .map((name) => relative(root, name))
    .sort()
}
