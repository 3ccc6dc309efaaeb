import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** A file that pages use, ready to be sent. */
export type AssetFile = { readonly name: string; readonly type: string; readonly bytes: Buffer; readonly hash: string }

const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
}

/**
 * Everything pages use: style sheets, fonts, the icon and the bundled scripts.
 *
 * @param root     the checkout
 * @param scripts  the folder with the bundled scripts
 */
export function assetFiles(root: string, scripts: string): ReadonlyMap<string, AssetFile> {
  const own = join(root, 'src', 'web', 'assets')
  const fonts = join(
    dirname(createRequire(join(root, 'package.json')).resolve('@fontsource/source-sans-3/package.json')),
    'files',
  )
  const paths: readonly (readonly [name: string, path: string])[] = [
    ['govuk.css', join(own, 'styles', 'govuk.css')],
    ['throughline.css', join(own, 'styles', 'throughline.css')],
    ['timeline.css', join(own, 'styles', 'timeline.css')],
    ['charts.css', join(own, 'styles', 'charts.css')],
    ['compare.css', join(own, 'styles', 'compare.css')],
    ['profile.css', join(own, 'styles', 'profile.css')],
    ['icon.svg', join(own, 'icon.svg')],
    ['source-sans-400.woff2', join(fonts, 'source-sans-3-latin-400-normal.woff2')],
    ['source-sans-600.woff2', join(fonts, 'source-sans-3-latin-600-normal.woff2')],
    ['checker.js', join(scripts, 'checker.js')],
    ['checker-lists.js', join(scripts, 'checker-lists.js')],
    ['reference.js', join(scripts, 'reference.js')],
    ['look-again.js', join(scripts, 'look-again.js')],
    ['keys.js', join(scripts, 'keys.js')],
    ['sending.js', join(scripts, 'sending.js')],
  ]
  return new Map(
    paths.map(([name, path]) => {
      const bytes = readFileSync(path)
      const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12)
      return [name, { name, type: types[name.split('.').at(-1) as string] as string, bytes, hash }]
    }),
  )
}
