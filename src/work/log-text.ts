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

/** A moment as people in England say it: `3 September 2026, 14:05 BST`. */
export function timeInWords(at: Date): string {
  return inEngland.format(at).replace(' at ', ', ')
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
