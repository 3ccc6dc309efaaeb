/** Bundles our own code for Node, packages left outside; made when missing or older than the sources, in under 2 s. */

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './packages.js'

/** What the bundle is made from. */
const sources = ['src', 'tools', 'package.json', 'package-lock.json']

/** Where the bundle is kept: in the checkout, or beside temporary files when the checkout cannot be written to. */
function bundleFolder() {
  const own = join(root, 'dist')
  try {
    mkdirSync(own, { recursive: true })
    const probe = join(own, `.probe-${process.pid}`)
    mkdirSync(probe)
    rmSync(probe, { recursive: true })
    return own
  } catch {
    const name = createHash('sha256').update(root).digest('hex').slice(0, 16)
    const other = join(tmpdir(), `throughline-${process.getuid?.() ?? 'user'}-${name}`)
    mkdirSync(other, { recursive: true, mode: 0o700 })
    // Packages are found from where the bundle lies.
    if (!existsSync(join(other, 'node_modules')))
      symlinkSync(join(root, 'node_modules'), join(other, 'node_modules'), 'junction')
    return other
  }
}

/** The newest change of anything below a path, in milliseconds. */
function newest(path) {
  const about = statSync(path)
  if (!about.isDirectory()) return about.mtimeMs
  let latest = about.mtimeMs
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const below = join(path, entry.name)
    latest = Math.max(latest, entry.isDirectory() ? newest(below) : statSync(below).mtimeMs)
  }
  return latest
}

/** The folder of the bundle, made afresh when the sources have changed. */
export async function bundle({ force = false } = {}) {
  const folder = bundleFolder()
  const whole = join(folder, 'node')
  if (!force && isFresh(whole)) return whole
  const { build } = await import('esbuild')
  const making = join(folder, `.making-${process.pid}`)
  try {
    await build({
      absWorkingDir: root,
      entryPoints: { cli: 'src/cli/main.ts', web: 'src/web/main.ts' },
      outdir: making,
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'node',
      target: 'node20.11',
      packages: 'external',
      sourcemap: true,
      outExtension: { '.js': '.mjs' },
      logLevel: 'error',
    })
    const { bundleBrowser } = await import('./browser-bundle.js')
    await bundleBrowser(join(making, 'browser'))
    rmSync(whole, { recursive: true, force: true })
    renameSync(making, whole)
  } catch (error) {
    rmSync(making, { recursive: true, force: true })
    // Another process may have put the same bundle there meanwhile.
    if (!isFresh(whole)) throw error
  }
  return whole
}

function isFresh(whole) {
  try {
    const made = statSync(join(whole, 'cli.mjs')).mtimeMs
    return sources.every((path) => newest(join(root, path)) <= made)
  } catch {
    return false
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const started = performance.now()
  await bundle({ force: true })
  console.log(`Bundled in ${((performance.now() - started) / 1000).toFixed(2)} s`)
}
