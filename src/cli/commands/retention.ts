import { Refusal } from '../../core/refusal.ts'
import { planRetention } from '../../work/retention-plan.ts'
import { runRetention, setRetention } from '../../work/retention-run.ts'
import { letGoInWords, planInWords } from '../../work/retention-text.ts'
import type { Command, Given } from '../command.ts'
import { placeOptions, withPlace } from '../with-place.ts'

const command: Command = {
  name: 'retention',
  summary: 'Show what is kept how long and what is due to go, and let it go',
  usage: 'retention --dry-run | --yes | set RULE PERIOD  [--authority CODE] [--as NAME]',
  options: {
    ...placeOptions,
    'dry-run': { type: 'boolean', help: 'Rule by rule: how many, how many due, the next; changes nothing' },
    yes: { type: 'boolean', help: 'Let go what is due; it cannot be undone' },
  },
  examples: [
    ['retention --dry-run', 'read this first'],
    ['retention --yes', 'erases what is due; a child under a legal hold stays'],
    ['retention set child-in-need "30 years"', "the authority's own period; never shorter than the law's"],
    ['retention set child-in-need default', "the schedule's own again"],
  ],
  run,
}
export default command

function run(given: Given): Promise<number> {
  const [ask, rule, ...period] = given.names
  if (ask === 'set' && rule !== undefined && period.length > 0) return set(given, rule, period.join(' '))
  if (ask !== undefined) throw new Refusal('usage', 'It is called as throughline retention set RULE PERIOD.')
  if (given.options['dry-run'] === true) {
    return withPlace(given, async (place, actor) => {
      process.stdout.write(`${planInWords(await planRetention(place, actor)).join('\n')}\n`)
      return 0
    })
  }
  if (given.options.yes !== true) {
    throw new Refusal(
      'usage',
      'Letting go cannot be undone. Read throughline retention --dry-run first, then say --yes.',
    )
  }
  return withPlace(given, async (place, actor) => {
    process.stdout.write(`${letGoInWords(await runRetention(place, actor)).join('\n')}\n`)
    return 0
  })
}

function set(given: Given, rule: string, period: string): Promise<number> {
  return withPlace(given, async (place, actor) => {
    process.stdout.write(`Kept ${await setRetention(place, actor, rule, period)}.\n`)
    return 0
  })
}
