import { createInterface } from 'node:readline/promises'
import { Refusal } from '../../core/refusal.ts'
import {
  closeAccountHere,
  giveOneTimePassword,
  giveRole,
  listAccounts,
  resetSecondFactor,
} from '../../work/keep-accounts.ts'
import { type Command, type Given, textOption } from '../command.ts'
import { printable } from '../terminal.ts'
import { placeOptions, withPlace } from '../with-place.ts'

const command: Command = {
  name: 'account',
  summary: 'Accounts: add, list and close them, give a one-time password',
  usage: 'account add|list|close|password|reset-second-factor [SUBJECT] [--role ROLE] [--name NAME]',
  options: {
    ...placeOptions,
    role: {
      type: 'string',
      value: 'ROLE',
      help: 'What they are: analyst, director, administrator; add gives one role',
    },
    name: { type: 'string', value: 'NAME', help: 'Their name, as it is shown and logged; needed for a new account' },
    team: { type: 'string', value: 'NUMBER', help: 'Of a team manager: the team, as the allocations number it' },
    worker: { type: 'string', value: 'NUMBER', help: 'Of a social worker: the worker, as the allocations number them' },
    issuer: {
      type: 'string',
      value: 'ADDRESS',
      help: 'The sign-in service that knows them, where they have no password here',
    },
    stdin: { type: 'boolean', help: 'Of password: read it from standard input instead of making one up' },
  },
  examples: [
    ['account add mary --name "Mary Ashe" --role analyst', 'an account; then give it a password'],
    ['account password mary', 'prints a password that must be changed when it has been used'],
    ['account close mary', 'ends what she may do, and every session, at once'],
  ],
  run,
}
export default command

async function run(given: Given): Promise<number> {
  const [what, subject, ...more] = given.names
  if (what === 'list' && subject === undefined) return list(given)
  if (subject === undefined || more.length > 0) throw usage()
  const which = { subject, issuer: textOption(given, 'issuer') }
  const shown = printable(subject)
  if (what === 'add') return add(given, which)
  if (what === 'close') {
    await withPlace(given, (place, actor) => closeAccountHere(place, actor, which))
    process.stdout.write(`${shown} is closed. Its sessions have ended.\n`)
    return 0
  }
  if (what === 'password') {
    const typed = given.options.stdin === true ? await firstLine() : undefined
    const password = await withPlace(given, (place, actor) => giveOneTimePassword(place, actor, which, typed))
    const line = typed === undefined ? `${password}\n` : ''
    process.stdout.write(line)
    process.stderr.write(`The password of ${shown} is good for one time; it is changed on signing in.\n`)
    return 0
  }
  if (what === 'reset-second-factor') {
    await withPlace(given, (place, actor) => resetSecondFactor(place, actor, which))
    process.stdout.write(`${shown} sets up a second factor on signing in next, where the role needs one.\n`)
    return 0
  }
  throw usage()
}

async function add(given: Given, which: { subject: string; issuer: string | undefined }): Promise<number> {
  const role = textOption(given, 'role')
  if (role === undefined) throw new Refusal('usage', 'Say what they are: --role ROLE.')
  const wanted = {
    ...which,
    role,
    name: textOption(given, 'name'),
    team: textOption(given, 'team'),
    worker: textOption(given, 'worker'),
  }
  const { isNew } = await withPlace(given, (place, actor) => giveRole(place, actor, wanted), true)
  const shown = printable(which.subject)
  const next = which.issuer === undefined ? ` Give it a password: throughline account password ${shown}` : ''
  process.stdout.write(isNew ? `${shown} has an account.${next}\n` : `${shown} has the role ${printable(role)}.\n`)
  return 0
}

async function list(given: Given): Promise<number> {
  const accounts = await withPlace(given, listAccounts)
  for (const { subject, issuer, name, roles, closed_at, made_up } of accounts) {
    const about = [
      issuer === 'local' ? 'password' : issuer,
      closed_at === null ? (roles ?? []).join(', ') || 'no role' : 'closed',
      ...(made_up ? ['made up'] : []),
    ]
    process.stdout.write(`${printable(`${subject}, ${name}: ${about.join('; ')}`)}\n`)
  }
  return 0
}

/** The first line of standard input; asked for when somebody sits there. */
async function firstLine(): Promise<string> {
  const lines = createInterface({ input: process.stdin, terminal: false })
  if (process.stdin.isTTY) process.stderr.write('Password: ')
  for await (const line of lines) return line
  return ''
}

function usage(): Refusal {
  return new Refusal(
    'usage',
    'Say what to do and with which account: account add mary --role analyst. See throughline account --help.',
  )
}
