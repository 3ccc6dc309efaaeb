import { parseDay } from '../../core/day.ts'
import { Refusal } from '../../core/refusal.ts'
import { chainInWords, verifyLog } from '../../work/audit-verify.ts'
import { listLog, reviewItems } from '../../work/list-log.ts'
import { logCsv, timeInWords } from '../../work/log-text.ts'
import { whoLooked } from '../../work/who-looked.ts'
import { type Command, type Given, textOption } from '../command.ts'
import { oneName } from '../one-name.ts'
import { printable } from '../terminal.ts'
import { placeOptions, withPlace } from '../with-place.ts'

const command: Command = {
  name: 'audit',
  summary: 'Check that the log of who did what is whole, and read it',
  usage: 'audit verify | who CHILD | list | review  [--authority CODE] [--as NAME]',
  options: {
    ...placeOptions,
    from: { type: 'string', value: 'DAY', help: 'list, review: from this day, YYYY-MM-DD' },
    until: { type: 'string', value: 'DAY', help: 'list, review: up to the end of this day' },
    account: { type: 'string', value: 'ID', help: 'list: of this account only' },
    what: { type: 'string', value: 'WHAT', help: 'list: only this, such as child.open' },
    format: { type: 'string', value: 'FORMAT', help: 'list: text (when not given) or csv' },
  },
  examples: [
    ['audit verify', 'is the log whole? Exit code 1 when it is not. Write the root it prints into your report'],
    ['audit who 12345 --as mary', 'who looked at this child; the identifier, or the reference of the page'],
    ['audit list --from 2026-09-01 --format csv', 'what was done since 1 September'],
    ['audit review', 'large exports, opened glass, and what was done with restricted records'],
  ],
  run,
}
export default command

function run(given: Given): Promise<number> {
  const [ask, ...names] = given.names
  if (ask === 'verify') return verify(given)
  if (ask === 'who') return who(given, oneName(names, 'audit who CHILD'))
  if (ask === 'list') return list(given)
  if (ask === 'review') return review(given)
  throw new Refusal('usage', 'audit takes verify, who, list or review. See throughline audit --help.')
}

function verify(given: Given): Promise<number> {
  return withPlace(given, async (place, actor) => {
    const report = await verifyLog(place, actor)
    process.stdout.write(`${chainInWords(report).join('\n')}\n`)
    return report.broken.length === 0 ? 0 : 1
  })
}

function who(given: Given, child: string): Promise<number> {
  return withPlace(given, async (place, actor) => {
    const { looks } = await whoLooked(place, actor, child)
    for (const { at, name, role, did, reason } of looks) {
      const why = reason === null ? '' : `: ${reason}`
      process.stdout.write(`${timeInWords(at)}  ${printable(`${name} (${role}) ${did}${why}`)}\n`)
    }
    return 0
  })
}

function list(given: Given): Promise<number> {
  const format = textOption(given, 'format') ?? 'text'
  if (format !== 'text' && format !== 'csv') throw new Refusal('usage', `--format takes text or csv, not ${format}.`)
  const { from, until } = stretch(given)
  const filter = { from, until, account: textOption(given, 'account') ?? null, what: textOption(given, 'what') ?? null }
  return withPlace(given, async (place, actor) => {
    const lines = await listLog(place, actor, filter, format === 'csv' ? 1_000_000 : 200)
    if (format === 'csv') {
      process.stdout.write(logCsv(lines))
      return 0
    }
    for (const { at, name, role, did, child, detail, reason } of lines) {
      const about = [child, detail, reason].filter((part) => part !== null).join(', ')
      const text = printable(`${name} (${role}) ${did}${about === '' ? '' : `: ${about}`}`)
      process.stdout.write(`${timeInWords(at)}  ${text}\n`)
    }
    return 0
  })
}

function review(given: Given): Promise<number> {
  const { from, until } = stretch(given)
  return withPlace(given, async (place, actor) => {
    const items = await reviewItems(place, actor, from ?? new Date(0), until ?? new Date())
    for (const { at, name, role, what, why, reason } of items) {
      const text = printable(`${why}: ${name} (${role}) ${what}${reason === null ? '' : `: ${reason}`}`)
      process.stdout.write(`${timeInWords(at)}  ${text}\n`)
    }
    if (items.length === 0) process.stdout.write('Nothing asks for a second look.\n')
    return 0
  })
}

/** From the beginning of one day to the end of another. */
function stretch(given: Given): { readonly from: Date | null; readonly until: Date | null } {
  const instant = (name: string, days: number) => {
    const text = textOption(given, name)
    if (text === undefined) return null
    const day = parseDay(text)
    if (day === null) throw new Refusal('usage', `--${name} takes a day written YYYY-MM-DD, not ${text}.`)
    return new Date((day + days) * 86_400_000)
  }
  return { from: instant('from', 0), until: instant('until', 1) }
}
