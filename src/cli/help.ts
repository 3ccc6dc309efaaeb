import about from '../../package.json' with { type: 'json' }
import type { Command } from './command.ts'
import { commands } from './commands/index.ts'
import { painter } from './terminal.ts'

/** What `throughline --help` says: every command, a line each. */
export async function generalHelp(): Promise<string> {
  const paint = painter(process.stdout)
  const lines: string[] = []
  for (const load of Object.values(commands)) {
    const { default: command } = await load()
    lines.push(`  ${command.name.padEnd(10)}${command.summary}`)
  }
  return [
    `${paint('bold', 'throughline')} ${about.version}: ${about.description}`,
    '',
    paint('bold', 'Commands'),
    ...lines,
    `  ${'help'.padEnd(10)}Help on a command: throughline help check`,
    '',
    paint('bold', 'Everywhere'),
    '  --help      Help, on its own or after a command',
    '  --version   The version',
    '',
    'Exit codes: 0 done; 1 there are issues of the kind --fail-on names; 2 refused, or called wrongly; 3 a fault in Throughline.',
    '',
  ].join('\n')
}

/** What `throughline check --help` says. */
export function commandHelp(command: Command): string {
  const paint = painter(process.stdout)
  const options = Object.entries(command.options).map(([name, { value, help }]) => {
    const typed = `  --${name}${value === undefined ? '' : ` ${value}`}`
    return typed.length < 30 ? `${typed.padEnd(30)}${help}` : `${typed}\n${''.padEnd(30)}${help}`
  })
  return [
    command.summary,
    '',
    `${paint('bold', 'Usage')}  throughline ${command.usage}`,
    '',
    ...(options.length > 0 ? [paint('bold', 'Options'), ...options, ''] : []),
    paint('bold', 'Examples'),
    ...command.examples.flatMap(([typed, what]) => [`  throughline ${typed}`, `      ${what}`]),
    '',
  ].join('\n')
}
