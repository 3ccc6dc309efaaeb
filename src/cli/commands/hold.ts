import { Refusal } from '../../core/refusal.ts'
import { countOf } from '../../core/words.ts'
import { liftHold, listHolds, setHold } from '../../work/legal-hold.ts'
import { timeInWords } from '../../work/log-text.ts'
import { type Command, type Given, textOption } from '../command.ts'
import { oneName } from '../one-name.ts'
import { printable } from '../terminal.ts'
import { placeOptions, withPlace } from '../with-place.ts'

const command: Command = {
  name: 'hold',
  summary: 'Hold a record for an inquiry or a court: nothing erases it until the hold is lifted',
  usage: 'hold add CHILD --reason TEXT | lift CHILD --reason TEXT | list  [--authority CODE] [--as NAME]',
  options: {
    ...placeOptions,
    reason: { type: 'string', value: 'TEXT', help: 'Why; kept with the hold and in the log' },
  },
  examples: [
    ['hold add 12345 --reason "Inquiry, letter of 3 September 2026"', 'until it is lifted'],
    ['hold list', 'every hold in force'],
  ],
  run,
}
export default command

function run(given: Given): Promise<number> {
  const [ask, ...names] = given.names
  const reason = textOption(given, 'reason') ?? ''
  if (ask === 'list') return list(given)
  if (ask !== 'add' && ask !== 'lift') {
    throw new Refusal('usage', 'hold takes add, lift or list. See throughline hold --help.')
  }
  const child = oneName(names, `hold ${ask} CHILD --reason TEXT`)
  return withPlace(given, async (place, actor) => {
    if (ask === 'add') {
      await setHold(place, actor, child, reason)
      process.stdout.write('Held. Nothing erases the record until the hold is lifted.\n')
    } else {
      const lifted = await liftHold(place, actor, child, reason)
      process.stdout.write(`${countOf(lifted, 'hold', 'holds')} lifted.\n`)
    }
    return 0
  })
}

function list(given: Given): Promise<number> {
  return withPlace(given, async (place, actor) => {
    const holds = await listHolds(place, actor)
    if (holds.length === 0) process.stdout.write('No record is under a legal hold.\n')
    for (const { child, reason, setBy, setAt } of holds) {
      const who = child ?? 'a record that is shut'
      process.stdout.write(`${who}  ${timeInWords(setAt)}  ${printable(`${setBy}: ${reason}`)}\n`)
    }
    return 0
  })
}
