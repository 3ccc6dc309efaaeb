import { roleOf } from '../../src/practice/roles.ts'
import { table } from './document.ts'
import type { Observation } from './observe-pages.ts'
import { insiders, type Kind, kinds, type Who } from './who.ts'

/** What was seen of the pages, for people to read. */

const columns: readonly Who[] = [...insiders, 'director of 102', 'nobody']
const names = columns.map((who) =>
  who === 'director of 102'
    ? 'Director of another authority'
    : who === 'nobody'
      ? 'Not signed in'
      : (roleOf(who)?.name ?? who),
)
const recordPath = '/children/:reference'

/** Whose record opens to whom. */
export function recordText(opened: readonly Observation[], identifierOf: (kind: Kind) => string): string {
  const seen = opened.filter(({ path }) => path === recordPath)
  const cell = (kind: Kind, who: Who) => {
    const one = seen.find((each) => each.kind === kind && each.who === who)
    if (one?.outcome === 'g') return 'in an emergency'
    if (one?.outcome !== 'o') return 'no'
    return one.body.includes(identifierOf(kind)) ? 'yes' : 'yes, by alias'
  }
  const rows = kinds
    .filter((kind) => kind !== 'not existing')
    .map((kind) => [asRow[kind], ...columns.map((who) => cell(kind, who))])
  return `${table(['The child is', ...names], rows)}

*In an emergency*: not open, and the page says how it is opened for two hours with a reason. Where it says *no*, the page is the same,
byte for byte, as where there is no such child.`
}

const asRow: Readonly<Record<Kind, string>> = {
  own: 'the social worker’s own',
  'same team': 'of the same team',
  'other team': 'of another team',
  'other team, opened in an emergency': 'of another team, opened in an emergency by those who may',
  restricted: 'restricted',
  'restricted, with a grant': 'restricted, with a grant to all who see children',
  'restricted, opened in an emergency': 'restricted, opened in an emergency by those who may',
  sealed: 'sealed',
  'of authority 102, with an identifier of 101': 'of another authority, with the identifier of a child of this one',
  'not existing': 'not there',
}

/** Who opens which page, and how much of it there is. */
export function pagesText(
  opened: readonly Observation[],
  sent: readonly Observation[],
  listed: (who: Who) => string,
): string {
  const paths = [...new Set(opened.map(({ path }) => path))]
  const withForm = new Set(sent.map(({ path }) => path))
  const cell = (path: string, who: Who) => {
    const seen = opened.filter((each) => each.path === path && each.who === who)
    const opens = (kind: Kind | null) => seen.some((each) => each.kind === kind && each.outcome === 'o')
    if (seen.some(({ kind }) => kind !== null)) return howMany(opens)
    const [one] = seen
    if (one?.outcome !== 'o') return 'no'
    if (one.status === 303) return 'sent on'
    if (path === '/children') return listed(who)
    if (path === '/figures') return withholds.test(one.body) ? 'aggregate, small numbers withheld' : 'aggregate'
    return 'yes'
  }
  const rows = paths.map((path) => [
    `\`${path}\`${withForm.has(path) ? ' and its form' : ''}`,
    ...columns.map((who) => cell(path, who)),
  ])
  return `${table(['Page', ...names], rows)}

*Own*, *team* and *all*: the children of those who may see children, leaving out records that are shut to them. *Shut*: only records that
are restricted, by reference and alias, and sealed ones for whoever manages records or answers for them. Pages about one thing of
authority 101 are not there for the other authority; of its own it sees what its role says.`
}

const withholds = /A number is <strong>withheld<.strong>/

export function howMany(opens: (kind: Kind) => boolean): string {
  if (opens('other team')) return 'all'
  if (opens('same team')) return 'team'
  if (opens('own')) return 'own'
  if (opens('restricted')) return 'shut'
  return opens('of authority 102, with an identifier of 101') ? 'its own' : 'no'
}
