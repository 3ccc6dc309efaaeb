import { changePerson } from '../../../../work/change-person.ts'
import { openPerson, type Person } from '../../../../work/list-people.ts'
import type { ClosedPage } from '../../../page.ts'
import { doOrSay, lineFault, type Problem, type Said, said } from '../problems.ts'
import { personPath } from './person-words.ts'

/** Changes how somebody is called, and whether they see aliases. */
const page: ClosedPage = {
  path: '/administration/people/:account/change',
  may: 'manage-people',
  records: null,

  async show({ params, place, actor }) {
    const person = await openPerson(place, actor, params.account ?? '')
    const { name, pseudonymous } = person.account
    return form(person, { name, aliases: pseudonymous ? 'yes' : '' })
  },

  async save({ params, place, actor, form: sent }) {
    const person = await openPerson(place, actor, params.account ?? '')
    const filled = said(sent, ['name', 'aliases'])
    const { issuer, subject, account_id: account } = person.account
    return doOrSay(
      lineFault('name', filled.name, 'Enter their name, as it is shown and logged'),
      async (wrong) => form(person, filled, wrong),
      async () => {
        const to = { name: filled.name ?? '', pseudonymous: filled.aliases === 'yes' }
        await changePerson(place, actor, { issuer, subject }, to)
        return { goTo: personPath(account) }
      },
    )
  },
}
export default page

function form({ account }: Person, filled: Said, problems: readonly Problem[] = []) {
  return {
    view: 'administration/people/change-view.njk',
    model: {
      title: `Change ${account.name}`,
      here: 'administration',
      name: account.name,
      path: personPath(account.account_id, 'change'),
      back: personPath(account.account_id),
      said: filled,
      problems,
    },
  }
}
