/** Bundles our own code, packages left outside; made when missing or when a source has changed, in under 2 s. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './packages.js'

/** What the bundle is made from. */
const sources = ['src', 'tools', 'package.json', 'package-lock.json']
/** Bundles kept: a program that runs from an older one goes on finding its parts. */
const kept = 4
/** What is still being made after so long, in milliseconds, belongs to a program that was killed. */
const longestMaking = 3_600_000

/**
 * The folder of the bundle of the sources as they stand: `cli.mjs`, `web.mjs` and `browser/`. Its name tells the state of
 * the sources, so two that start at once make the same folder, and neither takes it from under the other.
 */
export async function bundle({ force = false } = {}) {
  const state = stateOfSources()
  const own = join(root, 'dist', state)
  if (!force && existsSync(own)) return own
  const home = bundlesFolder()
  const whole = join(home, state)
  if (!force && existsSync(whole)) return whole
  const making = join(home, `making-${process.pid}`)
  try {
    await build(making)
    if (force) rmSync(whole, { recursive: true, force: true })
    renameSync(making, whole)
  } catch (error) {
    rmSync(making, { recursive: true, force: true })
    // Another process may have put the same bundle there meanwhile.
    if (!existsSync(whole)) throw error
  }
  clearOld(home)
  return whole
}

async function build(folder) {
  const esbuild = await import('esbuild')
  const { bundleBrowser } = await import('./browser-bundle.js')
  await Promise.all([
    esbuild.build({
      absWorkingDir: root,
      entryPoints: { cli: 'src/cli/main.ts', web: 'src/web/main.ts' },
      outdir: folder,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20.11',
      packages: 'external',
      sourcemap: true,
      outExtension: { '.js': '.mjs' },
      logLevel: 'error',
    }),
    bundleBrowser(join(folder, 'browser')),
  ])
}

/** Sixteen letters that change when any source is changed, added or taken away. */
function stateOfSources() {
  const hash = createHash('sha256')
  for (const path of sources) note(join(root, path), hash)
  return hash.digest('hex').slice(0, 16)
}

function note(path, hash) {
  // An editor may have taken away a file of its own since the folder was listed.
  const about = statSync(path, { throwIfNoEntry: false })
  if (about === undefined) return
  hash.update(`${path} ${about.mtimeMs} ${about.size}\n`)
  if (!about.isDirectory()) return
  // Tests are in no bundle, and each file that is looked at costs every command its time.
  for (const name of readdirSync(path).sort()) if (!name.endsWith('.test.ts')) note(join(path, name), hash)
}

/** Where bundles are kept: in the checkout, or among temporary files when the checkout cannot be written to. */
function bundlesFolder() {
  const own = join(root, 'dist')
  try {
    const probe = join(own, `probe-${process.pid}`)
    mkdirSync(probe, { recursive: true })
    rmSync(probe, { recursive: true })
    return own
  } catch {
    return foreignFolder()
  }
}

/** Ours alone: what another user of the computer put there would be run by us. */
function foreignFolder() {
  const { uid } = userInfo()
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16)
  const folder = join(tmpdir(), `throughline-${uid}-${name}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const about = statSync(folder)
  if (process.platform !== 'win32' && (about.uid !== uid || (about.mode & 0o022) !== 0))
    throw new Error(`${folder} belongs to somebody else. Delete it, or set TMPDIR to a folder of yours.`)
  // Packages are found from where the bundle lies.
  const packages = join(folder, 'node_modules')
  if (!existsSync(packages)) symlinkSync(join(root, 'node_modules'), packages, 'junction')
  return folder
}

function clearOld(home) {
  const bundles = readdirSync(home)
    .filter((name) => /^[0-9a-f]{16}$/.test(name))
    .map((name) => ({ path: join(home, name), made: statSync(join(home, name)).mtimeMs }))
    .sort((a, b) => b.made - a.made)
  const leftOver = readdirSync(home)
    .filter((name) => /^making-/.test(name))
    .map((name) => ({ path: join(home, name), made: statSync(join(home, name), { throwIfNoEntry: false })?.mtimeMs }))
    .filter(({ made }) => made !== undefined && Date.now() - made > longestMaking)
  for (const { path } of [...bundles.slice(kept), ...leftOver]) rmSync(path, { recursive: true, force: true })
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const started = performance.now()
  await bundle({ force: true })
  console.log(`Bundled in ${((performance.now() - started) / 1000).toFixed(2)} s`)
}
