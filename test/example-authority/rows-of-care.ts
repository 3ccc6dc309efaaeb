import { childRows } from '../../src/journeys/example.ts'

/** An episode as the looked-after return has it; the last is open. */
const episode = (id: string, period: string, from: string, why: string, to?: string, ceased?: string) => ({
  ...{ clae_cla_episode_id: id, clae_person_id: 'C1', clae_cla_id: period, clae_cla_primary_need_code: 'N1' },
  ...{ clae_cla_episode_start_date: from, clae_cla_episode_start_reason: why },
  ...{ clae_cla_episode_ceased_date: to ?? null, clae_cla_episode_ceased_reason: ceased ?? null },
})

const status = (id: string, code: string, from: string, to?: string) => ({
  ...{ lega_legal_status_id: id, lega_person_id: 'C1', lega_legal_status: code },
  ...{ lega_legal_status_start_date: from, lega_legal_status_end_date: to ?? null },
})

type Place = readonly [type: string, provider: string, miles: number]

const placement = (
  id: string,
  period: string,
  [type, provider, miles]: Place,
  from: string,
  to?: string,
  why?: string,
) => ({
  ...{ clap_cla_placement_id: id, clap_cla_id: period, clap_person_id: 'C1', clap_cla_placement_type: type },
  ...{ clap_cla_placement_provider: provider, clap_cla_placement_distance: miles },
  ...{ clap_cla_placement_start_date: from, clap_cla_placement_end_date: to ?? null },
  clap_cla_placement_change_reason: why ?? null,
})

const review = (period: string, on: string, part: string) => ({
  ...{ clar_cla_review_id: `V${on}`, clar_cla_id: period, clar_cla_review_date: on },
  clar_cla_review_participation: part,
})

/**
 * A child of two times in care: five placements, one of which changed its status while the carer stayed, reviews in time and
 * late, missing twice, and adoption decided and given up. Every other table of the child is empty.
 */
export const childOfTwoTimesInCare = childRows({
  ssd_person: [{ pers_person_id: 'C1', pers_dob: '2014-06-02' }],
  ssd_cin_episodes: [
    {
      cine_referral_id: 'R1',
      cine_referral_date: '2022-05-06',
      cine_referral_nfa: false,
      cine_referral_source_code: '6',
    },
  ],
  ssd_cla_episodes: [
    episode('E1', 'A', '2022-05-09', 'S', '2022-05-11', 'X1'),
    episode('E2', 'A', '2022-05-11', 'L', '2022-11-01', 'X1'),
    episode('E3', 'A', '2022-11-01', 'P', '2023-02-14', 'E4A'),
    episode('E4', 'B', '2024-09-02', 'S', '2025-03-10', 'X1'),
    episode('E5', 'B', '2025-03-10', 'L', '2025-06-16', 'X1'),
    episode('E6', 'B', '2025-06-16', 'T', '2025-11-20', 'X1'),
    episode('E7', 'B', '2025-11-20', 'P', '2026-01-12', 'X1'),
    episode('E8', 'B', '2026-01-12', 'P'),
  ],
  ssd_legal_status: [
    status('L1', 'L1', '2022-05-09', '2022-05-11'),
    status('L2', 'V2', '2022-05-11', '2023-02-14'),
    status('L3', 'C1', '2024-09-02', '2025-03-10'),
    status('L4', 'C2', '2025-03-10'),
  ],
  ssd_cla_placement: [
    placement('P1', 'A', ['U6', 'PR4', 12], '2022-05-09', '2022-11-01', 'CREQB'),
    placement('P2', 'A', ['U3', 'PR1', 3.2], '2022-11-01', '2023-02-14'),
    placement('P3', 'B', ['U6', 'PR1', 4.4], '2024-09-02', '2025-06-16', 'PLACE'),
    placement('P4', 'B', ['U4', 'PR1', 4.4], '2025-06-16', '2025-11-20', 'LAREQ'),
    placement('P5', 'B', ['K2', 'PR4', 41], '2025-11-20', '2026-01-12', 'CARPL'),
    placement('P6', 'B', ['U6', 'PR4', 999.9], '2026-01-12'),
  ],
  ssd_cla_reviews: [
    review('A', '2022-06-06', 'PN1'),
    review('A', '2022-09-20', 'PN1'),
    review('B', '2024-10-07', 'PN2'),
    review('B', '2024-12-20', 'PN7'),
    review('B', '2025-06-27', 'PN1'),
    review('B', '2025-12-18', 'PN1'),
  ],
  ssd_missing: [
    {
      ...{ miss_table_id: 'M1', miss_person_id: 'C1', miss_missing_episode_type: 'M' },
      ...{ miss_missing_episode_start_date: '2025-12-01', miss_missing_episode_end_date: '2025-12-04' },
    },
    {
      ...{ miss_table_id: 'M2', miss_person_id: 'C1', miss_missing_episode_type: 'A' },
      ...{ miss_missing_episode_start_date: '2026-02-07', miss_missing_episode_end_date: '2026-02-08' },
    },
  ],
  ssd_permanence: [
    {
      ...{ perm_table_id: 'N1', perm_person_id: 'C1', perm_cla_id: 'B', perm_adm_decision_date: '2025-01-20' },
      ...{ perm_decision_reversed_date: '2025-09-01', perm_decision_reversed_reason: 'RD3' },
    },
  ],
})
