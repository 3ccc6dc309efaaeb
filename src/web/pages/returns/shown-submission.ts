import { countOf, spoken } from '../../../core/words.ts'
import type { ShownSubmission } from '../../../work/list-submissions.ts'

const instant = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** A moment as people in England write it: `3 September 2026 at 10:42`. */
export function spokenMoment(at: Date): string {
  return instant.format(at).replace(', ', ' at ')
}

/** A period of a return: a census year as `2025-26`; what has no period, in a word. */
export function spokenPeriod(period: string | null): string {
  if (period === null) return 'not told'
  if (/^\d{4}$/.test(period)) return `${Number(period) - 1}-${period.slice(2)}`
  return period === 'all' ? 'as it stands' : period
}

/** What became of a file, in a few words. */
function spokenState({ state, done, doing, inForce }: ShownSubmission): string {
  if (state === 'received') return 'Waiting to be loaded'
  if (state === 'working') return `${doing ?? 'Loading'}: ${Math.round(done * 100)}%`
  if (state === 'asks') return 'Asks whether it is the whole return'
  if (state === 'refused') return 'Refused'
  if (state === 'failed') return 'Broke on our side; tried again by itself'
  return inForce ? 'Loaded, in force' : 'Loaded; a later file has taken its place'
}

/** How the year of a looked-after return was taken. */
function spokenYear({ chosen_year: chosen, period, state }: ShownSubmission): string {
  if (chosen !== null) return `${spokenPeriod(String(chosen))}, chosen when it was sent in`
  return state === 'loaded' ? `${spokenPeriod(period)}, told by its newest date` : 'Told by its newest date'
}

/** Who answers for a file as the return, in a line of a list; null when nobody does. */
function signedOffShown({ signedOff, inForce }: ShownSubmission): string | null {
  if (signedOff === null) return null
  return `${signedOff.signed_name}, ${spokenMoment(signedOff.signed_at)}${inForce ? '' : '; replaced since'}`
}

/** A submission in the words of a list. */
export function shownSubmission(row: ShownSubmission) {
  const { summary } = row
  // Of a year whose rules we do not have, nothing was found because nothing was looked for.
  const isUnchecked = row.state === 'loaded' && row.return === 'ssda903' && !row.hasResult
  const found = summary === null || isUnchecked ? null : summary
  return {
    id: row.submission_id,
    address: `/returns/${row.submission_id}`,
    name: row.file_name,
    returnName: row.returnName,
    period: spokenPeriod(row.period),
    year: row.return === 'ssda903' ? spokenYear(row) : null,
    received: spokenMoment(row.received_at),
    megabytes: (row.bytes / 1e6).toFixed(1),
    state: spokenState(row),
    isLate: row.state === 'refused' || row.state === 'failed' || row.state === 'asks',
    share: row.state === 'working' || row.state === 'received' ? Math.round(row.done * 100) : null,
    answer: row.state === 'asks' ? null : row.answer,
    /** What is to be answered before it is loaded. */
    question: row.state === 'asks' ? row.answer : null,
    result: row.hasResult ? `/returns/${row.submission_id}/result` : null,
    signedOff: signedOffShown(row),
    children: summary === null ? null : spoken(summary.children),
    errors: found === null ? null : spoken(found.errors),
    queries: found === null ? null : spoken(found.queries),
    sentence:
      summary === null
        ? null
        : `${countOf(summary.children, 'child', 'children')}, ${isUnchecked ? 'not checked' : `${countOf(summary.errors, 'error', 'errors')} and ${countOf(summary.queries, 'query', 'queries')}`}`,
  }
}
