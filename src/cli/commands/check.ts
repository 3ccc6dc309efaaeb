import { collectionYearIn } from '../../core/period.ts'
import { Refusal } from '../../core/refusal.ts'
import { checkInput } from '../../work/check-input.ts'
import { checkLookedAfter, type LookedAfterAsked } from '../../work/check-looked-after.ts'
import { type CheckFormat, type CheckReport, checkFormats, type ReturnName, report } from '../../work/check-report.ts'
import { type Input, openInputs } from '../../work/open-inputs.ts'
import { fileOutput, isSameFile, type Output, standardOutput } from '../../work/open-output.ts'
import { type Command, type Given, textOption, textOptions } from '../command.ts'
import { printable, progressLine } from '../terminal.ts'
import { placeSettings } from '../with-place.ts'

const command: Command = {
  name: 'check',
  summary: 'Check returns against every rule of DfE',
  usage:
    'check FILE... [--return cin|ssda903] [--year YEAR] [--format text|json|csv|xlsx] [--out FILE] [--fail-on error|query]',
  options: {
    return: {
      type: 'string',
      value: 'cin|ssda903',
      help: 'Children in need census (cin, when not given), or looked-after return (ssda903): a folder, ZIP or XML',
    },
    authority: {
      type: 'string',
      value: 'CODE',
      help: "ssda903: whose return it is, by DfE's number or ONS code: 318 or E09000027",
    },
    previous: { type: 'string', value: 'FOLDER', help: "ssda903: last year's return, a folder or ZIP" },
    postcodes: {
      type: 'string',
      value: 'PATH',
      help: 'ssda903: the postcode directory; the one that was loaded, when not given',
    },
    providers: {
      type: 'string',
      value: 'FILE',
      multiple: true,
      help: "ssda903: Ofsted's lists of providers, one workbook or several; those that were loaded, when not given",
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
    ['check 2026 --return ssda903 --previous 2025 --authority 318', 'a folder of tables, beside those of last year'],
  ],
  run,
}
export default command

async function run(given: Given): Promise<number> {
  const asked = read(given)
  const { format, failOn, out } = asked
  if (asked.names.length === 0)
    throw new Refusal('usage', 'Name at least one file, or - for standard input. See throughline check --help.')
  if (asked.names.includes('-') && process.stdin.isTTY)
    process.stderr.write('Reading a census from standard input; end it with Ctrl-D.\n')
  if (format === 'xlsx' && out === undefined && process.stdout.isTTY) {
    throw new Refusal('usage', 'A workbook cannot be shown in a terminal. Name a file for it: --out worklist.xlsx')
  }
  if (out !== undefined && asked.names.some((name) => isSameFile(name, out)))
    throw new Refusal('usage', `--out names the file to be checked, ${out}, which would be lost. Name another.`)
  let output: Output | null = null
  const stop = (code: number) => () => {
    output?.discard()
    process.exit(code)
  }
  // Before there is a file that could be left behind.
  process.once('SIGINT', stop(130)).once('SIGTERM', stop(143))
  output = out === undefined ? standardOutput() : fileOutput(out)
  const checks = new Checks(asked, output)
  try {
    const { errors, queries, checked, refused } = await checks.run()
    // Where nothing was checked, only JSON has something to say.
    if (checked === 0 && format !== 'json') output.discard()
    else output.finish()
    if (refused > 0) return 2
    if (failOn === 'error' && errors > 0) return 1
    return failOn === 'query' && errors + queries > 0 ? 1 : 0
  } catch (error) {
    output.discard()
    throw error
  }
}

/** The checks of one command. A file that is refused does not keep the others from being checked. */
class Checks {
  readonly #asked: Asked
  readonly #output: Output
  readonly #progress = progressLine()
  readonly #refused: Refusal[] = []
  #writing: CheckReport | null = null
  #checked = 0

  constructor(asked: Asked, output: Output) {
    this.#asked = asked
    this.#output = output
  }

  async run(): Promise<{ errors: number; queries: number; checked: number; refused: number }> {
    const { names, lookedAfter } = this.#asked
    try {
      for (const name of names) {
        await this.#unlessRefused(name, async () => {
          if (lookedAfter !== null) return this.#checkSet({ ...lookedAfter, path: name })
          for await (const input of openInputs(name)) await this.#unlessRefused(input.name, () => this.#check(input))
        })
      }
      const writing = this.#report(false)
      await writing.finish()
      const { errors, queries } = writing
      return { errors, queries, checked: this.#checked, refused: this.#refused.length }
    } finally {
      this.#progress.clear()
    }
  }

  async #checkSet(asked: LookedAfterAsked): Promise<void> {
    const writing = this.#report(false)
    const checked = await checkLookedAfter(asked, writing.begin(asked.path), (doing) => this.#progress.show(doing))
    this.#progress.clear()
    await writing.end(asked.path, checked)
    this.#checked++
  }

  async #check(input: Input): Promise<void> {
    const writing = this.#report(input.packed)
    const { year } = this.#asked
    const started = performance.now()
    const checked = await checkInput(
      input,
      {
        ...(year === undefined ? {} : { year }),
        betweenPieces: (bytesRead) => {
          const speed = bytesRead / 1000 / (performance.now() - started)
          const part = input.size === null ? '' : ` ${Math.round((100 * bytesRead) / input.size)}%`
          this.#progress.show(
            `Checking ${input.name}:${part} ${(bytesRead / 1e6).toFixed(0)} MB, ${speed.toFixed(0)} MB/s`,
          )
          return writing.settled()
        },
      },
      writing.begin(input.name),
    )
    this.#progress.clear()
    await writing.end(input.name, checked)
    this.#checked++
  }

  async #unlessRefused(name: string, action: () => Promise<void>): Promise<void> {
    try {
      await action()
    } catch (error) {
      if (!(error instanceof Refusal) || error.reason === 'output-not-written') throw error
      // What is wrong with a ZIP is met in the file being read and again in the ZIP: it is said once.
      if (this.#refused.includes(error)) return
      this.#progress.clear()
      process.stderr.write(`throughline: ${printable(`${name}: ${error.message}`)}\n`)
      this.#report(false).refused(name, this.#asked.which, error)
      this.#refused.push(error)
    }
  }

  /** The report, made when it is first known whether there is more than one file. */
  #report(packed: boolean): CheckReport {
    this.#writing ??= report(this.#asked.format, this.#output, packed || this.#asked.names.length > 1)
    return this.#writing
  }
}

