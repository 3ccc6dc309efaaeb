import type { Day } from '../../core/day.ts'
import {
  type ClaimDraft,
  claim,
  count,
  findUndated,
  findUnread,
  keyFrom,
  keyOnce,
  written,
} from '../../ssd/claim-draft.ts'
import { flagged } from './said.ts'
import type { Row, Ssda903Child } from './shape.ts'

/** A collection year and its 31 March. */
type Year = { readonly year: number; readonly lastDay: Day }

/** What the return says of a child beside episodes: events of the year, and how things stood in it. */
export function besideCare(draft: ClaimDraft, child: Ssda903Child, year: Year): void {
  for (const row of child.OC2) outcomes(draft, row, year)
  for (const row of child.OC3) leftCare(draft, row)
  for (const row of child.Missing) missed(draft, row)
  for (const row of child.PrevPerm) before(draft, row)
  const endedOn = careEndedOn(child)
  for (const row of child.SWEpisodes) worked(draft, row, endedOn)
  for (const row of child.DoLo) deprived(draft, row)
  seekingAsylum(draft, child)
}

/** The flag of Header, where there is one, says whether the child is one; a row of UASC without it does. */
function seekingAsylum(draft: ClaimDraft, { Header, UASC }: Ssda903Child): void {
  const flag = Header.find((row) => row.UASC !== null)?.UASC ?? null
  const [row] = [...UASC, ...Header]
  if (row === undefined || (flag === null ? UASC.length === 0 : flag !== '1')) return
  const key = keyFrom(draft, 'ssd_immigration_status', null, 'UASC')
  if (row.table === 'UASC') findUnread(draft, { table: 'ssd_immigration_status', key, row })
  claim(draft, 'ssd_immigration_status', key, row, {
    immi_immigration_status: 'UASC',
    immi_immigration_status_end_date: 'DUC' in row ? written(row.DUC) : null,
  })
}

/** The questionnaire has no day in the return: 31 March stands for it, and the row of the year says so. */
function outcomes(draft: ClaimDraft, row: Row<'OC2'>, { year, lastDay }: Year): void {
  const key = keyFrom(draft, 'ext_cla_year_outcomes', lastDay)
  const spoken = { table: 'ext_cla_year_outcomes', key, row } as const
  const isSdq = row.SDQ_SCORE !== null || row.SDQ_REASON !== null
  claim(draft, 'ext_cla_year_outcomes', key, row, {
    excy_year: year,
    excy_convicted: flagged(draft, spoken, 'CONVICTED', row.CONVICTED),
    excy_health_check: flagged(draft, spoken, 'HEALTH_CHECK', row.HEALTH_CHECK),
    excy_immunisations: flagged(draft, spoken, 'IMMUNISATIONS', row.IMMUNISATIONS),
    excy_teeth_check: flagged(draft, spoken, 'TEETH_CHECK', row.TEETH_CHECK),
    excy_health_assessment: flagged(draft, spoken, 'HEALTH_ASSESSMENT', row.HEALTH_ASSESSMENT),
    excy_substance_misuse: flagged(draft, spoken, 'SUBSTANCE_MISUSE', row.SUBSTANCE_MISUSE),
    excy_intervention_received: flagged(draft, spoken, 'INTERVENTION_RECEIVED', row.INTERVENTION_RECEIVED),
    excy_intervention_offered: flagged(draft, spoken, 'INTERVENTION_OFFERED', row.INTERVENTION_OFFERED),
    excy_sdq_at_year_end: isSdq ? true : null,
  })
  if (!isSdq) return
  claim(draft, 'ssd_sdq_scores', keyFrom(draft, 'ssd_sdq_scores', lastDay), row, {
    csdq_sdq_completed_date: written(lastDay),
    csdq_sdq_score: count(draft, spoken, 'SDQ_SCORE', row.SDQ_SCORE),
    csdq_sdq_reason: row.SDQ_REASON,
  })
}

