/** `npm run build:checker`: the checker and the reference as a folder of files, for a web server or a file share. */
import { spawnSync } from 'node:child_process'
import { root } from './packages.js'
import { ready } from './ready.js'

process.chdir(root)
await ready({ development: true })
const { bundle } = await import('./bundle.js')
const folder = await bundle()
const { status } = spawnSync(
  process.execPath,
  ['--import', 'tsx', 'tools/write-checker.ts', folder, ...process.argv.slice(2)],
  { stdio: 'inherit' },
)
process.exitCode = status ?? 1
