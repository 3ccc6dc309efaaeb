import { giveRole } from '../../../../work/keep-accounts.ts'
import { openPerson, type Person } from '../../../../work/list-people.ts'
import type { ClosedPage } from '../../../page.ts'
import { doOrSay, type Problem, type Said, said } from '../problems.ts'
import { personPath } from './person-words.ts'
import { roleFaults, roleGiven, roleOptions } from './role-form.ts'

/** Gives somebody a role; a closed account is opened again by it. */
const page: ClosedPage = {
  path: '/administration/people/:account/role',
  may: 'manage-people',
  records: null,

  async show({ params, place, actor }) {
    return form(await openPerson(place, actor, params.account ?? ''), {})
  },

  async save({ params, place, actor, form: sent }) {
    const person = await openPerson(place, actor, params.account ?? '')
    const filled = said(sent, ['role', 'team', 'worker'])
    const { issuer, subject, account_id: account } = person.account
    return doOrSay(
      roleFaults(filled),
      async (wrong) => form(person, filled, wrong),
      async () => {
        await giveRole(place, actor, { issuer, subject, ...roleGiven(filled) })
        return { goTo: personPath(account) }
      },
    )
  },
}
export default page

function form({ account, isOpen }: Person, filled: Said, problems: readonly Problem[] = []) {
  return {
    view: 'administration/people/role-view.njk',
    model: {
      title: `Give ${account.name} a role`,
      here: 'administration',
      name: account.name,
      path: personPath(account.account_id, 'role'),
      back: personPath(account.account_id),
      isOpen,
      said: filled,
      problems,
      roles: roleOptions,
    },
  }
}
