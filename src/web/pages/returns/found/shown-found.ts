import { countOf, spoken } from '../../../../core/words.ts'
import type { Found, FoundChild } from '../../../../work/list-found.ts'
import { shownExplanation, shownReturn, underResult } from '../shown-result.ts'

/** A list of children in whom a check found something, in words. */
export function shownFound(found: Found, childAddress: (reference: string) => string) {
  const { checked, children, count, restricted, page, pages } = found
  const shown = shownReturn(checked.row.submission_id, checked.called, checked.row.period)
  return {
    ...shown,
    trail: underResult(shown),
    here: 'returns',
    rows: children.map((child) => shownChild(child, childAddress)),
    count,
    shown: count > children.length ? `${spoken(children.length)} of ${spoken(count)} are shown.` : null,
    at: page,
    pages,
    restricted:
      restricted === 0
        ? null
        : `${countOf(restricted, 'more child is', 'more children are')} restricted, and counted but not shown.`,
  }
}

function shownChild(child: FoundChild, childAddress: (reference: string) => string) {
  return {
    name: child.name,
    identifier: child.identifier,
    reference: child.reference,
    address: childAddress(child.reference),
    where: child.line === 0 ? 'not in Header' : `line ${spoken(child.line)}`,
    errors: child.errors.join(', '),
    queries: child.queries.join(', '),
    fresh: child.fresh,
    explanation: shownExplanation(child.explanation),
    offered: shownExplanation(child.offered),
  }
}

/** The pages before and after one of a list. */
export function turning(path: string, query: Readonly<Record<string, string>>, at: number, pages: number) {
  const to = (page: number) => `${path}?${new URLSearchParams({ ...query, page: String(page) })}`
  return { earlier: at > 1 ? to(at - 1) : null, later: at < pages ? to(at + 1) : null }
}

/** The page somebody asked for, from 1. */
export function pageAsked(query: Readonly<Record<string, string>>): number {
  return Math.min(100_000, Math.max(1, Number.parseInt(query.page ?? '1', 10) || 1))
}
