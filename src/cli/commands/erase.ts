import { Refusal } from '../../core/refusal.ts'
import { countOf, spoken } from '../../core/words.ts'
import { eraseChild } from '../../work/erase-child.ts'
import { listLeftOut } from '../../work/left-out.ts'
import { letBack } from '../../work/let-back.ts'
import { timeInWords } from '../../work/log-text.ts'
import { type Command, type Given, textOption } from '../command.ts'
import { oneName } from '../one-name.ts'
import { printable } from '../terminal.ts'
import { placeOptions, withPlace } from '../with-place.ts'

const command: Command = {
  name: 'erase',
  summary: 'Erase a child, and let back whom files name again: all that is left of an erased child is that it was done',
  usage: 'erase CHILD --ground TEXT --yes | left-out | back CHILD --reason TEXT  [--authority CODE] [--as NAME]',
  options: {
    ...placeOptions,
    ground: { type: 'string', value: 'TEXT', help: 'The law or policy; it stays, so it must not name the child' },
    yes: { type: 'boolean', help: 'Do it; it cannot be undone' },
    reason: {
      type: 'string',
      value: 'TEXT',
      help: 'back: why the child is held again; it stays, so it must not name them',
    },
  },
  examples: [
    ['erase 12345 --ground "UK GDPR Article 17(1)(d)" --yes', 'cannot be undone'],
    ['erase left-out', 'children erased by hand whom a file names again, by the number of the erasure'],
    [
      'erase back 12345 --reason "Referred again"',
      'by identifier or number; then send in again a file that names them',
    ],
  ],
  run,
}
export default command

function run(given: Given): Promise<number> {
  const [ask, ...names] = given.names
  if (ask === 'left-out' && names.length === 0) return leftOut(given)
  if (ask === 'back') return back(given, oneName(names, 'erase back CHILD --reason TEXT'))
  const child = oneName(given.names, 'erase CHILD --ground TEXT --yes')
  if (given.options.yes !== true) {
    throw new Refusal(
      'usage',
      'Erasing cannot be undone. Read what is held first (throughline subject), then say --yes.',
    )
  }
  return withPlace(given, async (place, actor) => {
    const gone = await eraseChild(place, actor, child, textOption(given, 'ground') ?? '')
    const lines = [
      `Erased, with ${countOf(gone.rows, 'row', 'rows')}. The log keeps that it was done and on what ground.`,
      `${countOf(gone.filesRewritten, 'kept file', 'kept files')} rewritten without the child.`,
    ]
    if (gone.filesDropped > 0) {
      lines.push(`${spoken(gone.filesDropped)} dropped whole: they could not be read, or held nobody else.`)
    }
    lines.push('Backups made before now hold the child until they are dropped themselves, after 35 days at most.')
    lines.push('Restoring one of them takes the child out again, as long as erasures.log stays in the data folder.')
    lines.push('A file that names the child again is loaded without them, and whoever manages records is told.')
    process.stdout.write(`${lines.join('\n')}\n`)
    return 0
  })
}

function leftOut(given: Given): Promise<number> {
  return withPlace(given, async (place, actor) => {
    const { rows } = await listLeftOut(place, actor, 'all')
    if (rows.length === 0) process.stdout.write('No file names a child who was erased by hand.\n')
    for (const row of rows) {
      const lines = [
        `${row.erasure_id}  named ${timeInWords(row.named_at)} by ${row.returnName.toLowerCase()}, ${row.periodName}`,
        `  ${row.tells_of_later ? 'tells of a day after the erasure' : 'tells of nothing after the erasure'}`,
        `  erased ${timeInWords(row.erased_at)} by ${printable(`${row.erased_by}: ${row.ground}`)}`,
      ]
      process.stdout.write(`${lines.join('\n')}\n`)
    }
    return 0
  })
}

function back(given: Given, named: string): Promise<number> {
  return withPlace(given, async (place, actor) => {
    const { named: returns } = await letBack(place, actor, named, textOption(given, 'reason') ?? '')
    const lines = ['Let back. What was erased stays erased; what a file says from now on is held.']
    if (returns.length === 0) lines.push('Send in again the file that names the child.')
    for (const { returnName, periodName } of returns) {
      lines.push(
        `Send in again: ${returnName.toLowerCase()}, ${periodName}. What is kept of it no longer names the child.`,
      )
    }
    process.stdout.write(`${lines.join('\n')}\n`)
    return 0
  })
}
