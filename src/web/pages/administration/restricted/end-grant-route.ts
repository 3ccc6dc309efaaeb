import { Refusal } from '../../../../core/refusal.ts'
import { timeInWords } from '../../../../work/log-text.ts'
import { endAccess, openShutRecord } from '../../../../work/shut-records.ts'
import type { AskedBy, ClosedPage } from '../../../page.ts'
import { doOrSay, type Problem, reasonFault, type Said, said } from '../problems.ts'
import { shutPath } from './shut-words.ts'

/** Ends somebody's access to a shut record before its time. */
const page: ClosedPage = {
  path: '/administration/restricted/:reference/grants/:grant',
  may: 'manage-restrictions',
  records: 'restriction.open',

  show: (asked) => confirm(asked, {}),

  async save(sent) {
    const { place, actor, params } = sent
    const filled = said(sent.form, ['reason'])
    return doOrSay(
      reasonFault(filled.reason, 'why the access ends'),
      (wrong) => confirm(sent, filled, wrong),
      async () => {
        await endAccess(place, actor, params.reference ?? '', params.grant ?? '', filled.reason ?? '')
        return { goTo: shutPath(params.reference ?? '') }
      },
    )
  },
}
export default page

async function confirm({ params, place, actor }: AskedBy, filled: Said, problems: readonly Problem[] = []) {
  const { record, grants } = await openShutRecord(place, actor, params.reference ?? '')
  const grant = grants.find(({ grant_id }) => grant_id === params.grant)
  if (grant === undefined) throw new Refusal('not-there', 'That access has ended already.')
  return {
    view: 'administration/confirm-view.njk',
    model: {
      title: 'End access',
      here: 'administration',
      says: `${grant.name ?? 'An account that is gone'} may open the record until ${timeInWords(grant.until)}. It ends at once.`,
      path: shutPath(record.reference, `grants/${grant.grant_id}`),
      back: shutPath(record.reference),
      backName: `Record ${record.reference}`,
      asksWhy: 'Why',
      button: 'End',
      said: filled,
      problems,
    },
  }
}
