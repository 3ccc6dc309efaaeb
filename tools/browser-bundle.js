/** Bundles what runs in the browser: the checker, with its worker inside it, as one plain script. */
import { readFile } from 'node:fs/promises'
import { build } from 'esbuild'
import { root } from './packages.js'

/**
 * The source of a rule without what only the reference says: its examples, and how it judges. They are half of what the
 * checker would carry, and the pages of the reference have them.
 */
export function ruleForBrowser(source) {
  return source
    .replace(/\n {2}examples: \(\) => \[[\s\S]*?\],\n(?=\}\))/, '\n  examples: () => [],\n')
    .replace(/\n {2}explains:\s+(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"),\n/, "\n  explains: '',\n")
}

const withoutReference = {
  name: 'without-reference',
  setup(building) {
    building.onLoad({ filter: /[\\/]returns[\\/][a-z0-9-]+[\\/]rules[\\/]\w+\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      return { contents: ruleForBrowser(source), loader: 'ts' }
    })
  },
}

/**
 * Writes `checker.js` into a folder. It is one classic script, so that it also runs from a file share, where browsers
 * load neither modules nor worker files: the worker's source is carried inside as text. What reads lists is a script of
 * its own in the same way, for those who give one.
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
    plugins: [withoutReference],
  }
  const inside = async (entry) => {
    const { outputFiles } = await build({ ...shared, entryPoints: [entry], write: false })
    return JSON.stringify(outputFiles[0].text)
  }
  const [worker, lists] = await Promise.all([
    inside('src/web/assets/checker/worker.ts'),
    inside('src/web/assets/checker/read-lists.ts'),
  ])
  await build({
    ...shared,
    entryPoints: {
      checker: 'src/web/assets/checker/main.ts',
      'checker-lists': 'src/web/assets/checker/lists.ts',
      reference: 'src/web/assets/reference/main.ts',
      'look-again': 'src/web/assets/look-again/main.ts',
      keys: 'src/web/assets/keys/main.ts',
      sending: 'src/web/assets/sending/main.ts',
    },
    outdir: folder,
    define: { WORKER_SOURCE: worker, LISTS_SOURCE: lists },
  })
}
