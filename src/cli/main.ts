import { createHash } from 'node:crypto'
import { parseArgs } from 'node:util'
import about from '../../package.json' with { type: 'json' }
import { Refusal } from '../core/refusal.ts'
import { refusalOf } from '../work/refusal-of.ts'
import type { Command } from './command.ts'
import { commands } from './commands/index.ts'
import { commandHelp, generalHelp } from './help.ts'
import { nearest, printable } from './terminal.ts'

/** Exit codes: done; issues of the kind `--fail-on` names; refused or called wrongly; a fault of ours. */
const DONE = 0
const REFUSED = 2
const FAULT = 3

process.exitCode = await main(process.argv.slice(2)).catch(failed)

async function main(typed: readonly string[]): Promise<number> {
  // A reader that goes away (`| head`) is no fault of anybody's.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(DONE)
    const full = new Refusal('output-not-written', 'The disk is full, or what reads the output has failed.')
    process.exit(failed(error.code === 'ENOSPC' || error.code === 'EIO' ? full : error))
  })
  const [first, ...rest] = typed
  if (first === '--version' || first === '-v' || first === 'version') {
    process.stdout.write(`throughline ${about.version}\n`)
    return DONE
  }
  if (first === undefined || first === '--help' || first === '-h') {
    process.stdout.write(await generalHelp())
    return DONE
  }
  if (first === 'help') return rest[0] === undefined ? main(['--help']) : main([rest[0], '--help'])
  const load = commands[first]
  if (load === undefined) {
    const [like] = nearest(first, Object.keys(commands), 1)
    const hint = like === undefined ? '' : ` Did you mean ${like}?`
    throw new Refusal('usage', `There is no command ${first}.${hint} See throughline --help.`)
  }
  const { default: command } = await load()
  const given = parse(command, rest)
  if (given.options.help === true) {
    process.stdout.write(commandHelp(command))
    return DONE
  }
  return command.run(given)
}

function parse(command: Command, typed: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { type, multiple = false }]) => [name, { type, multiple }]),
  )
  try {
    const { values, positionals } = parseArgs({
      args: [...typed],
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    })
    return {
      names: positionals,
      options: values as Record<string, string | boolean | (string | boolean)[] | undefined>,
    }
  } catch (error) {
    const unknown = /Unknown option '(--?[\w-]+)/.exec((error as Error).message)?.[1]
    const names = Object.keys(command.options).map((name) => `--${name}`)
    const [like] = unknown === undefined ? [] : nearest(unknown, names, 1)
    const what = unknown === undefined ? `${(error as Error).message.split('.')[0]}.` : `There is no option ${unknown}.`
    throw new Refusal(
      'usage',
      `${what}${like === undefined ? '' : ` Did you mean ${like}?`} See throughline ${command.name} --help.`,
    )
  }
}

function failed(error: unknown): number {
  const refusal = refusalOf(error)
  if (refusal !== null) {
    process.stderr.write(`throughline: ${printable(refusal.message)}\n`)
    return REFUSED
  }
  const stack = error instanceof Error ? (error.stack ?? error.name) : String(error)
  if (process.env.THROUGHLINE_DEBUG) process.stderr.write(`${stack}\n`)
  process.stderr.write(
    `throughline: a fault in Throughline, not in your file. Report it with the reference ${faultReference(stack)}; THROUGHLINE_DEBUG=1 shows where it is.\n`,
  )
  return FAULT
}

/** Eight letters that stand for the place in our code: the same fault has the same reference, and no data is in it. */
function faultReference(stack: string): string {
  const places = stack.split('\n').filter((line) => /^\s+at /.test(line))
  const functions = places.map((line) => line.trim().split(/[ (]/)[1] ?? '')
  return createHash('sha256').update(functions.join(' ')).digest('hex').slice(0, 8)
}
