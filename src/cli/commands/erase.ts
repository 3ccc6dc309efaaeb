import { Refusal } from '../../core/refusal.ts'
import { countOf, spoken } from '../../core/words.ts'
import { eraseChild } from '../../work/erase-child.ts'
import { type Command, type Given, textOption } from '../command.ts'
import { oneName } from '../one-name.ts'
import { placeOptions, withPlace } from '../with-place.ts'

const command: Command = {
  name: 'erase',
  summary: 'Erase a child: all that is left is that it was done, when, by whom and on what ground',
  usage: 'erase CHILD --ground TEXT --yes [--authority CODE] [--as NAME]',
  options: {
    ...placeOptions,
    ground: { type: 'string', value: 'TEXT', help: 'The law or policy; it stays, so it must not name the child' },
    yes: { type: 'boolean', help: 'Do it; it cannot be undone' },
  },
  examples: [['erase 12345 --ground "UK GDPR Article 17(1)(d)" --yes', 'cannot be undone']],
  run,
}
export default command

function run(given: Given): Promise<number> {
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
    process.stdout.write(`${lines.join('\n')}\n`)
    return 0
  })
}
