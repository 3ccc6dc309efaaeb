import { Refusal } from '../../core/refusal.ts'
import { exportPlan, planRetention } from '../../work/retention-plan.ts'
import { runRetention, setRetention } from '../../work/retention-run.ts'
import { letGoInWords, letGoJson, planCsv, planInWords, planJson } from '../../work/retention-text.ts'
import { type Command, type Given, textOption } from '../command.ts'
import { placeOptions, withPlace } from '../with-place.ts'

const command: Command = {
  name: 'retention',
  summary: 'Show what is kept how long and what is due to go, and let it go',
  usage: 'retention --dry-run | --yes | set RULE PERIOD  [--format text|json|csv] [--authority CODE] [--as NAME]',
  options: {
    ...placeOptions,
    'dry-run': { type: 'boolean', help: 'Rule by rule: how many, who is due, the next; changes nothing' },
    yes: { type: 'boolean', help: 'Let go what is due; it cannot be undone' },
    format: { type: 'string', value: 'FORMAT', help: 'text (when not given) or json; of the dry run also csv' },
  },
  examples: [
    ['retention --dry-run', 'read this first'],
    ['retention --dry-run --format csv', 'every child who is due, or of whom no day can be named, one a line'],
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
  if (given.options['dry-run'] === true) return dryRun(given, formatOf(given, ['text', 'json', 'csv']))
  if (given.options.yes !== true) {
    throw new Refusal(
      'usage',
      'Letting go cannot be undone. Read throughline retention --dry-run first, then say --yes.',
    )
  }
  const format = formatOf(given, ['text', 'json'])
  return withPlace(given, async (place, actor) => {
    const gone = await runRetention(place, actor)
    process.stdout.write(`${format === 'json' ? asJson(letGoJson(gone)) : letGoInWords(gone).join('\n')}\n`)
    return 0
  })
}

function dryRun(given: Given, format: string): Promise<number> {
  return withPlace(given, async (place, actor) => {
    if (format === 'csv') {
      process.stdout.write(planCsv(await exportPlan(place, actor)))
      return 0
    }
    const plan = await planRetention(place, actor)
    process.stdout.write(`${format === 'json' ? asJson(planJson(plan)) : planInWords(plan).join('\n')}\n`)
    return 0
  })
}

const asJson = (said: object) => JSON.stringify(said, null, 2)

function formatOf(given: Given, formats: readonly string[]): string {
  const format = textOption(given, 'format') ?? 'text'
  if (!formats.includes(format)) {
    throw new Refusal('usage', `--format takes ${formats.slice(0, -1).join(', ')} or ${formats.at(-1)}, not ${format}.`)
  }
  return format
}

function set(given: Given, rule: string, period: string): Promise<number> {
  return withPlace(given, async (place, actor) => {
    process.stdout.write(`Kept ${await setRetention(place, actor, rule, period)}.\n`)
    return 0
  })
}
