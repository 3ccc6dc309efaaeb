/** `npm run bench`: installs what is missing, then measures. */
import { spawnSync } from 'node:child_process'
import { root } from './packages.js'
import { ready } from './ready.js'

process.chdir(root)
await ready({ development: true })
process.exitCode =
  spawnSync(process.execPath, ['--import', 'tsx', 'bench/bench.ts', ...process.argv.slice(2)], { stdio: 'inherit' })
    .status ?? 1
