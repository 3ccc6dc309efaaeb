import { longDay } from '../../../core/day.ts'
import { countOf } from '../../../core/words.ts'
import type { HeldChild, HeldOrder } from '../../../work/held-children.ts'

/** A child that somebody holds, as a row of a list: a table on the desk, one below the other on a telephone. */
export function shownHeld(child: HeldChild) {
  const { name, identifier, reference, age, open, since, lastEvent, isNew, due, missed, doubts, heldSince } = child
  return {
    address: `/children/${reference}`,
    ...{ name, identifier, age, open, isNew, missed },
    since: since === null ? null : longDay(since),
    heldSince: longDay(heldSince),
    lastEvent: lastEvent === null ? null : longDay(lastEvent),
    due: due.map(({ what, words, late, thisWeek }) => ({ what, words, late, thisWeek })),
    doubts,
    doubtsInWords: countOf(doubts.length, 'thing', 'things'),
  }
}

/** How the orders of such a list are called. */
export const heldOrderNames: Readonly<Record<HeldOrder, string>> = {
  due: 'What is due first',
  missed: 'Most missed clocks',
  doubts: 'Most to put right',
  since: 'Open for longest',
  event: 'Longest without an event',
  name: 'Name or identifier',
}

/** `1 more of your children is restricted: ask the front-door manager if your work needs that record.` */
export function restrictedHeld(count: number, whose: string): string | null {
  if (count === 0) return null
  const one = count === 1
  return `${countOf(count, `more child ${whose} is`, `more children ${whose} are`)} restricted and not shown: ask the front-door manager if your work needs ${one ? 'that record' : 'one of those records'}.`
}
