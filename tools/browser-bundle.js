/** Bundles what runs in the browser: the checker, with its worker inside it, as one plain script. */
import { build } from 'esbuild'
import { root } from './packages.js'

/**
 * Writes `checker.js` into a folder. It is one classic script, so that it also runs from a file share, where browsers
 * load neither modules nor worker files: the worker's source is carried inside as text.
 */
export async function bundleBrowser(folder) {
  const shared = {
    absWorkingDir: root,
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: ['chrome109', 'firefox115', 'safari16'],
    minify: true,
    legalComments: 'none',
    logLevel: 'error',
  }
  const worker = await build({ ...shared, entryPoints: ['src/web/assets/checker/worker.ts'], write: false })
  await build({
    ...shared,
    entryPoints: {
      checker: 'src/web/assets/checker/main.ts',
      reference: 'src/web/assets/reference/main.ts',
      'look-again': 'src/web/assets/look-again/main.ts',
      keys: 'src/web/assets/keys/main.ts',
      sending: 'src/web/assets/sending/main.ts',
    },
    outdir: folder,
    define: { WORKER_SOURCE: JSON.stringify(worker.outputFiles[0].text) },
  })
}
