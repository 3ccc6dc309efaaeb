import { Refusal } from '../../core/refusal.ts'
import { faultMode } from '../../work/fault-mode.ts'
import { removeSample } from '../../work/remove-sample.ts'
import { terminalActor } from '../../work/terminal-actor.ts'
import { writeMadeUpPublished } from '../../work/write-made-up-published.ts'
import { writeSample } from '../../work/write-sample.ts'
import { type Command, type Given, textOption } from '../command.ts'
import { progressLine } from '../terminal.ts'
import { inPlace, placeOptions } from '../with-place.ts'

const command: Command = {
  name: 'sample',
  summary: 'Make up an authority and write its files, or remove the one that is held',
  usage:
    'sample remove | sample published FOLDER [--force] | sample --out FOLDER [--children N] [--seed N] [--years N] [--faults MODE] [--authority NUMBER] [--force]',
  options: {
    out: { type: 'string', value: 'FOLDER', help: 'Where the files go; a new or empty folder' },
    children: {
      type: 'string',
      value: 'N',
      help: 'Children in the population; 5000 when not given, 68000 is the demonstration',
    },
    seed: { type: 'string', value: 'N', help: 'Same seed, same bytes; 1 when not given' },
    years: {
      type: 'string',
      value: 'N',
      help: 'Censuses and looked-after returns, one a year up to 2025-26; 6 when not given',
    },
    faults: {
      type: 'string',
      value: 'MODE',
      help: 'none, true, usual (when not given), one-of-each, or names: upn-letter,no-factors,sw-gap',
    },
    authority: {
      type: 'string',
      value: 'NUMBER',
      help: '101, Merrowdale, when not given; 102 is its neighbour Ravensholt: give it another seed',
    },
    as: placeOptions.as,
    force: { type: 'boolean', help: 'Write into a folder that is not empty' },
  },
  examples: [
    ['sample --out made-up', 'a small authority, six years of both returns, with the faults real files have'],
    ['sample published made-up', 'what publishers say of Merrowdale, its ten neighbours and their nation, all made up'],
    ['sample remove', 'take away every made-up child, file and account; they do not come back by themselves'],
    ['sample --children 68000 --faults none --out clean', 'a whole authority in which no rule finds anything'],
  ],
  run,
}
export default command

async function run(given: Given): Promise<number> {
  if (given.names[0] === 'remove' && given.names.length === 1) return remove(given)
  if (given.names[0] === 'published') return published(given)
  const folder = textOption(given, 'out')
  if (folder === undefined) throw new Refusal('usage', 'Name the folder for the files: --out FOLDER.')
  if (given.names.length > 0)
    throw new Refusal('usage', `sample takes no file names, only options; ${given.names[0]} is not one.`)
  const progress = progressLine()
  const started = performance.now()
  const { authority, files, allocations } = await writeSample({
    folder,
    authority: textOption(given, 'authority') ?? '101',
    children: wholeNumber(given, 'children', 5000, 1, 20_000_000),
    seed: wholeNumber(given, 'seed', 1, 0, 2 ** 31 - 1),
    years: wholeNumber(given, 'years', 6, 1, 6),
    faults: faultMode(textOption(given, 'faults') ?? 'usual'),
    force: given.options.force === true,
    progress: progress.show,
  })
  progress.clear()
  const size = (bytes: number) => `${(bytes / 1e6).toFixed(2).padStart(8)} MB`
  const count = (number: number) => number.toLocaleString('en-GB').padStart(9)
  const lines = files.map(
    ({ name, children, bytes, faults }) =>
      `  ${name.padEnd(17)} ${count(children)} children ${size(bytes)} ${String(faults).padStart(6)} faults planted`,
  )
  lines.push(
    `  ${allocations.name.padEnd(17)} ${count(allocations.rows)} rows     ${size(allocations.bytes)}        who held which child, and when`,
    '  lists/            the postcodes and providers that rules look things up in, made up as well',
    '  truth/            what was planted, and what a check must find',
  )
  process.stdout.write(
    `Made-up censuses, looked-after returns and allocations of ${authority.shortName} (${authority.number}) in ${folder}\n${lines.join('\n')}\nNobody in them is real. Written in ${((performance.now() - started) / 1000).toFixed(1)} s\n`,
  )
  return 0
}

function wholeNumber(given: Given, name: string, otherwise: number, least: number, most: number): number {
  const text = textOption(given, name)
  if (text === undefined) return otherwise
  const number = Number(text)
  if (!/^\d+$/.test(text) || number < least || number > most) {
    throw new Refusal(
      'usage',
      `--${name} takes a whole number from ${least} to ${most.toLocaleString('en-GB')}, not ${text}.`,
    )
  }
  return number
}

function remove(given: Given): Promise<number> {
  return inPlace(async (place) => {
    const actor = await terminalActor(place, textOption(given, 'authority') ?? '101', textOption(given, 'as'), true)
    const { names, rows } = await removeSample(place, actor)
    process.stdout.write(
      `Removed ${names.join(', ')}: ${rows.toLocaleString('en-GB')} rows. No made-up child is held here now.\n`,
    )
    return 0
  })
}

function published(given: Given): number {
  const [, folder, another] = given.names
  if (folder === undefined || another !== undefined) {
    throw new Refusal('usage', 'Name one folder for the files: sample published FOLDER.')
  }
  const files = writeMadeUpPublished(folder, given.options.force === true)
  const size = files.reduce((sum, { bytes }) => sum + bytes, 0)
  process.stdout.write(
    `${files.length} files of made-up statistics in ${folder}, ${(size / 1e6).toFixed(1)} MB: Merrowdale (101), its ten neighbours, Mercia Vale and a made-up nation.\nNone of them exists. Load them: throughline published load ${folder}\n`,
  )
  return 0
}
