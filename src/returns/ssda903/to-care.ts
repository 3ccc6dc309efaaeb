import type { Day } from '../../core/day.ts'
import { type ClaimDraft, claim, findUndated, keyFrom, keyOnce, written } from '../../ssd/claim-draft.ts'
import type { Row, Ssda903Tables } from './shape.ts'

type Episode = Row<'Episodes'>

/** An episode whose beginning is known. */
type Dated = Episode & { readonly DECOM: Day }

/** A period of care, as far as one year's return shows it. */
export type Period = {
  readonly key: string
  /** In order; at least one. */
  readonly episodes: readonly Dated[]
  /** The day the child came into care; null when that was before what this return shows. */
  readonly enteredOn: Day | null
}

/**
 * What the episodes of one year say: the episodes, and in each period of care the placements and legal statuses, by
 * run-length.
 *
 * A return begins with the episode that was open on 1 April, whose day is the same in the year before. What began before
 * that episode began has a key made of its day all the same; settling puts it under the key it began with
 * (`across/care-over-years.ts`).
 *
 * @source mapping specification, section 4
 */
export function cared(draft: ClaimDraft, { Episodes, Reviews }: Ssda903Tables): readonly Period[] {
  const periods = periodsOf(draft, Episodes)
  const placementOf = new Map<Episode, string>()
  for (const period of periods) {
    for (const run of placementsOf(period)) placed(draft, run, period, placementOf)
    for (const run of statusesOf(period)) lawful(draft, run)
  }
  const periodOf = new Map(periods.flatMap((period) => period.episodes.map((each) => [each as Episode, period])))
  for (const [at, row] of Episodes.entries()) {
    // Of several of one day the last goes on longest, and is the one next year's return holds.
    const isLastOfDay = Episodes[at + 1]?.DECOM !== row.DECOM
    const key = isLastOfDay
      ? keyOnce(draft, 'ssd_cla_episodes', row.DECOM)
      : keyOnce(draft, 'ssd_cla_episodes', row.DECOM, row.RNE ?? '')
    findUndated(draft, { table: 'ssd_cla_episodes', key, row }, row.DECOM, 'DECOM')
    claim(draft, 'ssd_cla_episodes', key, row, {
      clae_cla_episode_start_date: written(row.DECOM),
      clae_cla_episode_start_reason: row.RNE,
      clae_cla_primary_need_code: row.CIN,
      clae_cla_episode_ceased_date: written(row.DEC),
      clae_cla_episode_ceased_reason: row.REC,
      clae_cla_id: periodOf.get(row)?.key ?? null,
      clae_cla_placement_id: placementOf.get(row) ?? null,
      clae_entered_care_date: written(periodOf.get(row)?.enteredOn ?? null),
    })
  }
  homes(draft, periods)
  for (const row of Reviews) reviewed(draft, row, periods)
  return periods
}

/** A period begins with S, and ends with the episode that gives another reason for its end than X1. */
function periodsOf(draft: ClaimDraft, rows: readonly Episode[]): readonly Period[] {
  const periods: Dated[][] = []
  let before: Episode | undefined
  for (const row of rows.filter(isDated)) {
    const hasEnded = before === undefined || (before.REC !== null && before.REC !== 'X1')
    if (row.RNE === 'S' || hasEnded) periods.push([row])
    else periods.at(-1)?.push(row)
    before = row
  }
  return periods.map((episodes) => {
    const { DECOM, RNE } = episodes[0] as Dated
    const key = keyFrom(draft, 'ssd_cla_episodes', DECOM, 'period')
    return { key, episodes, enteredOn: RNE === 'S' ? DECOM : null }
  })
}

const isDated = (row: Episode): row is Dated => row.DECOM !== null

/** A change of legal status (L) begins no placement, and neither does supported accommodation that is called K3 and was H5. */
function placementsOf({ episodes }: Period): readonly (readonly Dated[])[] {
  return runs(episodes, (row, before) => {
    const isOnlyRecoded = before.PLACE === 'H5' && row.PLACE === 'K3' && before.PL_POST === row.PL_POST
    return row.RNE === 'L' || (isOnlyRecoded && row.PL_POST !== null)
  })
}

