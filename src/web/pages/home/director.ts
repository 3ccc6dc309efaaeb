import { countOf } from '../../../core/words.ts'
import type { Attention } from '../../../work/what-needs-attention.ts'
import type { AuthorityFacts } from '../../../work/what-needs-me-authority.ts'
import type { WaitingFiles } from '../../../work/what-needs-me-returns.ts'
import { filesThatWait } from './analyst.ts'
import { attentionThings } from './attention-things.ts'
import { openOverTime, plansOverTime } from './authority-pictures.ts'
import { apart, inTimeThings, openThings, overdueThings, referralThings } from './authority-things.ts'
import { type FirstPage, type Thing, worstFirst } from './first-page.ts'
import { doorOf, figures, lateChildren } from './places.ts'

/** What is open beside a month before, before what was done in time. */
const openToldFirst = 2

/** What a director has before them: what changed since last month, and what needs somebody. */
export function directorPage(
  facts: AuthorityFacts | null,
  waiting: WaitingFiles,
  attention: readonly Attention[],
  notices: readonly Thing[],
): FirstPage {
  const needs = [...attentionThings(attention), ...filesThatWait(waiting).map(toLook), ...notices]
  if (facts === null) {
    const lead = 'No return about children is loaded yet, so there is nothing to compare.'
    return {
      heading: 'Nothing is loaded yet',
      lead,
      things: worstFirst(needs),
      next: null,
      also: [],
      pictures: [],
      note: null,
    }
  }
  // Of each kind of change something: the list ends after a few lines.
  const open = openThings(facts, figures)
  const things = worstFirst([
    ...overdueThings(facts, lateChildren),
    ...needs,
    ...open.slice(0, openToldFirst),
    ...referralThings(facts, doorOf(facts.month)),
    ...inTimeThings(facts, doorOf(facts.month)),
    ...open.slice(openToldFirst),
  ])
  return {
    heading: directorHeading(facts),
    lead: null,
    things,
    next: null,
    also: [{ name: 'Figures', path: figures.path }],
    pictures: [...openOverTime(facts, []), ...plansOverTime(facts, [])],
    note: 'A child with several things open is counted once, under the one of most involvement. “More than chance” is the same test on every page: a difference of more than three standard deviations.',
  }
}

/** All that are open beside a month before. */
export function directorHeading({ open }: AuthorityFacts): string {
  const sum = (rows: AuthorityFacts['open']['now']) => rows.reduce((all, { count }) => all + count, 0)
  return `${countOf(sum(open.now), 'child is open', 'children are open')}, ${apart(sum(open.now), sum(open.before), 'a month before')}`
}

/** Somebody else answers for the files. */
function toLook(thing: Thing): Thing {
  return { ...thing, opens: { name: 'Look', path: thing.opens?.path.replace(/\/answer$/, '') ?? '/returns' } }
}
