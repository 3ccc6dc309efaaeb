import { Refusal } from '../../core/refusal.ts'
import { countOf } from '../../core/words.ts'
import { backupText } from '../../work/backup-text.ts'
import { restore } from '../../work/restore.ts'
import { type Command, type Given, textOption } from '../command.ts'
import { progressLine } from '../terminal.ts'
import { placeSettings } from '../with-place.ts'

const command: Command = {
  name: 'restore',
  summary: 'Put a backup into an empty data folder, or into another server',
  usage: 'restore FILE [--to URL] [--tables]',
  options: {
    to: {
      type: 'string',
      value: 'URL',
      help: 'An empty database of a server of yours: postgresql://name:password@host/throughline',
    },
    tables: { type: 'boolean', help: 'List every table with its rows and their hash' },
  },
  examples: [
    ['restore today.backup', 'into the data folder, which must be empty: THROUGHLINE_DATA names it'],
    ['restore today.backup --to postgresql://throughline@db.example/throughline', 'move to a server of your own'],
  ],
  run,
}
export default command

async function run(given: Given): Promise<number> {
  const [path, ...others] = given.names
  if (path === undefined || others.length > 0) {
    throw new Refusal('usage', 'Name the one backup to restore: throughline restore FILE.')
  }
  const line = progressLine()
  const started = performance.now()
  const settings = placeSettings()
  const to = textOption(given, 'to')
  const restored = await restore(
    to === undefined ? settings : { ...settings, databaseUrl: to, programUrl: undefined },
    path,
    (done, table) => line.show(`Restoring ${table}: ${Math.round(done * 100)}%`),
  )
  line.clear()
  const { header, erasedAgain } = restored
  const seconds = (performance.now() - started) / 1000
  process.stdout.write(
    `Restored the backup made on ${header.madeAt.slice(0, 16).replace('T', ' at ')} (UTC) by release ${header.release}: ${backupText(restored, null, seconds, given.options.tables === true)}`,
  )
  process.stdout.write('Counts and hashes are those of the backup. Everybody signs in again.\n')
  if (erasedAgain > 0) {
    process.stdout.write(
      `Erased again: ${countOf(erasedAgain, 'child', 'children')} erased since the backup was made.\n`,
    )
  }
  return 0
}
