/** Bundles the tests: a test file starts in a fraction of the time it takes when each of its sources is read by itself. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { root } from './packages.js'

/** What a run that was killed has left is taken away by a run of the next day. */
const left = 24 * 60 * 60 * 1000

/** Plain JavaScript stays where it is: it finds the checkout by where it stands. */
const plainJavaScript = {
  name: 'plain-javascript',
  setup(building) {
    building.onResolve({ filter: /^\.{1,2}\/.*\.js$/ }, ({ path, importer }) => ({
      path: pathToFileURL(resolve(dirname(importer), path)).href,
      external: true,
    }))
  },
}

/**
 * The folder in which each file stands under its own name, as `.js`, with what they share in `shared`. It is this run's
 * alone: whoever asked for it takes it away.
 *
 * @param files  paths within the checkout
 */
export async function bundleTests(files) {
  const home = join(root, 'dist')
  mkdirSync(home, { recursive: true })
  clearLeft(home)
  const folder = mkdtempSync(join(home, 'tests-'))
  await build({
    absWorkingDir: root,
    entryPoints: files.map((file) => join(root, file)),
    outdir: folder,
    outbase: root,
    bundle: true,
    splitting: true,
    chunkNames: 'shared/[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node20.11',
    packages: 'external',
    plugins: [plainJavaScript],
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'error',
  })
  return folder
}

/** Where a file of the checkout stands in that folder. */
export const bundledTest = (folder, file) => join(folder, file.replace(/\.ts$/, '.js'))

function clearLeft(home) {
  for (const name of readdirSync(home).filter((each) => each.startsWith('tests-'))) {
    const about = statSync(join(home, name), { throwIfNoEntry: false })
    if (about !== undefined && Date.now() - about.mtimeMs > left)
      rmSync(join(home, name), { recursive: true, force: true })
  }
}
