import { Refusal } from '../../core/refusal.ts'
import { checkInput } from '../../work/check-input.ts'
import { type CheckFormat, type CheckReport, checkFormats } from '../../work/check-report.ts'
import { openInputs } from '../../work/open-inputs.ts'
import { fileOutput, standardOutput } from '../../work/open-output.ts'
import { type Command, type Given, textOption } from '../command.ts'
import { progressLine } from '../terminal.ts'

const command: Command = {
  name: 'check',
  summary: 'Check children in need censuses against every rule',
  usage: 'check FILE... [--year YEAR] [--format text|json|csv|xlsx] [--out FILE] [--fail-on error|query]',
  options: {
    return: {
      type: 'string',
      value: 'cin',
      help: 'Which return it is; the children in need census is the one we check',
    },
    year: {
      type: 'string',
      value: 'YEAR',
      help: 'Rules of this collection year (2026 is 2025-26), not of the year in the header',
    },
    format: {
      type: 'string',
      value: 'FORMAT',
      help: 'text to read, json for programs, csv or xlsx as a worklist; text when not given',
    },
    out: { type: 'string', value: 'FILE', help: 'Write to this file, which appears when it is whole' },
    'fail-on': {
      type: 'string',
      value: 'error|query',
      help: 'Exit with 1 when there is an error (or, with query, any issue)',
    },
  },
  examples: [
    ['check census.xml', 'totals, and the rules by number of children'],
    ['check census.xml --format xlsx --out worklist.xlsx', 'a line for every issue, for Excel'],
    ['check census.zip --year 2026 --format json', 'every file in the ZIP, by the rules of 2025-26'],
    ['check - < census.xml', 'from standard input'],
  ],
  run,
}
export default command

async function run(given: Given): Promise<number> {
  const { year, format, failOn, out } = read(given)
  if (given.names.length === 0)
    throw new Refusal('usage', 'Name at least one file, or - for standard input. See throughline check --help.')
  if (given.names.includes('-') && process.stdin.isTTY)
    process.stderr.write('Reading a census from standard input; end it with Ctrl-D.\n')
  if (format === 'xlsx' && out === undefined && process.stdout.isTTY) {
    throw new Refusal('usage', 'A workbook cannot be shown in a terminal. Name a file for it: --out worklist.xlsx')
  }
  const output = out === undefined ? standardOutput() : fileOutput(out)
  const progress = progressLine()
  try {
    const { report } = await import('../../work/check-report.ts')
    const writing = report(format, output, given.names.length > 1 || given.names.some((name) => /\.zip$/i.test(name)))
    const refused = await checkAll(given.names, year, writing, progress)
    await writing.finish()
    progress.clear()
    output.finish()
    if (refused.length > 0) return 2
    if (failOn === 'error' && writing.errors > 0) return 1
    return failOn === 'query' && writing.errors + writing.queries > 0 ? 1 : 0
  } catch (error) {
    progress.clear()
    output.discard()
    throw error
  }
}

/** Checks every file; one that is refused does not keep the others from being checked. */
async function checkAll(
  names: readonly string[],
  year: number | undefined,
  writing: CheckReport,
  progress: ReturnType<typeof progressLine>,
): Promise<Refusal[]> {
  const refused: Refusal[] = []
  for (const name of names) {
    let inside = name
    try {
      for await (const input of openInputs(name)) {
        inside = input.name
        const started = performance.now()
        const listener = writing.begin(input.name, year)
        const checked = await checkInput(
          input,
          {
            ...(year === undefined ? {} : { year }),
            async betweenPieces(bytesRead) {
              const speed = bytesRead / 1000 / (performance.now() - started)
              const part = input.size === null ? '' : ` ${Math.round((100 * bytesRead) / input.size)}%`
              progress.show(
                `Checking ${input.name}:${part} ${(bytesRead / 1e6).toFixed(0)} MB, ${speed.toFixed(0)} MB/s`,
              )
              await writing.settled()
            },
          },
          listener,
        )
        await writing.end(input.name, checked)
      }
    } catch (error) {
      if (!(error instanceof Refusal) || error.reason === 'output-not-written') throw error
      progress.clear()
      process.stderr.write(`throughline: ${inside}: ${error.message}\n`)
      writing.refused(inside, error)
      refused.push(error)
    }
  }
  return refused
}

function read(given: Given) {
  const which = textOption(given, 'return') ?? 'cin'
  if (which !== 'cin')
    throw new Refusal('usage', `The return ${which} is not one we check; the children in need census is: --return cin.`)
  const format = (textOption(given, 'format') ?? 'text') as CheckFormat
  if (!checkFormats.includes(format))
    throw new Refusal('usage', `The format ${format} is not one of ${checkFormats.join(', ')}.`)
  const failOn = textOption(given, 'fail-on')
  if (failOn !== undefined && failOn !== 'error' && failOn !== 'query') {
    throw new Refusal('usage', `--fail-on takes error or query, not ${failOn}.`)
  }
  return { year: readYear(textOption(given, 'year')), format, failOn, out: textOption(given, 'out') }
}

/** `2026`, or as DfE writes it, `2025-26`. */
function readYear(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const spelled = /^(\d{4})-(\d{2})$/.exec(text)
  if (spelled) return Number(spelled[1]) + 1
  if (!/^\d{4}$/.test(text))
    throw new Refusal('usage', `--year takes a collection year such as 2026 (for 2025-26), not ${text}.`)
  return Number(text)
}
