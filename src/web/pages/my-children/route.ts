import { type Day, longDay } from '../../../core/day.ts'
import { countOf } from '../../../core/words.ts'
import { dueLine, dueLineFinding, dueLineTable } from '../../../documents/charts/due-line.ts'
import { dayOfWeek } from '../../../work/due-words.ts'
import { type HeldOrder, heldOrders } from '../../../work/held-children.ts'
import { exportMyChildren, type MyChildren, myChildren, myChildrenShown } from '../../../work/my-children.ts'
import type { ClosedPage } from '../../page.ts'
import { pagesOf } from '../administration/pages-of.ts'
import { myChildrenFinding, nextInWords } from './finding.ts'
import { heldOrderNames, restrictedHeld, shownHeld } from './shown-held.ts'

/** The children allocated to whoever asks: what is late and due this week first, then child by child. */
const page: ClosedPage = {
  path: '/my-children',
  may: 'see-my-children',
  records: 'my-children.list',

  async show({ query, actor, place }) {
    const pages = pagesOf('/my-children', query, myChildrenShown)
    const order = orderIn(query)
    const mine = await myChildren(place, actor, { order, page: pages.at })
    return { view: 'my-children/view.njk', model: { ...model(mine, order), ...pages.of(mine.count) } }
  },

  async download({ query, actor, place }) {
    if (query.as !== 'csv') return null
    const lines = await exportMyChildren(place, actor, orderIn(query))
    async function* bytes() {
      yield* lines
    }
    return { name: 'my-children.csv', type: 'text/csv; charset=utf-8', bytes: bytes() }
  },
}
export default page

function orderIn(query: Readonly<Record<string, string>>): HeldOrder {
  return heldOrders.find((each) => each === query.order) ?? 'due'
}

function model(mine: MyChildren, order: HeldOrder) {
  const { isWorker, knownTo, count, children, due, inDoubt, restricted } = mine
  const urgent = due.filter(({ late, thisWeek }) => late || thisWeek)
  return {
    title: 'My children',
    here: 'my-children',
    heading: myChildrenFinding(mine),
    isWorker,
    lead: isWorker && count > 0 ? leadOf(mine) : null,
    next: nextInWords(mine),
    urgent: urgent.map(({ what, words, late, child }) => ({
      ...{ what, words, late, name: child.name },
      address: `/children/${child.reference}`,
    })),
    picture: due.length === 0 || knownTo === null ? null : picture(due, knownTo),
    ...{ count, inDoubt },
    listHeading:
      inDoubt === 0
        ? `${countOf(count, 'child', 'children')}, and nothing to put right`
        : `${countOf(count, 'child', 'children')}, ${inDoubt} with something to put right`,
    rows: children.map(shownHeld),
    orders: heldOrders.map((value) => ({ value, name: heldOrderNames[value] })),
    said: { order },
    restricted: restrictedHeld(restricted, 'of yours'),
    csv: count === 0 ? null : `/my-children?${new URLSearchParams({ order, as: 'csv' })}`,
  }
}

function picture(due: MyChildren['due'], knownTo: Day) {
  const data = { counted: { one: 'clock', many: 'clocks' }, asOf: knownTo, deadlines: due }
  return { heading: dueLineFinding(data), drawing: dueLine(data, 'due'), table: dueLineTable(data), links: [] }
}

/** From when the page is seen, said once. */
function leadOf({ knownTo, count }: MyChildren): string {
  const held = `${countOf(count, 'child is', 'children are')} allocated to you today.`
  if (knownTo === null) return `${held} No census is loaded that tells more of them.`
  return `${held} The returns tell of them up to ${dayOfWeek(knownTo, knownTo)} ${longDay(knownTo).slice(-4)}: late and due are as on that day.`
}
