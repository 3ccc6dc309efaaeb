import { changeOwner, openShutRecord, peopleWhoSeeChildren } from '../../../../work/shut-records.ts'
import type { AskedBy, ClosedPage } from '../../../page.ts'
import { doOrSay, type Problem, type Said, said } from '../problems.ts'
import { peopleOptions, shutPath } from './shut-words.ts'

/** Makes somebody else answer for a shut record. */
const page: ClosedPage = {
  path: '/administration/restricted/:reference/owner',
  may: 'manage-restrictions',
  records: 'restriction.open',

  show: (asked) => form(asked, {}),

  async save(sent) {
    const { place, actor, params } = sent
    const filled = said(sent.form, ['owner'])
    const { owner = '' } = filled
    return doOrSay(
      owner === '' ? [{ field: 'owner', says: 'Choose who answers for it' }] : [],
      (wrong) => form(sent, filled, wrong),
      async () => {
        await changeOwner(place, actor, params.reference ?? '', owner)
        return { goTo: shutPath(params.reference ?? '') }
      },
    )
  },
}
export default page

async function form({ params, place, actor }: AskedBy, filled: Said, problems: readonly Problem[] = []) {
  const { record } = await openShutRecord(place, actor, params.reference ?? '')
  return {
    view: 'administration/restricted/owner-view.njk',
    model: {
      title: 'Change who answers for it',
      here: 'administration',
      reference: record.reference,
      path: shutPath(record.reference, 'owner'),
      back: shutPath(record.reference),
      said: filled,
      problems,
      people: peopleOptions(await peopleWhoSeeChildren(place, actor, ''), 'Choose somebody'),
    },
  }
}
