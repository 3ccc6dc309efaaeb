/** Writes the static copy: the pages that need no server, the files they use, and nothing else. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { assetFiles } from '../src/web/asset-files.ts'
import { pages } from '../src/web/pages/index.ts'
import { policyElement } from '../src/web/policy.ts'
import { views } from '../src/web/views.ts'

const [bundled, folder = 'dist/checker'] = process.argv.slice(2)
if (bundled === undefined) throw new Error('Name the folder of the bundle')

/** The file of a page; every file lies in one folder, so that addresses are names and work from anywhere. */
function fileOf(address: string): string {
  if (address === '/' || address === '/check') return 'index.html'
  return `${address.slice(1).replaceAll('/', '-')}.html`
}

const files = assetFiles(process.cwd(), join(bundled, 'browser'))
const render = views(process.cwd(), { link: fileOf, asset: (name) => name, policy: policyElement })

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
for (const { name, bytes } of files.values()) writeFileSync(join(folder, name), bytes)
let count = 0
for (const page of pages) {
  if (page.may !== 'anyone' || 'entrance' in page || 'isFirst' in page) continue
  for (const address of page.addresses?.() ?? []) {
    const [, , kind, name] = address.split('/')
    const shown = await page.show({ params: kind === undefined || name === undefined ? {} : { kind, name }, query: {} })
    if (shown === null) throw new Error(`${address} shows nothing`)
    writeFileSync(join(folder, fileOf(address)), render(shown.view, shown.model))
    count++
  }
}
console.log(
  `${count} pages and ${files.size} files in ${folder}. Open ${join(folder, 'index.html')}, or put the folder on a web server.`,
)
