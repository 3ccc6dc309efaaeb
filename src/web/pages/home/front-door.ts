import { countOf } from '../../../core/words.ts'
import type { Attention } from '../../../work/what-needs-attention.ts'
import type { AuthorityFacts } from '../../../work/what-needs-me-authority.ts'
import { attentionThings } from './attention-things.ts'
import { lastDays, openOverTime } from './authority-pictures.ts'
import { inTimeThings, overdueThings, referralThings } from './authority-things.ts'
import { type FirstPage, type Thing, thingsHeading, worstFirst } from './first-page.ts'
import { doorOf, lateChildren } from './places.ts'

/** What a front-door manager has before them: what is late, what is slower than it was, and how busy it is. */
export function frontDoorPage(
  facts: AuthorityFacts | null,
  attention: readonly Attention[],
  notices: number,
): FirstPage {
  const things = worstFirst([
    ...(facts === null ? [] : overdueThings(facts, lateChildren)),
    ...attentionThings(attention),
    ...noticeThings(notices),
    ...(facts === null
      ? []
      : [...inTimeThings(facts, doorOf(facts.month)), ...referralThings(facts, doorOf(facts.month))]),
  ])
  return {
    heading: thingsHeading(things),
    lead: facts === null ? 'No return about children is loaded yet, so there is nothing to count.' : null,
    things,
    next: null,
    also: [],
    pictures: facts === null ? [] : [lastDays(facts, [doorOf(facts.month, 'Front door')]), ...openOverTime(facts, [])],
    note: null,
  }
}

/** Notices that have not been read. */
export function noticeThings(notices: number): readonly Thing[] {
  if (notices === 0) return []
  return [
    {
      mark: 'due',
      what: `${countOf(notices, 'notice', 'notices')} you have not read`,
      says: 'Records opened in an emergency, and what became of what you asked for.',
      opens: { name: 'Read', path: '/notices' },
    },
  ]
}
