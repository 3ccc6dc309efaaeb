import { type Day, day } from '../core/day.ts'
import type { Held } from './calendar.ts'
import type { CareTime } from './care-history.ts'
import type { CensusYear } from './cut-census.ts'
import { Chance } from './random.ts'
import type { TeamKind } from './teams.ts'

/** A time with one social worker, from a day to a day. */
export type WorkerSpell = { readonly SW_ID: string; readonly from: Day; readonly to: Day; readonly reason: string }

/** The teams whose workers are a child's own social workers. */
const own: ReadonlySet<TeamKind> = new Set([
  'assessment',
  'safeguarding',
  'disabled children',
  'children in care',
  'court and permanence',
])
/** Why a worker within a team changed who did not leave. Source: specification of the made-up authority, `workforce.worker_change_causes`. */
const causes = [
  ['MANAGE', 0.69],
  ['ABSENC', 0.21],
  ['OTHERS', 0.1],
] as const
const restructure = { from: day('2024-10-01'), to: day('2024-12-31') }
/** What stands in place of a registration number where nobody is known. */
const nobody = 'XX00000000'
/** The first year with the table; in it a first contact was to follow the spell before at once as any other. */
const firstYear = 2024

/**
 * Who was the child's social worker in a time looked after, from its first day to its last without a gap: days with nobody
 * count to the worker before.
 *
 * @param held  who held the child, in order
 */
function spellsIn(seed: number, { child, start, end }: CareTime, held: readonly Held[]): readonly WorkerSpell[] {
  const workers = held.filter(({ worker, stage, from, to }) => {
    return worker !== null && own.has(stage.kind) && (to === null || to >= start) && from < end
  })
  const spells: WorkerSpell[] = []
  for (const [at, next] of workers.entries()) {
    const before = workers[at - 1]
    const SW_ID = next.worker?.registration ?? nobody
    const from = spells.length === 0 ? start : next.from
    const last = spells.at(-1)
    if (last !== undefined && (from <= last.from || SW_ID === last.SW_ID)) continue
    if (last !== undefined) spells[spells.length - 1] = { ...last, to: from }
    const chance = new Chance(seed, 'worker changes', child.family, child.place, from)
    spells.push({ SW_ID, from, to: end, reason: before === undefined ? 'FCONTA' : reasonOf(chance, before, next) })
  }
  return spells.length === 0 ? [{ SW_ID: nobody, from: start, to: end, reason: 'FCONTA' }] : spells
}

function reasonOf(chance: Chance, before: Held, next: Held): string {
  if (before.stage.kind !== next.stage.kind) return 'TSPROC'
  if (before.team !== next.team)
    return next.from >= restructure.from && next.from <= restructure.to ? 'ORGRST' : 'TSPROC'
  if (before.worker !== null && before.worker.leaves <= next.from) return 'LEFTRL'
  return chance.pick(causes)
}

/** A row of the table: the last spell of the return is open, whatever happened after (rules SW11a and SW17). */
export type ShownSpell = Omit<WorkerSpell, 'to'> & { readonly to: Day | null }

/**
 * The social workers of a child in a year, as its return shows them.
 *
 * @param times  the times looked after that touch the year
 */
export function workersIn(
  seed: number,
  times: readonly CareTime[],
  held: readonly Held[],
  { year, start, end }: CensusYear,
): readonly ShownSpell[] {
  if (year < firstYear) return []
  const spells = times
    .flatMap((time) => spellsIn(seed, time, held))
    .filter(({ from, to }) => from <= end && to >= start)
  return spells.map((spell, at) => {
    const next = spells[at + 1]
    if (next === undefined) return { ...spell, to: null }
    return { ...spell, to: year === firstYear ? next.from : spell.to }
  })
}

/** Who held which child, each child's in order of day. */
export function heldByChild(all: readonly Held[], keyOf: (held: Held) => string): ReadonlyMap<string, readonly Held[]> {
  const byChild = new Map<string, Held[]>()
  for (const held of all) {
    const key = keyOf(held)
    const known = byChild.get(key)
    if (known === undefined) byChild.set(key, [held])
    else known.push(held)
  }
  for (const each of byChild.values()) each.sort((a, b) => a.from - b.from || (a.to ?? a.from) - (b.to ?? b.from))
  return byChild
}
