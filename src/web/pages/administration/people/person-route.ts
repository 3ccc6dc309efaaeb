import { openPerson } from '../../../../work/list-people.ts'
import { timeInWords } from '../../../../work/log-text.ts'
import type { ClosedPage } from '../../../page.ts'
import { lastSignIn, personPath, roleInWords, signInInWords } from './person-words.ts'

/** One person with an account: what they are here, how they sign in, and what can be changed. */
const page: ClosedPage = {
  path: '/administration/people/:account',
  may: 'manage-people',
  records: null,

  async show({ params, place, actor }) {
    const person = await openPerson(place, actor, params.account ?? '')
    const { account, grants, isLocal, isOpen, isOneself } = person
    const path = (under: string) => personPath(account.account_id, under)
    return {
      view: 'administration/people/person-view.njk',
      model: {
        title: account.name,
        here: 'administration',
        name: account.name,
        signsInAs: account.subject,
        signIn: signInInWords(person),
        secondFactor: account.has_second_factor,
        lastSignIn: lastSignIn(account.last_sign_in),
        added: timeInWords(account.created_at),
        aliases: account.pseudonymous,
        isMadeUp: account.made_up,
        ...{ isLocal, isOpen, isOneself, needsPassword: isLocal && isOpen && !account.has_password },
        roles: grants.map(({ grant_id, role, team_id, professional_id, granted_by, granted_at }) => ({
          name: roleInWords(role, team_id, professional_id),
          by: granted_by,
          since: timeInWords(granted_at),
          end: path(`roles/${grant_id}`),
        })),
        paths: {
          role: path('role'),
          change: path('change'),
          password: path('password'),
          secondFactor: path('second-factor'),
          close: path('close'),
          log: actor.permissions.has('see-log') ? `/administration/log?person=${account.account_id}` : null,
        },
      },
    }
  },
}
export default page
