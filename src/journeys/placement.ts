import { reasonForPlacementChange } from '../codes/reason-for-placement-change.ts'
import type { SsdClaPlacement } from '../ssd/tables.ts'
import { beganBefore, carePeriods, periodAt } from './care-periods.ts'
import type { ChildRows } from './child-rows.ts'
import { codeIn, type Detail, detailText } from './detail.ts'
import { placeInWords, placeName, providerInWords } from './places.ts'
import type { JourneyEvent, Spell, Stage } from './stage.ts'
import { meant } from './words.ts'

/** From here on a distance means that none could be worked out. */
const noDistance = 999.9

/**
 * Placements while looked after: where, with whose provision, how far from home, in whose area, and why they changed. One that began with
 * the carer staying (an episode of reason T or U) is a change of status and no move. Short breaks have no placements here:
 * their spell tells where they are spent. One that began before the returns tell of it has no day on which it did.
 */
export const placement: Stage = {
  events: {
    'placement ended': ({ reason }) =>
      reason === undefined ? 'Placement ended' : `Placement ended: ${meant(reasonForPlacementChange, reason)}`,
    'placement began': (said) =>
      said.carer === 'same'
        ? `Status of the placement changed, the carer stayed: ${wordsOf(said)}`
        : `Placement began: ${wordsOf(said)}`,
  },
  spells: {
    placement: (said) =>
      [placeName(said.type), ...partsOf(said), ...(said.carer === 'same' ? ['same carer as before'] : [])].join(', '),
  },
  clocks: {},
  of(rows) {
    if (rows.ssd_cla_placement === undefined) return {}
    const events: JourneyEvent[] = []
    const spells: Spell[] = []
    const periods = carePeriods(rows)
    const withSameCarer = sameCarers(rows)
    const areas = areasIn(rows)
    for (const row of rows.ssd_cla_placement) {
      const { clap_cla_placement_start_date: startsOn, clap_cla_placement_end_date: endsOn } = row
      if (periodAt(periods, row.clap_cla_id, startsOn)?.shortBreaks === true) continue
      const key = row.clap_cla_placement_id
      const from = { table: 'ssd_cla_placement', key, referralId: null } as const
      const reason = codeIn(row.clap_cla_placement_change_reason)
      if (endsOn !== null) events.push({ at: endsOn, kind: 'placement ended', ...from, detail: detailText({ reason }) })
      if (startsOn === null) continue
      const earlier = beganBefore(periods, startsOn, 'SPTBU')
      const distance = row.clap_cla_placement_distance
      const detail = detailText({
        type: codeIn(row.clap_cla_placement_type),
        provider: codeIn(row.clap_cla_placement_provider),
        miles: distance === null || distance >= noDistance ? null : String(Math.round(distance)),
        area: areas.get(key) ?? null,
        carer: withSameCarer(row) ? 'same' : null,
        earlier,
      })
      if (!earlier) events.push({ at: startsOn, kind: 'placement began', ...from, detail })
      spells.push({ kind: 'placement', startsOn, endsOn, ...from, detail })
    }
    return { events, spells }
  },
}

const wordsOf = (said: Detail) => [placeInWords(said.type), ...partsOf(said)].join(', ')

function partsOf({ provider, miles, area }: Detail): readonly string[] {
  const by = [providerInWords(provider)].filter((words) => words !== '')
  const away = miles === '0' ? 'less than a mile from home' : `${miles} ${miles === '1' ? 'mile' : 'miles'} from home`
  return [...by, ...(miles === undefined ? [] : [away]), ...(area === 'outside' ? ['outside the authority'] : [])]
}

/** Of placements whose area is known, whether it is the authority's own, by key. */
function areasIn({ ext_cla_placement_area: rows = [] }: ChildRows): ReadonlyMap<string, 'inside' | 'outside'> {
  const known = rows.filter(({ excp_location: location }) => location === 'IN' || location === 'OUT')
  return new Map(known.map((row) => [row.excp_placement_id, row.excp_location === 'IN' ? 'inside' : 'outside']))
}

/** Tells of a placement whether it began with the carer staying: the episode that began with it says so. */
function sameCarers(rows: ChildRows): (row: SsdClaPlacement) => boolean {
  const stayed = (rows.ssd_cla_episodes ?? []).filter(({ clae_cla_episode_start_reason: reason }) =>
    ['T', 'U'].includes(reason ?? ''),
  )
  return (row) =>
    stayed.some(
      (episode) =>
        episode.clae_cla_episode_start_date === row.clap_cla_placement_start_date &&
        (episode.clae_cla_placement_id === row.clap_cla_placement_id ||
          (episode.clae_cla_placement_id === null && episode.clae_cla_id === row.clap_cla_id)),
    )
}
