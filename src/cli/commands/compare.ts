import { Refusal } from '../../core/refusal.ts'
import { type AskedCompare, compare } from '../../work/compare.ts'
import { compareJson } from '../../work/compare-json.ts'
import { compareText } from '../../work/compare-text.ts'
import { type Command, type Given, textOption } from '../command.ts'
import { oneName } from '../one-name.ts'
import { textOrJson, textOrJsonOption } from '../text-or-json.ts'
import { inPlace } from '../with-place.ts'

const command: Command = {
  name: 'compare',
  summary: 'Compare an authority with those like it, its region and England in a published figure',
  usage:
    'compare INDICATOR --authority CODE [--period PERIOD] [--source release|lait] [--model YEAR] [--release NUMBER] [--format text|json]',
  options: {
    authority: { type: 'string', value: 'CODE', help: "The authority: DfE's number, 335, or its ONS code" },
    period: { type: 'string', value: 'PERIOD', help: '2025, 202425 or 2024/25; the newest when not given' },
    source: {
      type: 'string',
      value: 'release|lait',
      help: 'the release of the statistic, or the local authority interactive tool; the release when not given',
    },
    model: {
      type: 'string',
      value: 'YEAR',
      help: 'The model of statistical neighbours, 2025 or 2021; the newest when not given',
    },
    release: {
      type: 'string',
      value: 'NUMBER',
      help: 'What was known when that release had been loaded; see throughline published list',
    },
    format: textOrJsonOption,
  },
  examples: [
    ['compare re-referrals-12m --authority 335', 'the newest year of Walsall, and the years before'],
    ['compare cla-rate --authority E08000015 --period 2024 --format json', 'one year of Wirral, for a program'],
    ['compare LACDental% --authority 893 --source lait', 'a measure of the local authority interactive tool'],
  ],
  run,
}
export default command

function run(given: Given): Promise<number> {
  const format = textOrJson(given)
  const asked = whatIsAsked(given)
  return inPlace(async (place) => {
    const compared = await compare(place, asked)
    process.stdout.write(
      format === 'json' ? `${JSON.stringify(compareJson(compared), null, 2)}\n` : `${compareText(compared)}\n`,
    )
    return 0
  }, 0)
}

function whatIsAsked(given: Given): AskedCompare {
  const indicator = oneName(given.names, 'compare INDICATOR --authority CODE')
  const authority = textOption(given, 'authority')
  if (authority === undefined) throw new Refusal('usage', 'Say which authority: --authority 335.')
  const source = textOption(given, 'source')
  if (source !== undefined && source !== 'release' && source !== 'lait') {
    throw new Refusal('usage', `The source ${source} is not one of release, lait.`)
  }
  const release = textOption(given, 'release')
  if (release !== undefined && !/^\d{1,9}$/.test(release)) {
    throw new Refusal('usage', `The release ${release} is not a number. See throughline published list.`)
  }
  return {
    ...{ indicator, authority, source, period: textOption(given, 'period'), model: textOption(given, 'model') },
    release: release === undefined ? undefined : Number(release),
  }
}