type Asked = ReturnType<typeof read>

function read(given: Given) {
  const which = (textOption(given, 'return') ?? 'cin') as ReturnName
  if (which !== 'cin' && which !== 'ssda903') {
    throw new Refusal('usage', `The return ${which} is not one we check; --return takes cin or ssda903.`)
  }
  const ofLookedAfter = ['authority', 'previous', 'postcodes', 'providers']
  const stray = ofLookedAfter.find((name) => given.options[name] !== undefined)
  if (which === 'cin' && stray !== undefined) {
    throw new Refusal('usage', `--${stray} belongs to the looked-after return: add --return ssda903.`)
  }
  const format = (textOption(given, 'format') ?? 'text') as CheckFormat
  if (!checkFormats.includes(format))
    throw new Refusal('usage', `The format ${format} is not one of ${checkFormats.join(', ')}.`)
  const failOn = textOption(given, 'fail-on')
  if (failOn !== undefined && failOn !== 'error' && failOn !== 'query') {
    throw new Refusal('usage', `--fail-on takes error or query, not ${failOn}.`)
  }
  const year = readYear(textOption(given, 'year'))
  // `--providers one.xlsx two.xlsx` names both: a workbook is never a return.
  const isList = (name: string) => which === 'ssda903' && /\.xlsx$/i.test(name)
  const lookedAfter =
    which === 'cin'
      ? null
      : {
          ...{ year, authority: textOption(given, 'authority'), previous: textOption(given, 'previous') },
          postcodes: textOption(given, 'postcodes'),
          providers: [...textOptions(given, 'providers'), ...given.names.filter(isList)],
          data: placeSettings().data,
        }
  const names = given.names.filter((name) => !isList(name))
  return { which, names, year, lookedAfter, format, failOn, out: textOption(given, 'out') }
}

function readYear(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const year = collectionYearIn(text)
  if (year !== null) return year
  throw new Refusal('usage', `--year takes a collection year such as 2026 (for 2025-26), not ${text}.`)
}
