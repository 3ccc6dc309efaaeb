import { csvLine, csvStart } from '../formats/csv.ts'
import type { LogLine } from './list-log.ts'

const inEngland = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
})

/** Clocks are put forward and back on a quarter of an hour: within one only the minutes go on. */
const quarterHour = 900_000
type Quarter = { readonly before: string; readonly minute: number; readonly after: string }
const knownQuarters = new Map<number, Quarter>()

/** A moment as people in England say it: `3 September 2026, 14:05 BST`. */
export function timeInWords(at: Date): string {
  const quarter = Math.floor(at.getTime() / quarterHour)
  const { before, minute, after } = knownQuarters.get(quarter) ?? quarterInWords(quarter)
  const now = minute + Math.floor((at.getTime() - quarter * quarterHour) / 60_000)
  return `${before}${String(now).padStart(2, '0')}${after}`
}

/** A page shows many moments of few hours, and to ask what time it is in England takes longest. */
function quarterInWords(quarter: number): Quarter {
  const words = inEngland.format(new Date(quarter * quarterHour)).replace(' at ', ', ')
  const colon = words.lastIndexOf(':') + 1
  const found = {
    before: words.slice(0, colon),
    minute: Number(words.slice(colon, colon + 2)),
    after: words.slice(colon + 2),
  }
  if (knownQuarters.size > 1000) knownQuarters.clear()
  knownQuarters.set(quarter, found)
  return found
}

/** The log as a spreadsheet reads it. */
export function logCsv(lines: readonly LogLine[]): string {
  const heading = ['entry', 'at', 'name', 'account', 'role', 'sign-in', 'what', 'child', 'object', 'detail', 'reason']
  const rows = lines.map(({ entry, at, name, account, role, signIn, what, child, object, detail, reason }) =>
    csvLine([
      ...[entry, at.toISOString(), name, account, role, signIn, what],
      ...[child ?? '', object ?? '', detail ?? '', reason ?? ''],
    ]),
  )
  return csvStart + csvLine(heading) + rows.join('')
}
