import { longDay } from '../../core/day.ts'
import { recordsToSeal, sealRecord } from '../../work/seal-record.ts'
import { type Command, type Given, textOption } from '../command.ts'
import { oneName } from '../one-name.ts'
import { placeOptions, withPlace } from '../with-place.ts'

const command: Command = {
  name: 'seal',
  summary: 'Seal the record of an adopted child, and list those that should be sealed',
  usage: 'seal CHILD --reason TEXT [--owner NAME] | list  [--authority CODE] [--as NAME]',
  options: {
    ...placeOptions,
    reason: { type: 'string', value: 'TEXT', help: 'Why; kept with the record and in the log' },
    owner: { type: 'string', value: 'NAME', help: 'The account that answers for it; your own when not given' },
  },
  examples: [
    ['seal list', 'children whose record shows an adoption and is not sealed'],
    ['seal 12345 --reason "Adoption order of 3 September 2026" --owner mary', 'nobody opens it but by a grant'],
  ],
  run,
}
export default command

function run(given: Given): Promise<number> {
  const name = oneName(given.names, 'seal CHILD --reason TEXT, or seal list')
  if (name === 'list') return list(given)
  const how = { reason: textOption(given, 'reason') ?? '', owner: textOption(given, 'owner') }
  return withPlace(given, async (place, actor) => {
    await sealRecord(place, actor, name, how)
    process.stdout.write('Sealed. It is counted, and nobody finds or opens it but by a grant.\n')
    return 0
  })
}

function list(given: Given): Promise<number> {
  return withPlace(given, async (place, actor) => {
    const found = await recordsToSeal(place, actor)
    if (found.length === 0) process.stdout.write('Every record that shows an adoption is sealed.\n')
    for (const { child, adoptedOn } of found) {
      const when =
        adoptedOn === null ? 'adopted, the day of the order is not recorded' : `adopted ${longDay(adoptedOn)}`
      process.stdout.write(`${child}  ${when}\n`)
    }
    return 0
  })
}
