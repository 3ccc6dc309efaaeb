import { type Day, longDay } from '../../../core/day.ts'
import { countOf, spoken } from '../../../core/words.ts'
import { thinBars, thinBarsTable } from '../../../documents/charts/thin-bars.ts'
import { dayOfWeek } from '../../../work/due-words.ts'
import { type HeldChild, heldOrders } from '../../../work/held-children.ts'
import { holdersInWords } from '../../../work/held-children-file.ts'
import type { MyTeam } from '../../../work/my-team.ts'
import { type NamedTeam, type TeamAsked, type TeamSeen, type TeamShow, teamShows } from '../../../work/team-seen.ts'
import { heldOrderNames, restrictedHeld, shownHeld } from '../my-children/shown-held.ts'
import { choiceFinding, teamFinding, workersFinding } from './finding.ts'

const showNames: Readonly<Record<TeamShow, string>> = {
  all: 'All',
  late: 'With something late',
  week: 'With something due this week',
  missed: 'With a missed clock',
  nobody: 'With no worker yet',
  doubts: 'With something to put right',
}

/** A team in the words of its page. */
export function shownTeam(seen: TeamSeen, asked: TeamAsked, teams: readonly NamedTeam[], knownTo: Day | null) {
  const { team, held, restricted, deadlines, workers, counts, most, children, count, names } = seen
  const address = (more: Readonly<Record<string, string>>) =>
    `/my-team?${new URLSearchParams({ team: team.id, ...more })}#children`
  const opens = (number: number, more: Readonly<Record<string, string>>) => ({
    number: spoken(number),
    path: number === 0 ? null : address(more),
  })
  return {
    title: `${team.name}, my team`,
    here: 'my-team',
    heading: teamFinding(seen),
    lead: leadOf(held, knownTo),
    most: most.map((child) => ({
      ...shownHeld(child),
      says: `${countOf(child.missed, 'missed clock', 'missed clocks')}${lateOf(child)}`,
      holders: holdersInWords(child, names),
    })),
    facts: [
      { ...opens(counts.late, { show: 'late' }), name: has(counts.late, 'has something late', 'have something late') },
      {
        ...opens(counts.week, { show: 'week', order: 'due' }),
        name: has(counts.week, 'has something due this week', 'have something due this week'),
      },
      {
        ...opens(counts.nobody, { show: 'nobody' }),
        name: has(counts.nobody, 'has no worker yet', 'have no worker yet'),
      },
      {
        ...opens(counts.doubts, { show: 'doubts', order: 'doubts' }),
        name: has(counts.doubts, 'has something to put right', 'have something to put right'),
      },
    ],
    workersHeading: workersFinding(workers, held - counts.nobody),
    picture: workers.length < 2 ? null : picture(seen, address),
    workers: workers.map(({ mark, name, children, open, late, missed, thisWeek }) => ({
      name,
      path: address({ worker: mark }),
      cells: [
        opens(children, { worker: mark }),
        { number: spoken(open), path: null },
        { ...opens(late, { worker: mark, show: 'late' }), late: late > 0 },
        opens(thisWeek, { worker: mark, show: 'week', order: 'due' }),
        opens(missed, { worker: mark, show: 'missed' }),
      ],
    })),
    totals: [held, deadlines.open, deadlines.late, deadlines.thisWeek, deadlines.missed].map(spoken),
    inDoubt: children.some(({ doubts }) => doubts.length > 0),
    listHeading: listHeading(seen, asked),
    rows: children.map((child) => ({ ...shownHeld(child), holders: holdersInWords(child, names) })),
    ...choices(seen, asked, teams),
    restricted: restrictedHeld(restricted, 'of this team'),
    count,
    csv: `/my-team?${new URLSearchParams({ team: team.id, worker: asked.worker, show: asked.show, order: asked.order, as: 'csv' })}`,
  }
}

const has = (count: number, one: string, many: string) => (count === 1 ? `child ${one}` : `children ${many}`)

function lateOf({ due }: HeldChild): string {
  const late = due.filter((each) => each.late)
  if (late.length === 0) return ', none late now'
  return `, ${late.length} late now: ${late.map(({ what, words }) => `${what.toLowerCase()} ${words}`).join('; ')}`
}

function leadOf(held: number, knownTo: Day | null): string {
  const children = `The team holds ${countOf(held, 'child', 'children')} today.`
  if (knownTo === null) return `${children} No census is loaded that tells more of them.`
  return `${children} The returns tell of them up to ${dayOfWeek(knownTo, knownTo)} ${longDay(knownTo).slice(-4)}: late and due are as on that day.`
}

function picture({ workers }: TeamSeen, address: (more: Readonly<Record<string, string>>) => string) {
  const data = {
    each: { one: 'worker', many: 'workers' },
    counted: { one: 'child', many: 'children' },
    has: { one: 'holds', many: 'hold' },
    bars: workers.map(({ name, children, mark }) => ({ name, count: children, href: address({ worker: mark }) })),
  }
  return { drawing: thinBars(data, 'loads'), table: thinBarsTable(data) }
}

/** `15 children of Deepa Umberloft`, `12 children with a missed clock`. */
function listHeading({ worker, count }: TeamSeen, { show }: TeamAsked): string {
  const with_ = show === 'all' ? '' : ` ${showNames[show].toLowerCase()}`
  const of = worker === null ? '' : `, with ${worker.name}`
  return `${countOf(count, 'child', 'children')}${with_}${of}`
}

function choices({ team, workers, counts }: TeamSeen, asked: TeamAsked, teams: readonly NamedTeam[]) {
  return {
    said: { team: team.id, worker: asked.worker, show: asked.show, order: asked.order },
    teams: teams.map(({ id, name }) => ({ value: id, name })),
    workersToChoose: [{ value: '', name: 'All' }, ...workers.map(({ mark, name }) => ({ value: mark, name }))],
    shows: teamShows.map((value) => ({ value, name: `${showNames[value]} (${spoken(counts[value])})` })),
    orders: heldOrders.map((value) => ({ value, name: heldOrderNames[value] })),
  }
}

/** The teams to choose from, with what each has in hand; a number opens to its list. */
export function shownChoice(teams: readonly NamedTeam[], loads: MyTeam['loads'], knownTo: Day | null) {
  return {
    title: 'My team',
    here: 'my-team',
    heading: choiceFinding(teams, loads),
    lead:
      knownTo === null || teams.length === 0
        ? null
        : `Every child is counted, the restricted ones too. Late is as on ${longDay(knownTo)}, the last day the returns know of.`,
    teams: teams.map(({ id, name }) => {
      const opens = (number: number, show: TeamShow) => ({
        number: spoken(number),
        path: number === 0 ? null : `/my-team?${new URLSearchParams({ team: id, show })}#children`,
        late: show === 'late',
      })
      const load = loads.find(({ team }) => team === id)
      return {
        name,
        path: `/my-team?${new URLSearchParams({ team: id })}`,
        cells:
          load === undefined
            ? []
            : [
                opens(load.children, 'all'),
                { number: spoken(load.workers) },
                opens(load.with_nobody, 'nobody'),
                opens(load.late, 'late'),
              ],
      }
    }),
    hasLoads: loads.length > 0,
  }
}
