import { Refusal } from '../../core/refusal.ts'
import { countOf } from '../../core/words.ts'
import { subjectAccess } from '../../work/subject-access.ts'
import { type Command, type Given, textOption } from '../command.ts'
import { oneName } from '../one-name.ts'
import { placeOptions, withPlace } from '../with-place.ts'

const command: Command = {
  name: 'subject',
  summary: 'Write out everything held on a child, to answer a subject access request',
  usage: 'subject CHILD --out FOLDER --reason TEXT [--authority CODE] [--as NAME]',
  options: {
    ...placeOptions,
    out: { type: 'string', value: 'FOLDER', help: 'Where the record goes; a new or empty folder' },
    reason: { type: 'string', value: 'TEXT', help: 'The request it answers, such as its number; kept in the log' },
  },
  examples: [
    ['subject 12345 --out record --reason "SAR 2026/118"', 'a page to read, files for a program, what to review'],
  ],
  run,
}
export default command

function run(given: Given): Promise<number> {
  const child = oneName(given.names, 'subject CHILD --out FOLDER --reason TEXT')
  const folder = textOption(given, 'out')
  if (folder === undefined) throw new Refusal('usage', 'Name the folder for the record: --out FOLDER.')
  const reason = textOption(given, 'reason') ?? ''
  return withPlace(given, async (place, actor) => {
    const { files, toReview } = await subjectAccess(place, actor, child, { folder, reason })
    const review = countOf(toReview, 'thing', 'things')
    process.stdout.write(
      `Written into ${folder}: ${files.join(', ')}\n${review} in it may be about somebody else. Go through review.csv before it is given out.\n`,
    )
    return 0
  })
}
