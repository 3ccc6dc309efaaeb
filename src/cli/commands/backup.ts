import { Refusal } from '../../core/refusal.ts'
import { backUp, whoBacksUp } from '../../work/back-up.ts'
import { backupText } from '../../work/backup-text.ts'
import { type Command, type Given, textOption } from '../command.ts'
import { progressLine } from '../terminal.ts'
import { inPlace, placeOptions } from '../with-place.ts'

const command: Command = {
  name: 'backup',
  summary: 'Write everything that is held, of every authority, to one file',
  usage: 'backup FILE [--force] [--tables] [--as ACCOUNT] [--authority CODE]',
  options: {
    ...placeOptions,
    force: { type: 'boolean', help: 'Write over a file that is there' },
    tables: { type: 'boolean', help: 'List every table with its rows and their hash' },
  },
  examples: [
    ['backup /safe/place/today.backup', 'while everybody goes on working; keep the file as you keep the records'],
    ['backup today.backup --tables', 'the same, with the hash of every table'],
  ],
  run,
}
export default command

function run(given: Given): Promise<number> {
  const [path, ...others] = given.names
  if (path === undefined || others.length > 0) {
    throw new Refusal('usage', 'Name the one file to write: throughline backup FILE.')
  }
  return inPlace(async (place) => {
    const line = progressLine()
    const started = performance.now()
    const actor = await whoBacksUp(place, textOption(given, 'authority'), textOption(given, 'as'))
    const made = await backUp(place, actor, { path, overwrite: given.options.force === true }, (done, table) =>
      line.show(`Backing up ${table}: ${Math.round(done * 100)}%`),
    )
    line.clear()
    const seconds = (performance.now() - started) / 1000
    process.stdout.write(`${path}: ${backupText(made, made.bytes, seconds, given.options.tables === true)}`)
    return 0
  })
}
