import { longDay } from '../../../core/day.ts'
import { countOf, spoken } from '../../../core/words.ts'
import type { Actor } from '../../../practice/actor.ts'
import {
  type Behind,
  type BehindAsked,
  type BehindLine,
  type BehindOrder,
  behindOrders,
  behindShown,
  exportFrontDoorChildren,
  frontDoorChildren,
} from '../../../work/front-door-children.ts'
import type { ClosedPage } from '../../page.ts'
import { csvFile } from '../administration/as-file.ts'
import { pagesOf } from '../administration/pages-of.ts'
import { behindAddress, doorAddress, readBehind } from './asked.ts'
import { behindWords, nounOf } from './behind-words.ts'

/** The children behind a number of the front door. The address names nobody: it holds codes, months and keys of teams. */
const page: ClosedPage = {
  path: '/front-door/children',
  may: 'see-children',
  records: 'children.list',

  async show({ query, actor, place }) {
    const pages = pagesOf('/front-door/children', query, behindShown)
    const asked = readBehind(query, pages.at)
    if (asked === null) return null
    const behind = await frontDoorChildren(place, actor, asked)
    return {
      view: 'front-door/children-view.njk',
      model: { ...model(actor, asked, behind), ...pages.of(behind.listed) },
    }
  },

  async download({ query, actor, place }) {
    const asked = readBehind(query, 1)
    if (query.as !== 'csv' || asked === null) return null
    const lines = await exportFrontDoorChildren(place, actor, asked)
    return csvFile(`front-door-${asked.of}.csv`, lines.join(''))
  },
}
export default page

const orderNames: Readonly<Record<BehindOrder, string>> = {
  newest: 'Newest first',
  oldest: 'Oldest first',
  longest: 'Longest first',
  name: 'Name or identifier',
}

function model(actor: Actor, asked: BehindAsked, behind: Behind) {
  const isTimed = asked.of !== 'referrals'
  const { sources, needs, period, order } = asked
  const door = {
    ...{ period, source: only(sources), need: only(needs), follow: null, table: null },
  }
  return {
    title: 'The children behind a number',
    here: 'front-door',
    trail: actor.permissions.has('see-figures') ? [{ name: 'Front door', path: doorAddress(door) }] : null,
    heading: headingOf(asked, behind),
    says: behindWords(asked),
    more: moreWords(actor, asked, behind),
    isTimed,
    hasTeams: behind.lines.some(({ team }) => team !== null),
    second: actor.pseudonymous
      ? 'Reference'
      : behind.lines.some(({ identifier }) => identifier !== null)
        ? 'Identifier'
        : null,
    orders: behindOrders
      .filter((each) => isTimed || each !== 'longest')
      .map((each) => ({
        name: orderNames[each],
        path: behindAddress({ ...asked, order: each }),
        isOn: each === order,
      })),
    rows: behind.lines.map(shown),
    csv: behind.listed > 0 ? `${behindAddress(asked)}&as=csv` : null,
  }
}

const only = (some: readonly string[] | null) => (some?.length === 1 ? (some[0] as string) : null)

/** `62 assessments of 58 children`. */
function headingOf(asked: BehindAsked, { all, listed, children }: Behind): string {
  const { one, many } = nounOf(asked)
  const count = countOf(all ?? listed, one, many)
  return children === listed || all !== listed ? count : `${count} of ${countOf(children, 'child', 'children')}`
}

/** What of the number is not in the list, and why. */
function moreWords(actor: Actor, asked: BehindAsked, { all, listed }: Behind): string | null {
  const more = all === null ? 0 : all - listed
  if (more <= 0) return null
  const { one, many } = nounOf(asked)
  const number = `${spoken(more)} more ${more === 1 ? one : many}`
  return actor.scope === 'all'
    ? `${number} ${more === 1 ? 'is' : 'are'} of children whose record is restricted: ask the front-door manager if your work needs one of them.`
    : `${number} ${more === 1 ? 'is' : 'are'} of children outside your reach, or whose record is restricted.`
}

function shown({ name, identifier, reference, age, began, ended, source, need, ...line }: BehindLine) {
  const { result, before, workingDays, due, isLate, team } = line
  return {
    address: `/children/${reference}`,
    ...{ name, identifier, age, source, need, result, workingDays, isLate, team },
    began: longDay(began),
    ended: ended === null ? null : longDay(ended),
    before: before === null ? null : longDay(before),
    due: due === null ? null : longDay(due),
  }
}
