import { countOf, spoken } from '../../../core/words.ts'
import { type ThinBarsData, thinBars, thinBarsTable } from '../../../documents/charts/thin-bars.ts'
import type { HeldChild } from '../../../work/held-children.ts'
import type { TeamSeen } from '../../../work/team-seen.ts'
import type { TeamFacts } from '../../../work/what-needs-me-children.ts'
import { restrictedHeld } from '../my-children/shown-held.ts'
import { workersFinding } from '../my-team/finding.ts'
import { type FirstPage, type Opening, type Picture, type Thing, thingsHeading, worstFirst } from './first-page.ts'
import { myTeam } from './places.ts'

/** Children with something late who are named one by one. */
const namedOneByOne = 4

/** What a team manager has before them: children with late deadlines, children nobody holds, who misses most, and the loads. */
export function teamPage({ seen }: TeamFacts, notices: readonly Thing[]): FirstPage {
  if (seen === null) {
    const lead = 'No team of yours holds a child today, as far as the allocations say.'
    const page = { heading: thingsHeading(notices), lead, things: notices }
    return { ...page, next: null, also: [], pictures: [], note: null }
  }
  const things = worstFirst([
    ...lateChildren(seen),
    ...(seen.counts.week > 0 ? [dueThisWeek(seen)] : []),
    ...(seen.counts.nobody > 0 ? [nobody(seen)] : []),
    ...notices,
    ...(seen.counts.doubts > 0 ? [doubts(seen)] : []),
    ...seen.most.filter(({ due }) => !due.some(({ late }) => late)).map(missedMost),
  ])
  return {
    heading: thingsHeading(things),
    lead: `${seen.team.name} holds ${countOf(seen.held, 'child', 'children')} today.`,
    things,
    next: null,
    also: [{ name: 'My team', path: myTeam.path }],
    pictures: [...loads(seen), ...missed(seen)],
    note: restrictedHeld(seen.restricted, 'of this team'),
  }
}

const listed = (seen: TeamSeen, name: string, show: string): Opening => ({
  name,
  path: `${myTeam.path}?${new URLSearchParams({ team: seen.team.id, show })}#children`,
})

/** Those with something late, of the children who miss most; the rest is counted. */
function lateChildren(seen: TeamSeen): readonly Thing[] {
  const isLate = ({ due }: HeldChild) => due.some(({ late }) => late)
  const named = seen.children.filter(isLate).slice(0, namedOneByOne)
  const rest = seen.counts.late - named.length
  return [
    ...named.map(
      ({ name, reference, due }): Thing => ({
        mark: 'now',
        what: `${name}: ${countOf(due.filter(({ late }) => late).length, 'deadline is', 'deadlines are')} late`,
        says: due.flatMap(({ what, words, late }) => (late ? [`${what}: ${words}.`] : [])).join(' '),
        opens: { name: 'Open', path: `/children/${reference}` },
      }),
    ),
    ...(rest > 0
      ? [
          {
            mark: 'now',
            what: `${countOf(rest, 'more child has', 'more children have')} something late`,
            says: 'Those who have missed most come first.',
            opens: listed(seen, 'See them', 'late'),
          } satisfies Thing,
        ]
      : []),
  ]
}

const dueThisWeek = (seen: TeamSeen): Thing => ({
  mark: 'due',
  what: `${countOf(seen.counts.week, 'child has', 'children have')} something due this week`,
  says: `${countOf(seen.deadlines.thisWeek, 'deadline', 'deadlines')} within seven days.`,
  opens: listed(seen, 'See them', 'week'),
})

const nobody = (seen: TeamSeen): Thing => ({
  mark: 'due',
  what: `${countOf(seen.counts.nobody, 'child has', 'children have')} no worker`,
  says: 'The team holds them, and nobody in it.',
  opens: listed(seen, 'See them', 'nobody'),
})

const doubts = (seen: TeamSeen): Thing => ({
  mark: 'due',
  what: `${countOf(seen.counts.doubts, 'record has', 'records have')} something to put right`,
  says: 'Something is missing, or two things do not agree.',
  opens: listed(seen, 'See them', 'doubts'),
})

const missedMost = ({ name, reference, missed }: HeldChild): Thing => ({
  mark: 'change',
  what: `${name}: ${countOf(missed, 'deadline was', 'deadlines were')} missed`,
  says: 'As far back as the record goes; none is late now.',
  opens: { name: 'Open', path: `/children/${reference}` },
})

function loads({ workers, held, counts }: TeamSeen): readonly Picture[] {
  if (workers.length === 0) return []
  const data: ThinBarsData = {
    each: { one: 'worker', many: 'workers' },
    counted: { one: 'child', many: 'children' },
    has: { one: 'holds', many: 'hold' },
    bars: workers.map(({ name, children }) => ({ name, count: children })),
  }
  return [
    {
      heading: workersFinding(workers, held - counts.nobody),
      drawing: thinBars(data, 'loads'),
      table: thinBarsTable(data),
      links: [{ name: 'By worker', path: myTeam.path }],
    },
  ]
}

function missed(seen: TeamSeen): readonly Picture[] {
  if (seen.children.length < 2) return []
  const data: ThinBarsData = {
    each: { one: 'child', many: 'children' },
    counted: { one: 'missed deadline', many: 'missed deadlines' },
    has: { one: 'has', many: 'have' },
    limit: 0,
    bars: seen.children.map(({ name, reference, missed: count }) => ({ name, count, href: `/children/${reference}` })),
  }
  const children = countOf(seen.counts.missed, 'child has', 'children have')
  const drawn =
    seen.children.length < seen.counts.missed ? `; those ${spoken(seen.children.length)} with most are drawn` : ''
  return [
    {
      heading: `${children} missed ${seen.deadlines.missed === 1 ? 'a deadline' : `${spoken(seen.deadlines.missed)} deadlines`}${drawn}`,
      drawing: thinBars(data, 'missed'),
      table: thinBarsTable(data),
      links: [listed(seen, 'All of them', 'missed')],
    },
  ]
}