/** As a care leaver stands now: one row, in which this year's takes the place of last year's. */
function leftCare(draft: ClaimDraft, row: Row<'OC3'>): void {
  const { ACCOM } = row
  claim(draft, 'ssd_care_leavers', keyFrom(draft, 'ssd_care_leavers', null), row, {
    clea_care_leaver_in_touch: row.IN_TOUCH,
    clea_care_leaver_accommodation: ACCOM?.slice(0, 1) ?? null,
    clea_care_leaver_accom_suitable: ACCOM === null || ACCOM.length < 2 ? null : ACCOM.slice(1),
    clea_care_leaver_activity: row.ACTIV,
  })
}

function missed(draft: ClaimDraft, row: Row<'Missing'>): void {
  const key = keyOnce(draft, 'ssd_missing', row.MIS_START)
  findUndated(draft, { table: 'ssd_missing', key, row }, row.MIS_START, 'MIS_START')
  claim(draft, 'ssd_missing', key, row, {
    miss_missing_episode_type: row.MISSING,
    miss_missing_episode_start_date: written(row.MIS_START),
    miss_missing_episode_end_date: written(row.MIS_END),
  })
}

/** The day stays text: parts of it may not be known, and stand as zz. */
function before(draft: ClaimDraft, row: Row<'PrevPerm'>): void {
  if (row.PREV_PERM === null && row.DATE_PERM === null) return
  const on = row.DATE_PERM?.toLowerCase() ?? null
  const key = keyFrom(draft, 'ssd_cla_previous_permanence', null, row.PREV_PERM ?? '', on ?? '')
  claim(draft, 'ssd_cla_previous_permanence', key, row, {
    lapp_previous_permanence_option: row.PREV_PERM,
    lapp_previous_permanence_la: row.LA_PERM,
    lapp_previous_permanence_order_date: on,
  })
}

const registration = /^SW\d+$/

/** The day on which the child ceased to be looked after; null while an episode is open, or when it cannot be told. */
function careEndedOn({ Episodes }: Ssda903Child): Day | null {
  const last = Episodes.at(-1)
  return last === undefined || last.REC === 'X1' || Episodes.some(({ DEC }) => DEC === null) ? null : last.DEC
}

/**
 * The worker goes by the registration number, under a key that is nobody's number in the case system: what the return says
 * of a worker lets nobody see a child. A spell without an end goes on no longer than care does: the return names workers of
 * looked-after children.
 */
function worked(draft: ClaimDraft, row: Row<'SWEpisodes'>, endedOn: Day | null): void {
  const number = row.SW_ID !== null && registration.test(row.SW_ID) ? row.SW_ID : null
  const worker = number === null ? null : `903-${number}`
  if (worker !== null) {
    const fields = { prof_social_worker_registration_no: number }
    draft.claims.push({ table: 'ssd_professionals', rowKey: worker, personId: null, line: row.line, fields })
  }
  const key = keyOnce(draft, 'ssd_involvements', row.SW_DECOM, row.SW_ID ?? '')
  findUndated(draft, { table: 'ssd_involvements', key, row }, row.SW_DECOM, 'SW_DECOM')
  claim(draft, 'ssd_involvements', key, row, {
    invo_professional_id: worker,
    invo_professional_role_id: 'social worker',
    invo_involvement_start_date: written(row.SW_DECOM),
    invo_involvement_end_date: written(row.SW_DEC ?? (row.unread?.SW_DEC === undefined ? endedOn : null)),
    invo_worker_change_reason: row.SW_REASON,
  })
}

function deprived(draft: ClaimDraft, row: Row<'DoLo'>): void {
  const key = keyOnce(draft, 'ext_dolo', row.DOLO_START)
  findUndated(draft, { table: 'ext_dolo', key, row }, row.DOLO_START, 'DOLO_START')
  claim(draft, 'ext_dolo', key, row, {
    exdo_order_start_date: written(row.DOLO_START),
    exdo_order_end_date: written(row.DOLO_END),
  })
}
