import { Refusal } from '../../core/refusal.ts'
import { countOf } from '../../core/words.ts'
import { loadFiles } from '../../work/load-files.ts'
import { type Command, type Given, textOption } from '../command.ts'
import { printable, progressLine } from '../terminal.ts'
import { inPlace, placeOptions } from '../with-place.ts'

const command: Command = {
  name: 'load',
  summary: 'Check returns, load them, and put the children in them together',
  usage: 'load FILE... [--authority CODE] [--name NAME] [--as ACCOUNT] [--year YEAR] [--remove-sample] [--yes]',
  options: {
    ...placeOptions,
    name: { type: 'string', value: 'NAME', help: 'What an authority that is not held yet is to be called' },
    year: {
      type: 'string',
      value: 'YEAR',
      help: 'The collection year of a looked-after return (2026 is 2025-26); that of its newest date, when not given',
    },
    'remove-sample': { type: 'boolean', help: 'Remove made-up children first, when these files are of real ones' },
    yes: { type: 'boolean', help: 'Load a file all the same that is far smaller than the one before it' },
  },
  examples: [
    ['load census-2026.xml', 'a census, for the authority its header names'],
    ['load allocations.csv --authority 330', 'who holds which child; the file does not say of which authority it is'],
    [
      'load 2026/*.csv --authority 330',
      'the tables of a looked-after return: those of one folder are one return, of the year of their newest date',
    ],
    ['load 2026/*.csv --year 2026', 'the same, where its newest date is of another year'],
    ['load returns.zip --name "Ashenholt"', 'every return of a ZIP'],
    ['load census-2026.xml --yes', 'it names far fewer children than the one before, and it is the whole return'],
  ],
  run,
}
export default command

function run(given: Given): Promise<number> {
  if (given.names.length === 0) throw new Refusal('usage', 'Name at least one file. See throughline load --help.')
  return inPlace(async (place) => {
    const line = progressLine()
    let refused = 0
    await loadFiles(
      place,
      {
        paths: given.names,
        authority: textOption(given, 'authority'),
        name: textOption(given, 'name'),
        as: textOption(given, 'as'),
        year: textOption(given, 'year'),
        removeSample: given.options['remove-sample'] === true,
        allTheSame: given.options.yes === true,
      },
      {
        progress: (file, done, doing) => line.show(`${file}: ${doing}, ${Math.round(done * 100)}%`),
        loaded({ file_name, state, period, summary, answer, no_longer_named }) {
          line.clear()
          if (state !== 'loaded' || summary === null) {
            refused++
            process.stderr.write(`throughline: ${printable(`${file_name}: ${answer ?? state}`)}\n`)
            return
          }
          const { children, errors, queries } = summary
          const what = `${countOf(children, 'child', 'children')}, ${countOf(errors, 'error', 'errors')}, ${countOf(queries, 'query', 'queries')}`
          process.stdout.write(`${printable(file_name)}: loaded (${period}), ${what}\n`)
          if (no_longer_named.length > 0) process.stdout.write(`${notNamed(no_longer_named.length)}\n`)
        },
        refused(file, refusal) {
          line.clear()
          refused++
          process.stderr.write(`throughline: ${printable(`${file}: ${refusal.message}`)}\n`)
        },
      },
    )
    return refused > 0 ? 2 : 0
  })
}

function notNamed(count: number): string {
  const are = count === 1 ? 'is' : 'are'
  return `  ${countOf(count, 'child', 'children')} whose record is shut or held ${are} no longer named; those who answer for the record are told`
}
