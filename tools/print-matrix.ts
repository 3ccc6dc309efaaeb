/**
 * `npm run matrix`: tries every page and every command as every role, writes who sees what into docs/who-sees-what.md, and
 * prints it. Fails when something came otherwise than the matrix expects.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

let failed = false
// One after the other: both write into the same page.
for (const file of ['test/matrix/pages.test.ts', 'test/matrix/commands.test.ts']) {
  const { status } = spawnSync(process.execPath, ['tools/test.js', '--goldens', file], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) {
    failed = true
    process.stderr.write(`Something came otherwise than expected. See it with: npm test -- ${file}\n`)
  }
}
process.stdout.write(readFileSync('docs/who-sees-what.md', 'utf8'))
process.exitCode = failed ? 1 : 0
