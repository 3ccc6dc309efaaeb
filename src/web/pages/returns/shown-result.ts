import { countOf, spoken } from '../../../core/words.ts'
import type { ExplanationRow } from '../../../work/explained.ts'
import type { SignOffRow } from '../../../work/sign-off.ts'
import { spokenMoment, spokenPeriod } from './shown-submission.ts'

/** A file as the pages of its result name it: where they are, and the way back. */
export function shownReturn(id: string, called: string, period: string) {
  const address = `/returns/${id}`
  const name = `${called} ${spokenPeriod(period)}`
  return { address, name, trail: trailTo(address, name) }
}

/** Who said why something stands, and when, in a line: `Noor Bramble, 3 September 2026 at 09:14`. */
export function shownExplanation(row: ExplanationRow | null) {
  if (row === null) return null
  return { says: row.says, by: row.written_name, at: spokenMoment(row.written_at), period: spokenPeriod(row.period) }
}

/** A sign-off in words. */
export function shownSignOff(row: SignOffRow) {
  const all = row.left_in.reduce((sum, { issues }) => sum + issues, 0)
  const unexplained = row.left_in.reduce((sum, { issues, explained }) => sum + issues - explained, 0)
  const errors = row.left_in.reduce((sum, { issues, severity }) => sum + (severity === 'error' ? issues : 0), 0)
  return {
    who: row.signed_name,
    role: row.signed_role,
    at: spokenMoment(row.signed_at),
    left:
      all === 0
        ? 'Nothing was left in it'
        : `${countOf(errors, 'error', 'errors')} and ${countOf(all - errors, 'query', 'queries')} were left in it, ${unexplained === 0 ? 'all explained' : `${spoken(unexplained)} without an explanation`}`,
    reason: row.reason,
    replaced:
      row.replaced_at === null ? null : { at: spokenMoment(row.replaced_at), because: row.replaced_because ?? '' },
  }
}

/** The way from the list of files to one of them. */
function trailTo(address: string, name: string) {
  return [
    { name: 'Returns', path: '/returns' },
    { name, path: address },
  ]
}

/** The way to a page under the result of a file. */
export function underResult({ address, trail }: ReturnType<typeof shownReturn>, rule: string | null = null) {
  return [
    ...trail,
    { name: 'Result', path: `${address}/result` },
    ...(rule === null ? [] : [{ name: `Rule ${rule}`, path: `${address}/rules/${rule}` }]),
  ]
}
