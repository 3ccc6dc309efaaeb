import type { CanonicalTable } from '../ssd/tables.ts'

/**
 * Whom to believe when returns disagree on a field, as data.
 *
 * The authority's own SSD extract first; then the returns that own the table or field, in the order given; then all
 * others alike, the newest reference date first. Source: mapping specification, section 1.3.
 */

/** The feeds that make claims, by their folder under `returns`. Where nothing else decides, earlier ones are believed. */
export const feeds = ['ssd', 'cin-census', 'ssda903', 'annex-a', 'allocations'] as const

export type Feed = (typeof feeds)[number]

/** Believed before any owner. */
export const trustedFirst: Feed = 'ssd'

/** The returns that own whole tables, the most trusted first. The person's own row has no owner: the newest is believed. */
export const ownersOfTables: Readonly<Partial<Record<CanonicalTable, readonly Feed[]>>> = {
  ssd_cin_episodes: ['cin-census'],
  ssd_cin_assessments: ['cin-census'],
  ssd_assessment_factors: ['cin-census'],
  ssd_cin_plans: ['cin-census'],
  ssd_s47_enquiry: ['cin-census'],
  ssd_initial_cp_conference: ['cin-census'],
  ssd_cp_plans: ['cin-census'],
  ssd_cp_reviews: ['cin-census'],
  ssd_pre_proceedings: ['cin-census'],
  ext_cin_details: ['cin-census'],
  ssd_cla_episodes: ['ssda903'],
  ssd_cla_placement: ['ssda903'],
  ext_cla_placement_area: ['ssda903'],
  ssd_cla_reviews: ['ssda903'],
  ssd_cla_health: ['ssda903'],
  ssd_cla_immunisations: ['ssda903'],
  ssd_cla_substance_misuse: ['ssda903'],
  ssd_cla_convictions: ['ssda903'],
  ssd_cla_previous_permanence: ['ssda903'],
  ssd_sdq_scores: ['ssda903'],
  ssd_missing: ['ssda903'],
  ssd_permanence: ['ssda903'],
  ssd_care_leavers: ['ssda903'],
  ssd_legal_status: ['ssda903'],
  ssd_immigration_status: ['ssda903'],
  ssd_mother: ['ssda903'],
  ext_cla_year_outcomes: ['ssda903'],
  ext_dolo: ['ssda903'],
  ssd_cin_visits: ['annex-a'],
  ssd_cp_visits: ['annex-a'],
  ssd_cla_visits: ['annex-a'],
  ssd_involvements: ['allocations', 'annex-a', 'ssda903'],
  ssd_professionals: ['allocations', 'annex-a', 'ssda903'],
  ssd_department: ['allocations', 'annex-a'],
}

/** Fields owned otherwise than the table they stand in: teams and workers, which no statutory return names. */
export const ownersOfFields: Readonly<Record<string, readonly Feed[]>> = {
  cine_referral_team: ['annex-a'],
  cine_referral_worker_id: ['annex-a'],
  cina_assessment_team: ['annex-a'],
  cina_assessment_worker_id: ['annex-a'],
  cinp_cin_plan_team: ['annex-a'],
  cinp_cin_plan_worker_id: ['annex-a'],
  s47e_s47_completed_by_team: ['annex-a'],
  s47e_s47_completed_by_worker_id: ['annex-a'],
  icpc_icpc_team: ['annex-a'],
  icpc_icpc_worker_id: ['annex-a'],
  clea_care_leaver_allocated_team: ['annex-a'],
  clea_care_leaver_worker_id: ['annex-a'],
  perm_adoption_worker_id: ['annex-a'],
  pers_is_mother: ['ssda903'],
}

/**
 * Fields a return is complete for: a blank it says means that it had not happened by its reference date, and takes
 * away what older files say. A blank of any other field takes nothing away.
 */
export const completeFor: Readonly<Partial<Record<Feed, readonly string[]>>> = {
  'cin-census': [
    'cine_close_date',
    'cine_close_reason',
    'cina_assessment_auth_date',
    'cinp_cin_plan_end_date',
    'cppl_cp_plan_end_date',
  ],
  ssda903: [
    'clae_cla_episode_ceased_date',
    'clae_cla_episode_ceased_reason',
    'clap_cla_placement_end_date',
    'clap_cla_placement_change_reason',
    'lega_legal_status_end_date',
    'clea_care_leaver_in_touch',
    'clea_care_leaver_accommodation',
    'clea_care_leaver_accom_suitable',
    'clea_care_leaver_activity',
  ],
  allocations: ['invo_involvement_end_date'],
}

/**
 * Tables whose rows are a set, not events: the newest file that names any of them is believed for the whole set, and
 * rows of older files go. Where a field is named, each of its values has a set of its own.
 */
export const setTables: Readonly<Partial<Record<CanonicalTable, string | null>>> = {
  ssd_disability: null,
  ssd_linked_identifiers: 'link_identifier_type',
}

/**
 * What a row must have to be an event at all, though the dataset allows a blank. A claim without it waits, with no
 * finding, for somebody to say it: a conference with a target date and no day has not been held.
 */
export const neededFields: Readonly<Partial<Record<CanonicalTable, string>>> = {
  ssd_initial_cp_conference: 'icpc_icpc_date',
}

/** Tables whose rows stand beside a row of another: the field that names the table; the key is the same. */
export const besideTables: Readonly<Partial<Record<CanonicalTable, string>>> = {
  ext_cin_details: 'excd_table',
}
