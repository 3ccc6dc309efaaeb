import { countOf } from '../../../../core/words.ts'
import { listPeople, peopleShown } from '../../../../work/list-people.ts'
import { localIssuer } from '../../../../work/local-issuer.ts'
import type { ClosedPage } from '../../../page.ts'
import { pagesOf } from '../pages-of.ts'
import { lastSignIn, personPath, roleInWords } from './person-words.ts'

/** Who has an account in the authority, by name. */
const page: ClosedPage = {
  path: '/administration/people',
  may: 'manage-people',
  records: null,

  async show({ query, place, actor }) {
    const filter = { find: (query.find ?? '').trim(), closedToo: query.closed === 'yes' }
    const shown = pagesOf('/administration/people', query, peopleShown)
    const { rows, count } = await listPeople(place, actor, filter, shown.at)
    const who = filter.closedToo ? 'have or had an account' : 'have an account'
    return {
      view: 'administration/people/view.njk',
      model: {
        title: 'People',
        here: 'administration',
        heading: filter.find === '' ? `${countOf(count, 'person', 'people')} ${who}` : `${count} found`,
        filter,
        rows: rows.map((row) => ({
          name: row.name,
          path: personPath(row.account_id),
          signsInAs: row.subject,
          service: row.issuer === localIssuer ? null : row.issuer,
          roles: row.roles.map(({ role, team, worker }) => roleInWords(role, team, worker)),
          isClosed: row.closed_at !== null || row.roles.length === 0,
          isMadeUp: row.made_up,
          aliases: row.pseudonymous,
          lastSignIn: lastSignIn(row.last_sign_in),
        })),
        ...shown.of(count),
      },
    }
  },
}
export default page
