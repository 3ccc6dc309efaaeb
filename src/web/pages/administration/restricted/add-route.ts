import { restrictRecord } from '../../../../work/restrict-record.ts'
import { peopleWhoSeeChildren } from '../../../../work/shut-records.ts'
import type { AskedBy, ClosedPage } from '../../../page.ts'
import { doOrSay, lineFault, type Problem, reasonFault, type Said, said } from '../problems.ts'
import { peopleOptions } from './shut-words.ts'

/** Restricts the record of a child. */
const page: ClosedPage = {
  path: '/administration/restricted/add',
  may: 'manage-restrictions',
  records: null,

  show: (asked) => form(asked, {}),

  async save(sent) {
    const { place, actor } = sent
    const filled = said(sent.form, ['child', 'owner', 'reason'])
    const { child = '', owner = '', reason = '' } = filled
    const problems = [
      ...lineFault('child', child, 'Enter the child’s identifier, or the reference of their page', 100),
      ...reasonFault(reason, 'why the record is restricted'),
    ]
    return doOrSay(
      problems,
      (wrong) => form(sent, filled, wrong),
      async () => {
        await restrictRecord(place, actor, child, { reason, owner: owner === '' ? undefined : owner })
        return { goTo: '/administration/restricted' }
      },
      'child',
    )
  },
}
export default page

async function form({ place, actor }: AskedBy, filled: Said, problems: readonly Problem[] = []) {
  const people = (await peopleWhoSeeChildren(place, actor, '')).filter(({ account }) => account !== actor.account)
  return {
    view: 'administration/restricted/add-view.njk',
    model: {
      title: 'Restrict a record',
      here: 'administration',
      aliases: actor.pseudonymous,
      said: filled,
      problems,
      people: peopleOptions(people, 'Myself'),
    },
  }
}
