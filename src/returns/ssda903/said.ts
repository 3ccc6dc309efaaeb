import { type ClaimDraft, find, type Spoken } from '../../ssd/claim-draft.ts'

/**
 * Items whose absence says something, because a return is complete for its year: by field, the item that fills it. An
 * episode without an end was open on 31 March, and so were its placement and its legal status.
 */
export const blankIsSaid: ReadonlyMap<string, string> = new Map([
  ['clae_cla_episode_ceased_date', 'DEC'],
  ['clae_cla_episode_ceased_reason', 'REC'],
  ['clap_cla_placement_end_date', 'DEC'],
  ['clap_cla_placement_change_reason', 'REASON_PLACE_CHANGE'],
  ['lega_legal_status_end_date', 'DEC'],
  ['clea_care_leaver_in_touch', 'IN_TOUCH'],
  ['clea_care_leaver_accommodation', 'ACCOM'],
  ['clea_care_leaver_accom_suitable', 'ACCOM'],
  ['clea_care_leaver_activity', 'ACTIV'],
])

/** 1 is true and 0 false; null, and a finding when there is something, for anything else. */
export function flagged(draft: ClaimDraft, spoken: Spoken, item: string, text: string | null): boolean | null {
  if (text === '1') return true
  if (text === '0') return false
  if (text !== null) find(draft, 'truth-unread', spoken, item)
  return null
}