function statusesOf({ episodes }: Period): readonly (readonly Dated[])[] {
  return runs(episodes, (row, before) => row.LS === before.LS)
}

function runs(
  rows: readonly Dated[],
  goesOn: (row: Episode, before: Episode) => boolean,
): readonly (readonly Dated[])[] {
  const found: Dated[][] = []
  for (const row of rows) {
    const run = found.at(-1)
    const before = run?.at(-1)
    if (run === undefined || before === undefined || !goesOn(row, before)) found.push([row])
    else run.push(row)
  }
  return found
}

/** When it began is said by its first episode, all else by its last: a code or an Ofsted number may have been put right. */
function placed(draft: ClaimDraft, run: readonly Dated[], period: Period, placementOf: Map<Episode, string>): void {
  const first = run[0] as Dated
  const last = run.at(-1) as Dated
  const key = keyOnce(draft, 'ssd_cla_placement', first.DECOM)
  const began = { clap_cla_placement_start_date: written(first.DECOM), clap_cla_id: period.key }
  if (first !== last) claim(draft, 'ssd_cla_placement', key, first, began)
  claim(draft, 'ssd_cla_placement', key, last, {
    ...(first === last ? began : {}),
    clap_cla_placement_type: last.PLACE,
    clap_cla_placement_provider: last.PLACE_PROVIDER,
    clap_cla_placement_urn: last.URN,
    clap_cla_placement_postcode: joinedPostcode(last.PL_POST),
    clap_cla_placement_distance: last.PL_DISTANCE === null ? null : Number(last.PL_DISTANCE),
    clap_cla_placement_end_date: written(last.DEC),
    clap_cla_placement_change_reason: last.REASON_PLACE_CHANGE,
  })
  if (last.PL_LA !== null) {
    claim(draft, 'ext_cla_placement_area', key, last, { excp_area: last.PL_LA, excp_location: last.PL_LOCATION })
  }
  for (const row of run) placementOf.set(row, key)
}

function lawful(draft: ClaimDraft, run: readonly Dated[]): void {
  const first = run[0] as Dated
  const last = run.at(-1) as Dated
  if (first.LS === null) return
  const key = keyOnce(draft, 'ssd_legal_status', first.DECOM)
  const began = { lega_legal_status: first.LS, lega_legal_status_start_date: written(first.DECOM) }
  if (first !== last) claim(draft, 'ssd_legal_status', key, first, began)
  const ended = { lega_legal_status_end_date: written(last.DEC) }
  claim(draft, 'ssd_legal_status', key, last, first === last ? { ...began, ...ended } : ended)
}

/** A review is of the period that had begun last by its day. */
function reviewed(draft: ClaimDraft, row: Row<'Reviews'>, periods: readonly Period[]): void {
  const { REVIEW } = row
  const key = keyOnce(draft, 'ssd_cla_reviews', REVIEW)
  findUndated(draft, { table: 'ssd_cla_reviews', key, row }, REVIEW, 'REVIEW')
  const period = periods.findLast(({ episodes: [first] }) => REVIEW !== null && (first as Dated).DECOM <= REVIEW)
  claim(draft, 'ssd_cla_reviews', key, row, {
    clar_cla_id: period?.key ?? null,
    clar_cla_review_date: written(REVIEW),
    clar_cla_review_participation: row.REVIEW_CODE,
  })
}

/** The home before care: one row for each postcode. Since when is said where the return shows it. */
function homes(draft: ClaimDraft, periods: readonly Period[]): void {
  for (const { episodes, enteredOn } of periods) {
    for (const [at, row] of episodes.entries()) {
      const postcode = joinedPostcode(row.HOME_POST)
      if (postcode === null || row.HOME_POST === episodes[at - 1]?.HOME_POST) continue
      claim(draft, 'ssd_address', keyFrom(draft, 'ssd_address', null, 'home', postcode), row, {
        addr_address_type: 'home',
        addr_address_postcode: postcode,
        addr_address_start_date: at > 0 || enteredOn !== null ? written(row.DECOM) : null,
      })
    }
  }
}

/** The dataset holds postcodes without their space. */
const joinedPostcode = (postcode: string | null) => postcode?.replaceAll(' ', '') ?? null
