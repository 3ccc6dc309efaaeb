import { longDay } from '../../../core/day.ts'
import { countOf, spoken } from '../../../core/words.ts'
import type { Actor } from '../../../practice/actor.ts'
import {
  childrenShown,
  countedTo,
  exportChildren,
  type ListAsked,
  type ListedChild,
  type ListedChildren,
  type ListOrder,
  listChildren,
  listOrders,
} from '../../../work/list-children.ts'
import type { ClosedPage } from '../../page.ts'
import { pagesOf } from '../administration/pages-of.ts'

/** How many deadlines of a child a list shows. */
const clocksShown = 3

/** The children within somebody's reach. What is searched for is sent, not put in the address: it names a child. */
const page: ClosedPage = {
  path: '/children',
  may: 'see-children',
  records: 'children.list',

  async show({ query, actor, place }) {
    const pages = pagesOf('/children', query, childrenShown)
    const asked = read(query, pages.at)
    return {
      view: 'children/view.njk',
      model: model(actor, asked, await listChildren(place, actor, asked), pages, query),
    }
  },

  async save({ form, actor, place }) {
    const find = (form.find ?? '').trim().slice(0, 100)
    if (find === '') return { goTo: '/children' }
    const asked: ListAsked = { open: false, team: '', order: 'name', page: 1, find }
    const listed = await listChildren(place, actor, asked)
    return {
      view: 'children/view.njk',
      model: model(actor, asked, listed, pagesOf('/children', {}, childrenShown), {}),
    }
  },

  async download({ query, actor, place }) {
    if (query.as !== 'csv') return null
    const lines = await exportChildren(place, actor, read(query, 1))
    async function* bytes() {
      yield* lines
    }
    return { name: 'children.csv', type: 'text/csv; charset=utf-8', bytes: bytes() }
  },
}
export default page

function read(query: Readonly<Record<string, string>>, at: number): ListAsked {
  const order = listOrders.find((each) => each === query.order) ?? 'due'
  const late = query.show === 'late'
  return { open: !late && query.show !== 'all', late, team: (query.team ?? '').slice(0, 48), find: '', order, page: at }
}

const orderNames: Readonly<Record<ListOrder, string>> = {
  due: 'What is due first',
  since: 'Open for longest',
  event: 'Newest event',
  name: 'Name or identifier',
}

function model(
  actor: Actor,
  asked: ListAsked,
  listed: ListedChildren,
  pages: ReturnType<typeof pagesOf>,
  query: Readonly<Record<string, string>>,
) {
  const { page: _, as: __, ...kept } = query
  return {
    title: 'Children',
    here: 'children',
    heading: headingOf(asked, listed),
    nothingLoaded: listed.knownTo === null,
    lead:
      listed.knownTo === null
        ? null
        : `As the returns tell it up to ${longDay(listed.knownTo)}: what is late was late on that day.`,
    find: asked.find,
    findHint: actor.pseudonymous
      ? 'A reference, or an alias in full'
      : 'An identifier, a UPN, a reference or an alias, in full',
    said: { show: asked.late ? 'late' : asked.open ? 'open' : 'all', team: asked.team, order: asked.order },
    shows: [
      { value: 'open', name: 'With something open' },
      { value: 'late', name: 'With something late' },
      { value: 'all', name: 'All' },
    ],
    teams: [{ value: '', name: 'All' }, ...listed.teams.map(({ id, name }) => ({ value: id, name }))],
    orders: listOrders.map((order) => ({ value: order, name: orderNames[order] })),
    second: actor.pseudonymous
      ? 'Reference'
      : listed.children.some(({ identifier }) => identifier !== null)
        ? 'Identifier'
        : null,
    rows: listed.children.map(shown),
    recent: listed.recent.map(({ name, reference }) => ({ name, address: `/children/${reference}` })),
    lateOnes:
      asked.late || asked.find !== '' || listed.late === 0
        ? null
        : {
            name: listed.late === 1 ? 'The one with something late' : `The ${spoken(listed.late)} with something late`,
            path: `/children?${new URLSearchParams({ ...(asked.team === '' ? {} : { team: asked.team }), show: 'late' })}`,
          },
    // A search is not paged: it would have to be sent anew.
    ...(asked.find === '' ? pages.of(listed.count) : { at: 1, pages: 1, later: null, earlier: null }),
    more: asked.find !== '' && listed.count > listed.children.length,
    csv: asked.find === '' && listed.count > 0 ? `/children?${new URLSearchParams({ ...kept, as: 'csv' })}` : null,
    restricted: listed.restricted === null || listed.restricted === 0 ? null : restrictedWords(listed.restricted),
  }
}

/** `412 children have something open, 14 of them something late`. */
function headingOf(
  { open, late: onlyLate, find, team }: ListAsked,
  { count, capped, late, knownTo }: ListedChildren,
): string {
  if (find !== '') return count === 0 ? 'Nobody was found' : `${countOf(count, 'child was', 'children were')} found`
  if (knownTo === null) return 'No children are held yet'
  const noChild = team === '' ? 'No child within your reach' : 'No child of that team'
  if (count === 0 && onlyLate) return `${noChild} has anything late`
  if (count === 0 && open) return `${noChild} has anything open`
  if (count === 0) return team === '' ? 'No child is within your reach' : `${noChild} is within your reach`
  const number = capped ? `More than ${spoken(countedTo)} children` : countOf(count, 'child', 'children')
  const has = count === 1 && !capped ? 'has' : 'have'
  if (onlyLate) return `${number} ${has} something late`
  const end = late === 0 ? '' : `, ${spoken(late)} of them something late`
  return open
    ? `${number} ${has} something open${end}`
    : `${number} within your reach${late === 0 ? '' : `, ${spoken(late)} with something late`}`
}

function restrictedWords(count: number): string {
  return `${spoken(count)} more ${count === 1 ? 'is' : 'are'} restricted: ask the front-door manager if your work needs ${count === 1 ? 'that record' : 'one of those records'}.`
}

function shown({ name, identifier, reference, age, open, since, lastEvent, clocks }: ListedChild) {
  return {
    address: `/children/${reference}`,
    ...{ name, identifier, age, open },
    since: since === null ? null : longDay(since),
    lastEvent: lastEvent === null ? null : longDay(lastEvent),
    clocks: clocks.slice(0, clocksShown),
    moreClocks: Math.max(0, clocks.length - clocksShown),
  }
}
