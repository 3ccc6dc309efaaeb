import type { Day } from '../core/day.ts'
import type { SsdClaEpisodes } from '../ssd/tables.ts'
import type { ChildRows } from './child-rows.ts'
import type { FromRow } from './stage.ts'

/** A period of care: all its episodes, from coming into care to leaving it. */
export type CarePeriod = {
  readonly id: string
  /** Of a period whose beginning no row tells of, the first day that one does. */
  readonly startsOn: Day
  readonly beginningKnown: boolean
  /** Null while it lasts: while the last episode is open, or says that another follows it. */
  readonly endsOn: Day | null
  /** Are these short breaks? Then the child is not looked after. */
  readonly shortBreaks: boolean
  readonly first: SsdClaEpisodes
  readonly last: SsdClaEpisodes
}

/**
 * A child's periods of care, the oldest first, from their episodes. Episodes without a start are left out; one that names
 * no period is a period of its own.
 *
 * A period is one of short breaks when every legal status within it says so. One that holds another status too is care,
 * as that a child is looked after is not talked away.
 */
export function carePeriods(rows: ChildRows): readonly CarePeriod[] {
  const episodes = rows.ssd_cla_episodes ?? []
  if (episodes.length === 0) return []
  const byPeriod = new Map<string, SsdClaEpisodes[]>()
  for (const episode of episodes) {
    if (episode.clae_cla_episode_start_date === null) continue
    const id = episode.clae_cla_id ?? episode.clae_cla_episode_id
    const own = byPeriod.get(id)
    if (own === undefined) byPeriod.set(id, [episode])
    else own.push(episode)
  }
  return [...byPeriod]
    .map(([id, own]) => periodOf(id, own.sort(inOrder), rows))
    .sort((a, b) => a.startsOn - b.startsOn || (a.id < b.id ? -1 : 1))
}

function inOrder(a: SsdClaEpisodes, b: SsdClaEpisodes): number {
  const [from, otherFrom] = [a.clae_cla_episode_start_date ?? 0, b.clae_cla_episode_start_date ?? 0]
  const [to, otherTo] = [a.clae_cla_episode_ceased_date ?? Infinity, b.clae_cla_episode_ceased_date ?? Infinity]
  if (from !== otherFrom) return from - otherFrom
  if (to !== otherTo) return to < otherTo ? -1 : 1
  return a.clae_cla_episode_id < b.clae_cla_episode_id ? -1 : 1
}

function periodOf(id: string, episodes: readonly SsdClaEpisodes[], rows: ChildRows): CarePeriod {
  const first = episodes[0] as SsdClaEpisodes
  const last = episodes.at(-1) as SsdClaEpisodes
  const told = first.clae_cla_episode_start_date as Day
  const entered = first.clae_entered_care_date ?? (first.clae_cla_episode_start_reason === 'S' ? told : null)
  const startsOn = entered ?? told
  const endsOn = last.clae_cla_episode_ceased_reason === 'X1' ? null : last.clae_cla_episode_ceased_date
  const shortBreaks = isShortBreaks(rows, startsOn, endsOn)
  return { id, startsOn, beginningKnown: entered !== null, endsOn, shortBreaks, first, last }
}

function isShortBreaks(rows: ChildRows, startsOn: Day, endsOn: Day | null): boolean {
  const within = (rows.ssd_legal_status ?? []).filter((status) => {
    const { lega_legal_status_start_date: from, lega_legal_status_end_date: to } = status
    if (from === null || (to !== null && to <= startsOn && from !== startsOn)) return false
    return endsOn === null || from < endsOn || from === startsOn
  })
  return within.length > 0 && within.every(({ lega_legal_status: status }) => isShortBreak(status))
}

/** Is it a legal status of short breaks? */
export function isShortBreak(status: string | null): boolean {
  return status === 'V3' || status === 'V4'
}

/** The period a row belongs to: the one it names, else the one that a day is in. */
export function periodAt(periods: readonly CarePeriod[], id: string | null, on: Day | null): CarePeriod | undefined {
  const named = periods.find((period) => period.id === id)
  if (named !== undefined || on === null) return named
  return periods.findLast(({ startsOn, endsOn }) => startsOn <= on && (endsOn === null || endsOn >= on))
}

/**
 * Did what is told of from a day on begin before it? It did where the first episode that the record has of a period began
 * on that day for another reason: a child whose placement changed was under the same legal status before.
 *
 * @param reasons  of episodes, those that begin it
 */
export function beganBefore(periods: readonly CarePeriod[], on: Day, reasons: string): boolean {
  return periods.some(({ first: { clae_cla_episode_start_date: day, clae_cla_episode_start_reason: reason } }) => {
    return day === on && reason !== null && !reasons.includes(reason)
  })
}

/** Where an episode is from. */
export function fromEpisode(episode: SsdClaEpisodes): FromRow {
  return { table: 'ssd_cla_episodes', key: episode.clae_cla_episode_id, referralId: episode.clae_referral_id }
}
