import { countOf } from '../../../../core/words.ts'
import { inWords } from '../../../../documents/charts/chart-words.ts'
import { exportPeople, listPeople, peopleShown } from '../../../../work/list-people.ts'
import { localIssuer } from '../../../../work/local-issuer.ts'
import type { ClosedPage } from '../../../page.ts'
import { csvFile } from '../as-file.ts'
import { listAsked } from '../list-asked.ts'
import { lastSignIn, personPath, roleInWords } from './person-words.ts'

const path = '/administration/people'
const orders = { name: 'Name', away: 'Longest away', added: 'Newest account' } as const
const kinds = { open: 'With an open account', away: 'Not signed in for 90 days', all: 'All, closed ones too' } as const
type Which = keyof typeof kinds
const days90 = 90 * 86_400_000

/** Who has an account in the authority. */
const page: ClosedPage = {
  path,
  may: 'manage-people',
  records: null,

  async show({ query, place, actor }) {
    const filter = asked(query)
    const list = listAsked(path, query, orders, peopleShown)
    const { rows, count, away } = await listPeople(place, actor, filter, list.order, list.page)
    const longAgo = Date.now() - days90
    return {
      view: 'administration/people/view.njk',
      model: {
        title: 'People',
        here: 'administration',
        heading:
          filter.find === '' ? headingOf(filter.which, count, away) : `${countOf(count, 'person', 'people')} found`,
        filter,
        kinds: Object.entries(kinds).map(([value, name]) => ({ value, name })),
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
          isAway: !row.made_up && row.last_sign_in !== null && row.last_sign_in.getTime() < longAgo,
        })),
        ...list.of(count),
      },
    }
  },

  async download({ query, place, actor }) {
    if (query.as !== 'csv') return null
    const { order } = listAsked(path, query, orders, peopleShown)
    return csvFile('people.csv', await exportPeople(place, actor, asked(query), order))
  },
}
export default page

function asked(query: Readonly<Record<string, string>>) {
  const which = (Object.keys(kinds) as Which[]).find((each) => each === query.which) ?? 'open'
  return { find: (query.find ?? '').trim().slice(0, 200), which }
}

/** `9 people have an account; two have not signed in for 90 days`. */
function headingOf(which: Which, count: number, away: number): string {
  const people = countOf(count, 'person', 'people')
  const have = count === 1 ? 'has' : 'have'
  if (which === 'away') {
    return count === 0 ? 'Everybody has signed in within 90 days' : `${people} ${have} not signed in for 90 days`
  }
  if (which === 'all') return `${people} ${have} or had an account`
  const long = away === 0 ? '' : `; ${inWords(away)} ${away === 1 ? 'has' : 'have'} not signed in for 90 days`
  return `${people} ${have} an account${long}`
}
