import { heldOrders } from '../../../work/held-children.ts'
import { exportMyTeam, myTeam } from '../../../work/my-team.ts'
import { type TeamAsked, teamChildrenShown, teamShows } from '../../../work/team-seen.ts'
import type { ClosedPage } from '../../page.ts'
import { pagesOf } from '../administration/pages-of.ts'
import { shownChoice, shownTeam } from './shown-team.ts'

/** A team: who misses most, what each worker has in hand, and the children. */
const page: ClosedPage = {
  path: '/my-team',
  may: 'see-my-team',
  records: 'my-team.open',

  async show({ query, actor, place }) {
    const pages = pagesOf('/my-team', query, teamChildrenShown)
    const asked = read(query, pages.at)
    const { knownTo, teams, seen, loads } = await myTeam(place, actor, query.team ?? '', asked)
    if (seen === null) return { view: 'my-team/choose-view.njk', model: shownChoice(teams, loads, knownTo) }
    return {
      view: 'my-team/view.njk',
      model: { ...shownTeam(seen, asked, teams, knownTo), ...pages.of(seen.count) },
    }
  },

  async download({ query, actor, place }) {
    if (query.as !== 'csv') return null
    const lines = await exportMyTeam(place, actor, query.team ?? '', read(query, 1))
    async function* bytes() {
      yield* lines
    }
    return { name: 'children-of-team.csv', type: 'text/csv; charset=utf-8', bytes: bytes() }
  },
}
export default page

function read(query: Readonly<Record<string, string>>, at: number): TeamAsked {
  return {
    worker: (query.worker ?? '').slice(0, 48),
    show: teamShows.find((each) => each === query.show) ?? 'all',
    order: heldOrders.find((each) => each === query.order) ?? 'missed',
    page: at,
  }
}
