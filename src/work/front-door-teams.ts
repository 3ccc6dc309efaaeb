import { mainNeedOf } from '../codes/main-need.ts'
import { whoToldUsOf } from '../codes/who-told-us.ts'
import { isoDay } from '../core/day.ts'
import type { Actor } from '../practice/actor.ts'
import { clockCountsByTeam } from '../store/front-door-clocks.ts'
import { acting } from './acting.ts'
import { type Chosen, clockLimits } from './front-door-counts.ts'
import { firstDay, lastDay, type Period, periodWritten } from './front-door-period.ts'
import { kept } from './kept-figures.ts'
import type { Place } from './place.ts'
import { WorkingDayNumbers } from './working-day-numbers.ts'

/** How a team keeps a limit. */
export type TeamDays = {
  /** The team's key; empty where no team had the child. */
  readonly id: string
  readonly name: string
  readonly all: number
  readonly late: number
}

/**
 * Assessments or conferences of some months by the team that had the child on the day they were done, as allocations say.
 * Those whose child no team had stand last. Teams are small: who may not see small numbers is told of none.
 */
export function frontDoorTeams(
  place: Place,
  actor: Actor,
  kind: keyof typeof clockLimits,
  period: Period,
  { source, need }: Chosen,
): Promise<readonly TeamDays[]> {
  if (actor.suppressed) return Promise.resolve([])
  return acting(place, actor, 'see-figures', 'count', (db) =>
    kept(place, db, actor.laCode, `front door teams ${kind} ${periodWritten(period)} ${source} ${need}`, async () => {
      const [from, to] = [firstDay(period.from), lastDay(period.to)]
      const numbers = new WorkingDayNumbers(firstDay(period.from - 36), to)
      const teams = new Map<string, { name: string; all: number; late: number }>()
      for (const row of await clockCountsByTeam(db, actor.laCode, kind, isoDay(from), isoDay(to))) {
        if (source !== null && whoToldUsOf(row.source) !== source) continue
        if (need !== null && mainNeedOf(row.need) !== need) continue
        const id = row.team_id ?? ''
        const team = teams.get(id) ?? { name: row.team ?? row.team_id ?? 'No team recorded', all: 0, late: 0 }
        teams.set(id, team)
        team.all += row.count
        if (numbers.between(row.starts_on, row.done_on) > clockLimits[kind]) team.late += row.count
      }
      return [...teams]
        .map(([id, team]): TeamDays => ({ id, ...team }))
        .sort((a, b) => Number(a.id === '') - Number(b.id === '') || b.late / b.all - a.late / a.all || b.all - a.all)
    }),
  )
}
