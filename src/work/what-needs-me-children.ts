import type { Day } from '../core/day.ts'
import type { Actor } from '../practice/actor.ts'
import { teamsHolding } from '../store/caseload.ts'
import { returnsKnownTo } from '../store/children.ts'
import { acting, log } from './acting.ts'
import { type HeldChild, inOrder } from './held-children.ts'
import { ownSeen } from './my-children.ts'
import type { Place } from './place.ts'
import { type TeamSeen, teamSeen } from './team-seen.ts'

/** The children somebody works with, what is due first before the rest. */
export type OwnChildren = {
  /** The last day the returns tell of; null when none is loaded. */
  readonly knownTo: Day | null
  readonly children: readonly HeldChild[]
  /** How many of them came since the visit before this one. */
  readonly newlyHeld: number
  /** How many more are held and restricted. */
  readonly restricted: number
}

/** The children of a team, as its own page has them; null where the team holds nobody. */
export type TeamFacts = { readonly knownTo: Day | null; readonly seen: TeamSeen | null }

/** The actor's own children. That they were shown is logged, as on the page that lists them. */
export function ownChildren(place: Place, actor: Actor, since: Day | null): Promise<OwnChildren> {
  return acting(place, actor, 'see-my-children', 'read', async (db, lastly) => {
    const { knownTo, restricted, children } = await ownSeen(db, lastly, place, actor)
    return {
      ...{ knownTo, restricted },
      children: inOrder(children, 'due'),
      newlyHeld: since === null ? 0 : children.filter(({ heldSince }) => heldSince > since).length,
    }
  })
}

/** The children of the actor's team, the first of several. That they were shown is logged, as on the page that lists them. */
export function teamFacts(place: Place, actor: Actor): Promise<TeamFacts> {
  const today = place.today()
  return acting(place, actor, 'see-my-team', 'read', async (db, lastly) => {
    const [knownTo, [team]] = await Promise.all([
      returnsKnownTo(db, actor.laCode),
      teamsHolding(db, actor.laCode, actor.teams, today),
    ])
    if (team === undefined) return { knownTo, seen: null }
    const named = { id: team.team_id, name: team.name ?? team.team_id }
    const asked = { worker: '', show: 'missed', order: 'missed', page: 1 } as const
    const [, seen] = await Promise.all([
      log(db, place, actor, { what: 'my-team.open', object: team.team_id }),
      teamSeen(db, lastly, place, actor, named, asked, knownTo ?? today),
    ])
    return { knownTo, seen }
  })
}
