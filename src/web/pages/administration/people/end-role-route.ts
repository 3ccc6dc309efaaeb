import { Refusal } from '../../../../core/refusal.ts'
import { endRole } from '../../../../work/end-role.ts'
import { openPerson, type Person } from '../../../../work/list-people.ts'
import type { ClosedPage } from '../../../page.ts'
import { doOrSay, type Problem } from '../problems.ts'
import { personPath, roleInWords } from './person-words.ts'

/** Ends one role of somebody. */
const page: ClosedPage = {
  path: '/administration/people/:account/roles/:grant',
  may: 'manage-people',
  records: null,

  async show({ params, place, actor }) {
    return confirm(await openPerson(place, actor, params.account ?? ''), params.grant ?? '')
  },

  async save({ params, place, actor }) {
    const person = await openPerson(place, actor, params.account ?? '')
    const { account_id: account } = person.account
    return doOrSay(
      [],
      async (wrong) => confirm(person, params.grant ?? '', wrong),
      async () => {
        await endRole(place, actor, account, params.grant ?? '')
        return { goTo: personPath(account) }
      },
    )
  },
}
export default page

function confirm({ account, grants }: Person, grant: string, problems: readonly Problem[] = []) {
  const ending = grants.find(({ grant_id }) => grant_id === grant)
  if (ending === undefined) throw new Refusal('not-there', 'They do not have that role, or it has ended already.')
  const role = roleInWords(ending.role, ending.team_id, ending.professional_id)
  const only = grants.length === 1 ? ' It is the only one: nothing here is left to them.' : ''
  return {
    view: 'administration/confirm-view.njk',
    model: {
      title: 'End a role',
      here: 'administration',
      says: `${account.name} is no longer ${role.charAt(0).toLowerCase()}${role.slice(1)}, from their next page on.${only}`,
      path: personPath(account.account_id, `roles/${grant}`),
      back: personPath(account.account_id),
      backName: account.name,
      button: 'End',
      problems,
    },
  }
}
