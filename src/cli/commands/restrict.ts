import { longDay, parseDay } from '../../core/day.ts'
import { Refusal } from '../../core/refusal.ts'
import { timeInWords } from '../../work/log-text.ts'
import { grantAccess, liftRestriction, listRestrictions, restrictRecord } from '../../work/restrict-record.ts'
import { type Command, type Given, textOption } from '../command.ts'
import { oneName } from '../one-name.ts'
import { printable } from '../terminal.ts'
import { placeOptions, withPlace } from '../with-place.ts'

const command: Command = {
  name: 'restrict',
  summary: 'Restrict a record, lift the restriction, or open it to one account for a time',
  usage: 'restrict CHILD | lift CHILD | grant CHILD --to NAME --until DAY | list  --reason TEXT',
  options: {
    ...placeOptions,
    reason: { type: 'string', value: 'TEXT', help: 'Why; kept with the record and in the log' },
    owner: { type: 'string', value: 'NAME', help: 'The account that answers for it; your own when not given' },
    to: { type: 'string', value: 'NAME', help: 'grant: the account it is opened to' },
    until: { type: 'string', value: 'DAY', help: 'grant: the last day, YYYY-MM-DD; within a year' },
  },
  examples: [
    ['restrict 12345 --reason "Child of a member of staff" --owner mary', 'counted, and found only with a grant'],
    ['restrict grant 12345 --to sam --until 2026-12-31 --reason "Allocated"', 'opens it to sam until then'],
    ['restrict lift 12345 --reason "The member of staff has left"', 'as it was before'],
  ],
  run,
}
export default command

function run(given: Given): Promise<number> {
  const [ask, ...names] = given.names
  if (ask === 'list' && names.length === 0) return list(given)
  if (ask === 'grant') return grant(given, oneName(names, 'restrict grant CHILD --to NAME --until DAY --reason TEXT'))
  const reason = textOption(given, 'reason') ?? ''
  if (ask === 'lift') {
    const child = oneName(names, 'restrict lift CHILD --reason TEXT')
    return withPlace(given, async (place, actor) => {
      await liftRestriction(place, actor, child, reason)
      process.stdout.write('The restriction is lifted.\n')
      return 0
    })
  }
  const child = oneName(given.names, 'restrict CHILD --reason TEXT')
  return withPlace(given, async (place, actor) => {
    await restrictRecord(place, actor, child, { reason, owner: textOption(given, 'owner') })
    process.stdout.write('Restricted. It is counted, and neither listed, found nor opened without a grant.\n')
    return 0
  })
}

function grant(given: Given, child: string): Promise<number> {
  const to = textOption(given, 'to')
  const until = parseDay(textOption(given, 'until') ?? '')
  if (to === undefined || until === null) {
    throw new Refusal('usage', 'Say to whom and up to which day: --to NAME --until YYYY-MM-DD.')
  }
  return withPlace(given, async (place, actor) => {
    await grantAccess(place, actor, child, { to, until, reason: textOption(given, 'reason') ?? '' })
    process.stdout.write(`Open to ${printable(to)} up to ${longDay(until)}.\n`)
    return 0
  })
}

function list(given: Given): Promise<number> {
  return withPlace(given, async (place, actor) => {
    const shut = await listRestrictions(place, actor)
    if (shut.length === 0) process.stdout.write('No record is restricted or sealed.\n')
    for (const { reference, kind, reason, set_by, set_at } of shut) {
      const text = printable(`${kind} by ${set_by}: ${reason}`)
      process.stdout.write(`${reference ?? ''}  ${timeInWords(set_at)}  ${text}\n`)
    }
    return 0
  })
}
