import { type Day, parseDay } from '../core/day.ts'
import type { CanonicalTable, Json } from '../ssd/tables.ts'
import type { LoadedClaim } from './settle-row.ts'

/** Which day of a row is that of the episode it began with. */
const startOf: Readonly<Partial<Record<CanonicalTable, string>>> = {
  ssd_cla_episodes: 'clae_cla_episode_start_date',
  ssd_cla_placement: 'clap_cla_placement_start_date',
  ssd_legal_status: 'lega_legal_status_start_date',
}

type Episode = { readonly start: Day; readonly end: Day | null }

/**
 * Leaves out the episode a looked-after return had open on 31 March when the return of the next year has another in its
 * place: one that was going on that day and began on another. The later return put its day right; both would stand side
 * by side otherwise. What began with that episode, a placement or a legal status, goes with it.
 *
 * A child who is not in the later return, or has come back in it, keeps the episode: nobody said that it was not so.
 */
export function withoutWithdrawn(claims: readonly LoadedClaim[]): readonly LoadedClaim[] {
  const returns = new Map<string, { readonly load: number; readonly lastDay: Day; readonly episodes: Episode[] }>()
  for (const { table, fields, load, source } of claims) {
    if (table !== 'ssd_cla_episodes' || source.return !== 'ssda903') continue
    const start = dayIn(fields.clae_cla_episode_start_date)
    if (start === null) continue
    const known = returns.get(source.period) ?? { load, lastDay: source.referenceDate, episodes: [] }
    known.episodes.push({ start, end: dayIn(fields.clae_cla_episode_ceased_date) })
    returns.set(source.period, known)
  }
  const withdrawn = new Set<string>()
  for (const [period, { load, lastDay, episodes }] of returns) {
    const next = returns.get(String(Number(period) + 1))?.episodes ?? []
    if (!next.some(({ start, end }) => start <= lastDay && (end === null || end > lastDay))) continue
    for (const { start, end } of episodes) {
      if (end === null && !next.some((episode) => episode.start === start)) withdrawn.add(`${load} ${start}`)
    }
  }
  if (withdrawn.size === 0) return claims
  const rows = new Set<string>()
  for (const claim of claims) {
    const name = startOf[claim.table]
    const start = name === undefined ? null : dayIn(claim.fields[name])
    if (start === null || !withdrawn.has(`${claim.load} ${start}`)) continue
    rows.add(rowOf(claim))
    if (claim.table === 'ssd_cla_placement') rows.add(rowOf({ ...claim, table: 'ext_cla_placement_area' }))
  }
  return claims.filter((claim) => !rows.has(rowOf(claim)))
}

const rowOf = ({ table, rowKey, load }: LoadedClaim) => `${table} ${rowKey} ${load}`

/** The day a field of a claim names; null when it names none. */
export function dayIn(value: Json | undefined): Day | null {
  return typeof value === 'string' ? parseDay(value) : null
}
