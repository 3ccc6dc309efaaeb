import { type Day, parseDay, plusDays } from '../../../../core/day.ts'
import type { Problem } from '../problems.ts'

/** What was asked of the log. */
export type AskedLog = {
  readonly filter: {
    readonly account: string | null
    readonly what: string | null
    readonly from: Date | null
    readonly until: Date | null
    readonly oldestFirst: boolean
  }
  readonly problems: readonly Problem[]
}

/**
 * What is asked of the log, as its form and its links say it. Days run from midnight to midnight in UTC, as the days of
 * the chain do.
 *
 * @param seen  the moment the first page was looked at: what was added since would move the pages; null on the first
 */
export function askedLog(query: Readonly<Record<string, string>>, seen: Date | null): AskedLog {
  const { person = '', what = '' } = query
  const from = dayIn(query, 'from')
  const until = dayIn(query, 'until')
  const end = until.day === null ? null : instant(plusDays(until.day, 1))
  return {
    filter: {
      account: person === '' ? null : person,
      what: what === '' ? null : what,
      from: from.day === null ? null : instant(from.day),
      until: end === null || (seen !== null && seen < end) ? seen : end,
      oldestFirst: query.order === 'oldest',
    },
    problems: [...from.problems, ...until.problems],
  }
}

function dayIn(query: Readonly<Record<string, string>>, field: 'from' | 'until') {
  const text = (query[field] ?? '').trim()
  const day = parseDay(text)
  const isWrong = text !== '' && day === null
  return { day, problems: isWrong ? [{ field, says: 'Enter a day, such as 2026-09-03, or leave it empty' }] : [] }
}

const instant = (day: Day) => new Date(day * 86_400_000)
