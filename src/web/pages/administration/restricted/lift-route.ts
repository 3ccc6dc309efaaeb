import { liftRestriction } from '../../../../work/restrict-record.ts'
import { openShutRecord } from '../../../../work/shut-records.ts'
import type { AskedBy, ClosedPage } from '../../../page.ts'
import { doOrSay, type Problem, reasonFault, type Said, said } from '../problems.ts'
import { shutPath } from './shut-words.ts'

/** Lifts the restriction on a record. */
const page: ClosedPage = {
  path: '/administration/restricted/:reference/lift',
  may: 'manage-restrictions',
  records: 'restriction.open',

  show: (asked) => confirm(asked, {}),

  async save(sent) {
    const { place, actor, params } = sent
    const filled = said(sent.form, ['reason'])
    return doOrSay(
      reasonFault(filled.reason, 'why the restriction is lifted'),
      (wrong) => confirm(sent, filled, wrong),
      async () => {
        await liftRestriction(place, actor, params.reference ?? '', filled.reason ?? '')
        return { goTo: '/administration/restricted' }
      },
    )
  },
}
export default page

async function confirm({ params, place, actor }: AskedBy, filled: Said, problems: readonly Problem[] = []) {
  const { record } = await openShutRecord(place, actor, params.reference ?? '')
  return {
    view: 'administration/confirm-view.njk',
    model: {
      title: record.kind === 'sealed' ? 'Lift the seal' : 'Lift the restriction',
      here: 'administration',
      says: 'The child is then listed, found and opened by everybody within whose reach they are.',
      path: shutPath(record.reference, 'lift'),
      back: shutPath(record.reference),
      backName: `Record ${record.reference}`,
      asksWhy: 'Why',
      button: 'Lift',
      said: filled,
      problems,
    },
  }
}
