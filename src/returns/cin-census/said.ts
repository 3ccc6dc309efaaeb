import { type ClaimDraft, find, type Spoken } from '../../ssd/claim-draft.ts'
import { isFalse, isTrue } from './shape.ts'

/** Items whose absence says something, because a census is complete for its year: by field, the item that fills it. */
export const blankIsSaid: ReadonlyMap<string, string> = new Map([
  ['cine_close_date', 'CINclosureDate'],
  ['cine_close_reason', 'ReasonForClosure'],
  ['cina_assessment_auth_date', 'AssessmentAuthorisationDate'],
  ['cinp_cin_plan_end_date', 'CINPlanEndDate'],
  ['cppl_cp_plan_end_date', 'CPPendDate'],
])

/** True or false as the return says it; null, and a finding when there is something, for anything else. */
export function truth(draft: ClaimDraft, spoken: Spoken, item: string, text: string | null): boolean | null {
  if (isTrue(text)) return true
  if (isFalse(text)) return false
  if (text !== null) find(draft, 'truth-unread', spoken, item)
  return null
}
