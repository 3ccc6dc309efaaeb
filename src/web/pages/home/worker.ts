import { countOf, spoken } from '../../../core/words.ts'
import { type BarsData, bars, barsTable } from '../../../documents/charts/bars.ts'
import type { HeldChild, HeldDeadline } from '../../../work/held-children.ts'
import type { OwnChildren } from '../../../work/what-needs-me-children.ts'
import { restrictedHeld } from '../my-children/shown-held.ts'
import { type FirstPage, type Opening, type Picture, type Thing, thingsHeading, worstFirst } from './first-page.ts'
import { myChildren } from './places.ts'

/** How many of the deadlines after this week are told. */
const toldAhead = 5

/** What a social worker has to do now and this week, and what comes after. */
export function workerPage({ knownTo, children, restricted }: OwnChildren): FirstPage {
  const due = knownTo === null ? [] : children.flatMap((child) => child.due.map((deadline) => ({ child, deadline })))
  const pressing = due
    .filter(({ deadline }) => deadline.late || deadline.thisWeek)
    .map(({ child, deadline }) => thing(child, deadline))
  const later = due
    .filter(({ deadline }) => !deadline.late && !deadline.thisWeek)
    .toSorted((a, b) => a.deadline.dueOn - b.deadline.dueOn)
  const things = worstFirst([...pressing, ...doubts(children)])
  const more = pressing.length - things.filter(({ mark, opens }) => mark === 'now' || opens?.name === 'Open').length
  return {
    heading: thingsHeading(things),
    lead: pressing.length > 0 ? null : nothing(children.length),
    things,
    next:
      later.length === 0
        ? null
        : {
            heading: 'After this week',
            lines: later.slice(0, toldAhead).map(({ child, deadline }) => ahead(child, deadline)),
          },
    also: [{ name: more > 0 ? `${spoken(more)} more, with all my children` : 'My children', path: myChildren.path }],
    pictures: whatIsOpen(children),
    note: restrictedHeld(restricted, 'of yours'),
  }
}

function thing({ name, reference, open }: HeldChild, { what, words, late }: HeldDeadline): Thing {
  return {
    mark: late ? 'now' : 'due',
    what: `${name}: ${lower(what)} ${late ? 'is late' : 'is due this week'}`,
    says: `${capital(words)}.${open === null ? '' : ` Open: ${lower(open)}.`}`,
    opens: { name: 'Open', path: `/children/${reference}` },
  }
}

const ahead = ({ name, reference }: HeldChild, { what, words }: HeldDeadline): Opening => ({
  name: `${name}: ${lower(what)} ${words}`,
  path: `/children/${reference}`,
})

/** What is contradictory or missing in the records, as one thing: it is put right on the page of one's children. */
function doubts(children: readonly HeldChild[]): readonly Thing[] {
  const inDoubt = children.filter((child) => child.doubts.length > 0).length
  if (inDoubt === 0) return []
  return [
    {
      mark: 'due',
      what: `${countOf(inDoubt, 'record has', 'records have')} something to put right`,
      says: 'Something is missing, or two things do not agree. Each says how to mend it.',
      opens: { name: 'Put right', path: `${myChildren.path}?order=doubts` },
    },
  ]
}

function nothing(children: number): string {
  if (children === 0) return 'No child is allocated to you.'
  return `${countOf(children, 'child', 'children')}, nothing late and nothing due this week.`
}

function whatIsOpen(children: readonly HeldChild[]): readonly Picture[] {
  const kinds = [...new Set(children.map(({ open }) => open))]
  if (children.length === 0) return []
  const data: BarsData = {
    counted: { one: 'child', many: 'children' },
    unit: 'count',
    subject: 'My children by what is open',
    bars: kinds.map((kind) => ({
      name: kind ?? 'Nothing the returns tell of',
      value: children.filter(({ open }) => open === kind).length,
      isUnknown: kind === null,
    })),
  }
  return [
    {
      heading: `${countOf(children.length, 'child is', 'children are')} with you`,
      drawing: bars(data, 'open'),
      table: barsTable(data),
      links: [],
    },
  ]
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
