import { type Day, isoDay, plusDays } from '../core/day.ts'
import type { Json } from '../ssd/tables.ts'
import type { LoadedClaim } from './settle-row.ts'
import type { Feed } from './trust.ts'
import { dayIn, withoutWithdrawn } from './withdrawn-care.ts'

/**
 * Puts together what looked-after returns of several years say of one placement, one legal status, one period of care.
 *
 * A return begins with the episode that was open on 1 April, and shows nothing before it. A placement that began earlier
 * stands in it under the day of that episode, and in the return of the year before under the day it began. It is the same
 * one when its first episode began none (no S, P, T, B or U) and the other was going on that day: its claims then go
 * under the earlier key, without the later beginning. So do those of a legal status, when the other is the same and no S
 * stands between; and those of a period of care that does not begin with S.
 *
 * That something went on is known of a day within what its return tells of: an open end tells up to its 31 March and the
 * day after. Over a year nobody loaded nothing is joined.
 *
 * What followed a decision for adoption goes under the last decision any return names that stood by then.
 *
 * @param given  of one child, or about nobody
 * @source       mapping specification, section 4
 */
export function careOverYears(given: readonly LoadedClaim[]): readonly LoadedClaim[] {
  if (!given.some(isOfReturn)) return given
  const claims = withoutWithdrawn(given)
  const spells = new Map<string, Spell>()
  const reasons = new Map<string, Json>()
  // An episode that was withdrawn still tells how long its period went on.
  const told = claims === given ? given : [...claims, ...given.filter(({ table }) => table === 'ssd_cla_episodes')]
  for (const claim of told) if (isOfReturn(claim)) gather(claim, spells, reasons)
  const all = [...spells.values()].sort((one, other) => one.from - other.from || one.load - other.load)
  const kept = new Map<string, Spell>()
  for (const spell of all) {
    const earlier = all.findLast((other) => isSame(spell, other, reasons))
    if (earlier !== undefined) kept.set(`${spell.kind} ${spell.key} ${spell.load}`, rootOf(earlier, kept))
  }
  const decisions = decisionsIn(claims)
  if (kept.size === 0 && decisions.length === 0) return claims
  const began = ({ load, from }: Spell) => (reasons.get(`${load} ${from}`) === 'S' ? isoDay(from) : null)
  return claims.map((claim) => (isOfReturn(claim) ? underEarlier(claim, kept, decisions, began) : claim))
}

const feed: Feed = 'ssda903'
const isOfReturn = ({ source }: LoadedClaim) => source.return === feed

/** What one return says went on: a placement, a legal status or a period of care. */
type Spell = {
  readonly kind: 'placement' | 'status' | 'period'
  readonly key: string
  readonly load: number
  readonly is: Json
  from: Day
  /** The last day it is known to have gone on, the day it ended included. */
  to: Day
}

function gather(claim: LoadedClaim, spells: Map<string, Spell>, reasons: Map<string, Json>): void {
  const { table, rowKey, fields, load } = claim
  const on = (name: string) => dayIn(fields[name])
  if (table === 'ssd_cla_placement') {
    add(spells, claim, 'placement', rowKey, null, on('clap_cla_placement_start_date'), 'clap_cla_placement_end_date')
  } else if (table === 'ssd_legal_status') {
    const is = fields.lega_legal_status ?? null
    add(spells, claim, 'status', rowKey, is, on('lega_legal_status_start_date'), 'lega_legal_status_end_date')
  } else if (table === 'ssd_cla_episodes') {
    const start = on('clae_cla_episode_start_date')
    if (start !== null) reasons.set(`${load} ${start}`, fields.clae_cla_episode_start_reason ?? null)
    const period = fields.clae_cla_id
    if (typeof period === 'string') add(spells, claim, 'period', period, null, start, 'clae_cla_episode_ceased_date')
  }
}

function add(
  spells: Map<string, Spell>,
  { fields, load, source }: LoadedClaim,
  kind: Spell['kind'],
  key: string,
  is: Json,
  start: Day | null,
  endField: string,
): void {
  const name = `${kind} ${key} ${load}`
  const known = spells.get(name)
  const end = endField in fields ? (dayIn(fields[endField]) ?? plusDays(source.referenceDate, 1)) : null
  if (known === undefined) {
    if (start !== null) spells.set(name, { kind, key, load, is, from: start, to: end ?? start })
    return
  }
  if (start !== null && start < known.from) known.from = start
  if (end !== null && end > known.to) known.to = end
}

