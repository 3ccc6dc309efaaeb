import { journeyOfChild } from '../../work/journey-of-child.ts'
import { journeyJson } from '../../work/journey-report.ts'
import { journeyText } from '../../work/journey-text.ts'
import type { Command, Given } from '../command.ts'
import { oneName } from '../one-name.ts'
import { textOrJson, textOrJsonOption } from '../text-or-json.ts'
import { placeOptions, withPlace } from '../with-place.ts'

const command: Command = {
  name: 'journey',
  summary: "Print a child's journey: what happened, what is open, what is due",
  usage: 'journey CHILD [--authority CODE] [--format text|json] [--as ACCOUNT]',
  options: {
    ...placeOptions,
    format: textOrJsonOption,
  },
  examples: [
    ['journey MD204417 --authority 101', "by the authority's own identifier, or by the reference of the child's page"],
    ['journey k7qf2m9dx4ab --as mary:team-manager', 'as somebody with an account sees it; opening it is logged'],
  ],
  run,
}
export default command

function run(given: Given): Promise<number> {
  const format = textOrJson(given)
  const child = oneName(given.names, 'journey CHILD [--format text|json]')
  return withPlace(given, async (place, actor) => {
    const view = await journeyOfChild(place, actor, child)
    process.stdout.write(
      format === 'json'
        ? `${JSON.stringify(journeyJson(view), null, 2)}\n`
        : `${journeyText(view, place.today()).replace(/(?!\n)\p{Cc}/gu, '?')}\n`,
    )
    return 0
  })
}
