import { longDay } from '../../../core/day.ts'
import { countOf, spoken } from '../../../core/words.ts'
import type { Actor } from '../../../practice/actor.ts'
import {
  type CareLine,
  type CareList,
  type CareListAsked,
  type CareListOrder,
  careListOrders,
  careListShown,
  exportChildrenInCare,
  listChildrenInCare,
} from '../../../work/children-in-care-list.ts'
import type { ClosedPage } from '../../page.ts'
import { csvFile } from '../administration/as-file.ts'
import { pagesOf } from '../administration/pages-of.ts'
import { careAddress, careListAddress, readCareList } from './asked.ts'
import { markWords } from './mark-words.ts'

/** The children behind a number of children in care. The address names nobody: it holds codes and a day. */
const page: ClosedPage = {
  path: '/children-in-care/children',
  may: 'see-children',
  records: 'children.list',

  async show({ query, actor, place }) {
    const pages = pagesOf('/children-in-care/children', query, careListShown)
    const asked = readCareList(query, pages.at)
    if (asked === null) return null
    const list = await listChildrenInCare(place, actor, asked)
    if (list === null) return null
    return {
      view: 'children-in-care/children-view.njk',
      model: { ...model(actor, asked, list), ...pages.of(list.listed) },
    }
  },

  async download({ query, actor, place }) {
    const asked = readCareList(query, 1)
    if (query.as !== 'csv' || asked === null) return null
    const lines = await exportChildrenInCare(place, actor, asked, inWords)
    return lines === null ? null : csvFile(`children-in-care-${asked.set}.csv`, lines.join(''))
  },
}
export default page

const inWords = (mark: string): string | null => {
  const said = markWords(mark)
  return said === null ? null : `${said.title}: ${said.words}`
}

/** What a list of each set is called, what its days are, and what of a child it shows. */
type Shows = {
  readonly one: string
  readonly many: string
  readonly began: string | null
  readonly ended: string | null
  readonly kinds: readonly string[]
}

const child = { one: 'child', many: 'children' }
const shows: Readonly<Record<CareListAsked['set'], Shows>> = {
  'in-care': {
    ...child,
    began: 'In care since',
    ended: null,
    kinds: ['home', 'legal', 'need', 'placements', 'where', 'miles'],
  },
  started: { ...child, began: 'Came into care', ended: null, kinds: [] },
  left: { ...child, began: 'In care since', ended: 'Left', kinds: ['reason'] },
  missing: { ...child, began: 'Last went missing', ended: null, kinds: ['times'] },
  outcomes: { ...child, began: null, ended: null, kinds: ['health', 'teeth', 'immunised', 'score'] },
  leavers: {
    ...{ one: 'care leaver', many: 'care leavers', began: null, ended: null },
    kinds: ['touch', 'lives', 'suitable', 'does'],
  },
}

const orderNames: Readonly<Record<CareListOrder, string>> = {
  newest: 'Newest first',
  oldest: 'Oldest first',
  name: 'Name or identifier',
}

function model(actor: Actor, asked: CareListAsked, list: CareList) {
  const { set, at, order } = asked
  const { began, ended, kinds } = shows[set]
  return {
    title: 'The children behind a number',
    here: 'children-in-care',
    trail: actor.permissions.has('see-figures') ? [{ name: 'Children in care', path: careAddress(at, null) }] : null,
    heading: headingOf(asked, list),
    says: saysOf(asked),
    more: moreWords(actor, asked, list),
    ...{ began, ended, columns: kinds.map((kind) => markWords(`${kind}.`)?.title ?? kind) },
    second: actor.pseudonymous
      ? 'Reference'
      : list.lines.some(({ identifier }) => identifier !== null)
        ? 'Identifier'
        : null,
    orders: careListOrders
      .filter((each) => each === 'name' || began !== null)
      .map((each) => ({
        name: orderNames[each],
        path: careListAddress({ ...asked, order: each }),
        isOn: each === order,
      })),
    rows: list.lines.map((line) => shown(line, kinds)),
    csv: list.listed > 0 ? `${careListAddress(asked)}&as=csv` : null,
  }
}

function headingOf({ set }: CareListAsked, { all, listed, children }: CareList): string {
  const { one, many } = shows[set]
  const count = all ?? listed
  // Who came or left twice stands in the list twice.
  return children === listed || all !== listed
    ? countOf(count, one, many)
    : `${spoken(count)} times, of ${countOf(children, one, many)}`
}

const subjects: Readonly<Record<CareListAsked['set'], (day: string) => string>> = {
  'in-care': (day) => `In care on ${day}`,
  started: (day) => `Came into care, up to ${day}`,
  left: (day) => `Left care, up to ${day}`,
  missing: (day) => `Looked after in the 12 months to ${day}`,
  outcomes: (day) => `In care for the whole year, to the 31 March on or before ${day}`,
  leavers: () => 'Care leavers, as they stand now',
}

/** The filters of a list in one line: `In care on 31 March 2026. Legal status: full care order.` */
function saysOf({ set, at, marks }: CareListAsked): string {
  const said = marks.flatMap((mark) => {
    const words = markWords(mark)
    if (words === null) return []
    const { title, words: said } = words
    // The names of months keep their capital.
    return [`${title}: ${title === 'Month' ? said : `${said.charAt(0).toLowerCase()}${said.slice(1)}`}`]
  })
  return [subjects[set](longDay(at)), ...said].map((part) => `${part}.`).join(' ')
}

/** What of the number is not in the list, and why. */
function moreWords(actor: Actor, { set }: CareListAsked, { all, listed }: CareList): string | null {
  const more = all === null ? 0 : all - listed
  if (more <= 0) return null
  const { one, many } = shows[set]
  const number = `${spoken(more)} more ${more === 1 ? one : many}`
  return actor.scope === 'all'
    ? `${number}: ${more === 1 ? 'the record is' : 'their records are'} restricted. Ask the front-door manager if your work needs one of them.`
    : `${number} outside your reach, or with a restricted record.`
}

function shown({ name, identifier, reference, age, began, ended, marks }: CareLine, kinds: readonly string[]) {
  const cells = kinds.map((kind) => {
    const mark = marks.find((each) => each.startsWith(`${kind}.`))
    return {
      title: markWords(`${kind}.`)?.title ?? kind,
      text: mark === undefined ? '–' : (markWords(mark)?.words ?? '–'),
    }
  })
  return {
    address: `/children/${reference}`,
    ...{ name, identifier, age, cells },
    began: began === null ? null : longDay(began),
    ended: ended === null ? null : longDay(ended),
  }
}