/** Is the one what is left, in its return, of the other, which began earlier? */
function isSame(spell: Spell, other: Spell, reasons: ReadonlyMap<string, Json>): boolean {
  if (other.kind !== spell.kind || other.load === spell.load) return false
  if (other.from >= spell.from || other.to < spell.from || other.is !== spell.is) return false
  const reason = reasons.get(`${spell.load} ${spell.from}`) ?? null
  return spell.kind === 'placement' ? reason === 'L' : reason !== 'S'
}

function rootOf(spell: Spell, kept: ReadonlyMap<string, Spell>): Spell {
  return kept.get(`${spell.kind} ${spell.key} ${spell.load}`) ?? spell
}

/** The claim with the keys of what began earlier in place of its own. */
function underEarlier(
  claim: LoadedClaim,
  kept: ReadonlyMap<string, Spell>,
  decisions: readonly Decision[],
  began: (period: Spell) => string | null,
): LoadedClaim {
  const earlier = (kind: Spell['kind'], key: Json | undefined) =>
    typeof key === 'string' ? kept.get(`${kind} ${key} ${claim.load}`) : undefined
  const fields: Record<string, Json> = { ...claim.fields }
  let { rowKey } = claim
  for (const name of periodFields) {
    const period = earlier('period', fields[name])
    if (period === undefined) continue
    fields[name] = period.key
    const entered = began(period)
    if (name === 'clae_cla_id' && entered !== null) fields.clae_entered_care_date = entered
  }
  const placement = earlier('placement', fields.clae_cla_placement_id)
  if (placement !== undefined) fields.clae_cla_placement_id = placement.key
  const own = ownSpell[claim.table]
  const spell = own === undefined ? undefined : earlier(own.kind, rowKey)
  if (own !== undefined && spell !== undefined) {
    rowKey = spell.key
    if (own.start !== null) delete fields[own.start]
  }
  if (claim.table === 'ssd_permanence') rowKey = decisionOf(claim, decisions) ?? rowKey
  return { ...claim, rowKey, fields }
}

const periodFields = ['clae_cla_id', 'clap_cla_id', 'clar_cla_id', 'perm_cla_id'] as const

/** Rows that have the key of what went on, and the field that says since when. */
const ownSpell: Readonly<Record<string, { readonly kind: Spell['kind']; readonly start: string | null }>> = {
  ssd_cla_placement: { kind: 'placement', start: 'clap_cla_placement_start_date' },
  ext_cla_placement_area: { kind: 'placement', start: null },
  ssd_legal_status: { kind: 'status', start: 'lega_legal_status_start_date' },
}

type Decision = { readonly key: string; readonly on: Day; reversedOn: Day | null }

/** The decisions that a child should be placed for adoption, by any return. */
function decisionsIn(claims: readonly LoadedClaim[]): readonly Decision[] {
  const found = new Map<string, Decision>()
  for (const { table, rowKey, fields } of claims) {
    const on = table === 'ssd_permanence' ? dayIn(fields.perm_adm_decision_date) : null
    if (on === null) continue
    const reversedOn = dayIn(fields.perm_decision_reversed_date)
    const known = found.get(rowKey)
    if (known === undefined) found.set(rowKey, { key: rowKey, on, reversedOn })
    else known.reversedOn ??= reversedOn
  }
  return [...found.values()].sort((one, other) => one.on - other.on)
}

/** What came after a decision, and says of what kind: an order for guardianship comes after none. */
const afterDecision = ['perm_placement_order_date', 'perm_placed_for_adoption_date', 'perm_matched_date'] as const

/** The key of the last decision that stood when this happened; null when it names its own, or none is known. */
function decisionOf({ fields }: LoadedClaim, decisions: readonly Decision[]): string | null {
  if ('perm_adm_decision_date' in fields) return null
  const isAdoption = fields.perm_permanence_order_type === 'Adoption'
  const on =
    afterDecision.map((name) => dayIn(fields[name])).find((day) => day !== null) ??
    (isAdoption ? dayIn(fields.perm_permanence_order_date) : null)
  if (on === null) return null
  const stood = ({ on: decidedOn, reversedOn }: Decision) => decidedOn <= on && (reversedOn === null || reversedOn > on)
  return decisions.findLast(stood)?.key ?? null
}
