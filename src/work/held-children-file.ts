import { type Day, isoDay } from '../core/day.ts'
import { csvLine, csvStart } from '../formats/csv.ts'
import type { HeldChild } from './held-children.ts'

/**
 * Children that somebody holds as the lines of a CSV.
 *
 * @param names  names of workers by their keys, for a column of who holds each; null leaves the column out
 */
export function heldChildrenLines(
  children: readonly HeldChild[],
  names: ReadonlyMap<string, string> | null,
): readonly string[] {
  const start = ['Child', 'Identifier', ...(names === null ? [] : ['Held by']), 'Age', 'Held since', 'Open', 'Since']
  const end = ['Last event', 'Late', 'Due this week', 'Missed in all', 'Deadlines', 'To put right']
  const line = (child: HeldChild) =>
    csvLine([
      ...[child.name, child.identifier ?? child.name],
      ...(names === null ? [] : [holdersInWords(child, names)]),
      ...[child.age, isoDay(child.heldSince), child.open ?? 'Nothing open', day(child.since), day(child.lastEvent)],
      ...[
        child.due.filter(({ late }) => late).length,
        child.due.filter(({ thisWeek }) => thisWeek).length,
        child.missed,
      ],
      child.due.map(({ what, words }) => `${what}: ${words}`).join('; '),
      child.doubts.map(({ what, putRight }) => `${what}. ${putRight}`).join(' '),
    ])
  return [csvStart + csvLine([...start, ...end]), ...children.map(line)]
}

/** Who holds a child, by name: `Mary Ash, Tom Elm`, `nobody yet`. */
export function holdersInWords({ workers }: HeldChild, names: ReadonlyMap<string, string>): string {
  const known = workers.flatMap((worker) => (worker === null ? [] : (names.get(worker) ?? `Worker ${worker}`)))
  return known.length === 0 ? 'nobody yet' : [...new Set(known)].join(', ')
}

function day(at: Day | null): string {
  return at === null ? '' : isoDay(at)
}
