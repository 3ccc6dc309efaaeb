import type { Day } from '../core/day.ts'
import { Refusal } from '../core/refusal.ts'
import type { Actor } from '../practice/actor.ts'
import { loadsOfTeams, type TeamLoad, teamsHolding } from '../store/caseload.ts'
import { returnsKnownTo } from '../store/children.ts'
import type { Database } from '../store/database.ts'
import { seenNow } from '../store/newest-change.ts'
import { type Lastly, transaction } from '../store/transaction.ts'
import { acting, log, reachOf } from './acting.ts'
import { inOrder } from './held-children.ts'
import { heldChildrenLines } from './held-children-file.ts'
import { kept } from './kept-figures.ts'
import { keptSeen } from './kept-seen.ts'
import type { Place } from './place.ts'
import { listedOfTeam, type NamedTeam, readTeam, type TeamAsked, type TeamSeen, teamSeen } from './team-seen.ts'

export type MyTeam = {
  /** The last day the returns know of, by which all is judged; null when nothing is loaded. */
  readonly knownTo: Day | null
  /** The teams that may be chosen, by name. */
  readonly teams: readonly NamedTeam[]
  /** Null when one is still to be chosen, or there is none. */
  readonly seen: TeamSeen | null
  /** What each has in hand, while none is chosen: restricted children are counted. */
  readonly loads: readonly (TeamLoad & { readonly name: string })[]
}

/**
 * A team: its workers, and its children with the most missed deadlines first. Who answers for one team sees that one;
 * who answers for all chooses. That somebody looked is logged.
 *
 * @param team  a team's key; empty for the only one, or the first of one's own
 * @throws Refusal 'not-there' for a team that is not theirs to see
 */
export async function myTeam(place: Place, actor: Actor, team: string, asked: TeamAsked): Promise<MyTeam> {
  const { chosen, teams, knownTo } = await choice(place, actor, team)
  if (chosen === null) {
    const loads = await loadsOfAll(place, actor, teams, knownTo)
    return { knownTo, teams, seen: null, loads }
  }
  return within(place, actor, chosen, async (db, lastly) => {
    const [, seen] = await Promise.all([
      log(db, place, actor, { what: 'my-team.open', object: chosen.id }),
      teamSeen(db, lastly, place, actor, chosen, asked, knownTo ?? place.today()),
    ])
    return { knownTo, teams, seen, loads: [] }
  })
}

/** The children asked for as a CSV. How many rows it has is in the log before the file leaves. */
export async function exportMyTeam(
  place: Place,
  actor: Actor,
  team: string,
  asked: TeamAsked,
): Promise<readonly string[]> {
  const { chosen, teams, knownTo } = await choice(place, actor, team)
  const of = chosen ?? teams[0]
  if (of === undefined) return emptyFile(place, actor)
  return within(place, actor, of, async (db) => {
    const read = await readTeam(db, (asks) => asks(), place, actor, of, knownTo ?? place.today())
    const rows = inOrder(listedOfTeam(read.children, asked, read.markOf), asked.order)
    await log(db, place, actor, { what: 'export', object: of.id, detail: `${rows.length} rows of a team’s children` })
    return heldChildrenLines(rows, read.names)
  })
}

/** Nobody holds anybody. */
function emptyFile(place: Place, actor: Actor) {
  return acting(place, actor, 'see-my-team', 'read', async (db) => {
    await log(db, place, actor, { what: 'export', detail: '0 rows of a team’s children' })
    return heldChildrenLines([], new Map())
  })
}

/** In a transaction that reaches no further than the team, whatever else the actor reaches. */
function within<Result>(
  place: Place,
  actor: Actor,
  { id }: NamedTeam,
  does: (db: Database, lastly: Lastly) => Promise<Result>,
) {
  const reach = { ...reachOf(place, actor), scope: 'team' as const, teams: [id] }
  return transaction(place.store.pool, 'read', reach, does)
}

/** The teams somebody may choose from, and the one that is chosen. */
function choice(place: Place, actor: Actor, asked: string) {
  const { laCode, scope } = actor
  const today = place.today()
  return acting(place, actor, 'see-my-team', 'read', async (db, lastly) => {
    const seen = await seenNow(db, laCode)
    const of = scope === 'all' ? null : actor.teams
    const key = `teams ${scope} ${JSON.stringify(of)} ${today}`
    const [holding, knownTo] = await keptSeen({ place, db, lastly, laCode, seen }, key, (go) =>
      go(() => Promise.all([teamsHolding(db, laCode, of, today), returnsKnownTo(db, laCode)])),
    )
    const teams = holding.map(({ team_id, name }) => ({ id: team_id, name: name ?? team_id }))
    const own = scope === 'all' && teams.length > 1 ? null : (teams[0] ?? null)
    const named = teams.find(({ id }) => id === asked) ?? null
    if (asked !== '' && named === null) throw noSuchTeam()
    return { teams, chosen: named ?? own, knownTo }
  })
}

function noSuchTeam(): Refusal {
  return new Refusal('not-there', 'No team of that key is yours to see. Choose one from the list of My team.')
}

/** What every team has in hand, kept until the next load; the day is in the key because allocations go by it. */
async function loadsOfAll(place: Place, actor: Actor, teams: readonly NamedTeam[], knownTo: Day | null) {
  const today = place.today()
  const loads = await acting(place, actor, 'see-my-team', 'count', async (db) => {
    await log(db, place, actor, { what: 'my-team.open' })
    if (knownTo === null) return []
    return kept(place, db, actor.laCode, `teams ${today} ${knownTo}`, () =>
      loadsOfTeams(db, actor.laCode, today, knownTo),
    )
  })
  return teams.flatMap(({ id, name }) => {
    const load = loads.find(({ team }) => team === id)
    return load === undefined ? [] : [{ ...load, name }]
  })
}
