import type { Day } from '../../core/day.ts'
import type { Row, Ssda903Tables } from './shape.ts'

/** How long episodes last, one by one and in runs under one legal status. An open one is taken to last to 31 March. */

type Episode = Row<'Episodes'>
type Joins = (before: Episode, next: Episode, end: Day) => boolean

const none: readonly Episode[][] = []

/** Days from the beginning of the episode to its end; 0 without a beginning. */
export const daysOf = ({ DECOM, DEC }: Episode, end: Day): number => (DECOM === null ? 0 : (DEC ?? end) - DECOM)

/** Runs of the child's episodes under that legal status in which each ends on the very day the next of them begins. */
export const runsThatMeet = (LS: string, child: Ssda903Tables, end: Day): readonly (readonly Episode[])[] =>
  runsOf(LS, child, end, (before, next) => (before.DEC ?? end) === next.DECOM)

/** The same, where the next may also begin before the end of the one before. */
export const runsWithoutGap = (LS: string, child: Ssda903Tables, end: Day): readonly (readonly Episode[])[] =>
  runsOf(LS, child, end, (before, next) => next.DECOM !== null && next.DECOM <= (before.DEC ?? end))

/** Episodes without a beginning are in no run. Makes nothing for a child without that legal status. */
function runsOf(LS: string, { Episodes }: Ssda903Tables, end: Day, joins: Joins): readonly (readonly Episode[])[] {
  let runs = none
  let last: Episode[] = []
  for (const episode of Episodes) {
    if (episode.LS !== LS || episode.DECOM === null) continue
    const before = last.at(-1)
    if (before !== undefined && joins(before, episode, end)) last.push(episode)
    else {
      last = [episode]
      runs = [...runs, last]
    }
  }
  return runs
}

/** Days from the first beginning of a run to its last end. */
export function daysFromFirstToLast(run: readonly Episode[], end: Day): number {
  const from = run[0]?.DECOM ?? end
  let last = from
  for (const { DEC } of run) if ((DEC ?? end) > last) last = DEC ?? end
  return last - from
}

/** Days of all episodes of a run added up; days that two of them share count twice. */
export function daysAddedUp(run: readonly Episode[], end: Day): number {
  let days = 0
  for (const episode of run) days += daysOf(episode, end)
  return days
}
