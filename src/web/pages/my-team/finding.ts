import { countOf, spoken } from '../../../core/words.ts'
import type { MyTeam } from '../../../work/my-team.ts'
import type { NamedTeam, TeamSeen, WorkerLoad } from '../../../work/team-seen.ts'

/** What the page of a team says first: what is late, or who misses most, or that all is in hand. */
export function teamFinding({ team, held, deadlines: { late, missed }, most, counts }: TeamSeen): string {
  const [first, second] = most
  if (held === 0) return `${team.name}: no child is held today`
  if (first !== undefined && first.missed > (second?.missed ?? 0) && first.missed > 1) {
    return `${team.name}: ${first.name} has most missed clocks, ${spoken(first.missed)}`
  }
  if (late > 0) return `${team.name}: ${countOf(late, 'clock is', 'clocks are')} late`
  if (missed > 0) {
    return `${team.name}: nothing is late, and ${countOf(counts.missed, 'child', 'children')} missed a clock before`
  }
  return `${team.name}: no clock was missed`
}

/** `11 workers hold 151 children, from 6 to 19 each`. */
export function workersFinding(workers: readonly WorkerLoad[], held: number): string {
  const loads = workers.map(({ children }) => children)
  if (workers.length === 0) return 'Nobody in the team holds a child'
  const who = countOf(workers.length, 'worker holds', 'workers hold')
  const all = countOf(held, 'child', 'children')
  if (workers.length === 1) return `${who} ${all}`
  const [least, most] = [Math.min(...loads), Math.max(...loads)]
  return least === most
    ? `${who} ${all}, ${spoken(most)} each`
    : `${who} ${all}, from ${spoken(least)} to ${spoken(most)} each`
}

/** What stands over the teams to choose from: `5 of 30 teams hold a child with something late`. */
export function choiceFinding(teams: readonly NamedTeam[], loads: MyTeam['loads']): string {
  const late = loads.filter((load) => load.late > 0).length
  if (teams.length === 0) return 'No team holds a child today'
  if (late === 0) return `${countOf(teams.length, 'team holds', 'teams hold')} children today`
  return `${spoken(late)} of ${countOf(teams.length, 'team', 'teams')} ${late === 1 ? 'holds' : 'hold'} a child with something late`
}
