/** Finds the programs of installed packages without going through npm, which is slow to start and noisy. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** The script behind a package's command, to be run with Node. */
export function bin(packageName, command) {
  const folder = join(root, 'node_modules', packageName)
  const { bin: programs } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof programs === 'string' ? programs : programs[command])
}
