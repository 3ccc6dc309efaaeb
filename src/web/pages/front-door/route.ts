import { longDay } from '../../../core/day.ts'
import { chartCsv } from '../../../work/chart-csv.ts'
import { type FrontDoor, frontDoor } from '../../../work/front-door.ts'
import { frontDoorTeams, type TeamDays } from '../../../work/front-door-teams.ts'
import type { AskedBy, ClosedPage } from '../../page.ts'
import { type DoorAsked, doorAddress, readDoor } from './asked.ts'
import { needChoices, periodChoices, periodName, sourceChoices } from './choices.ts'
import { againSection, cohortSection, daysSection } from './other-sections.ts'
import { busySections, type DrawnFor, monthsSection, sankeySection } from './referral-sections.ts'
import type { Section } from './section.ts'

/** The front door: who tells us, about what, what happens, and whether limits are kept. */
const page: ClosedPage = {
  path: '/front-door',
  may: 'see-figures',
  records: 'front-door.open',

  async show(asking) {
    const drawn = await draw(asking)
    const common = { title: 'Front door', here: 'front-door' }
    if (drawn === null) return { view: 'front-door/view.njk', model: { ...common, isLoaded: false } }
    const { door, asked, busy, sections } = drawn
    return {
      view: 'front-door/view.njk',
      model: {
        ...common,
        isLoaded: true,
        lead: `The referrals the censuses tell of, up to ${longDay(door.knownTo)}; that day is the page’s today. Contacts that did not become referrals come with the front door’s own queue.`,
        periods: periodChoices(door),
        sources: door.suppressed ? null : sourceChoices(asked),
        needs: door.suppressed ? null : needChoices(asked),
        follow: asked.follow,
        isSuppressed: door.suppressed,
        busy,
        leave: asked.period === null && asked.source === null && asked.need === null ? null : '/front-door',
        period: periodName(door.period),
        isPartlyLoaded: door.isPartlyLoaded,
        sankey: sections.sankey,
        pairs: [[sections.months, sections.assessments], [sections.again, sections.cohort], [sections.conferences]],
        csv: (table: string) => doorAddress(asked, table),
      },
    }
  },

  async download(asking) {
    const name = asking.query.as
    if (name === undefined) return null
    const drawn = await draw(asking)
    const found = [...Object.values(drawn?.sections ?? {}), ...(drawn?.busy?.parts ?? [])].find(({ id }) => id === name)
    if (found === undefined || found.table === null) return null
    const lines = chartCsv(found.table)
    async function* bytes() {
      yield* lines
    }
    return { name: `front-door-${name}.csv`, type: 'text/csv; charset=utf-8', bytes: bytes() }
  },
}
export default page

type Timed = 'assessments' | 'conferences'

/** The page's pictures for whoever asks; null while no census is loaded. */
async function draw({ query, actor, place }: AskedBy) {
  const read = readDoor(query)
  const door = await frontDoor(place, actor, read)
  if (door === null) return null
  // Who may not see small numbers is shown whole years of everybody, and their form offers nothing else.
  const asked: DoorAsked = door.suppressed
    ? { ...read, ...door.chosen, teams: null, period: read.period === null ? null : door.period }
    : read
  const kind = asked.teams === 'assessments' ? 'assessment' : 's47_conference'
  const teams = asked.teams === null ? null : await frontDoorTeams(place, actor, kind, door.period, asked)
  const opens = actor.permissions.has('see-children') && !actor.suppressed
  return { door, asked, ...drawnOnce(door, { asked, opens }, teams) }
}

type Drawn = {
  readonly busy: ReturnType<typeof busySections>
  readonly sections: Readonly<Record<'sankey' | 'months' | 'again' | Timed | 'cohort', Section>>
}

/** Pictures of the same figures are the same for everybody who asks alike: they are kept as long as the figures are. */
const drawnBefore = new WeakMap<FrontDoor, Map<string, Drawn>>()

function drawnOnce(door: FrontDoor, drawnFor: DrawnFor, teams: readonly TeamDays[] | null): Drawn {
  const before = drawnBefore.get(door) ?? new Map<string, Drawn>()
  drawnBefore.set(door, before)
  const key = `${drawnFor.opens} ${doorAddress(drawnFor.asked)}`
  const drawn = before.get(key) ?? drawAll(door, drawnFor, teams)
  before.set(key, drawn)
  return drawn
}

function drawAll(door: FrontDoor, drawnFor: DrawnFor, teams: readonly TeamDays[] | null): Drawn {
  const teamsOf = (of: Timed) => (drawnFor.asked.teams === of ? teams : null)
  return {
    busy: busySections(door, drawnFor),
    sections: {
      sankey: sankeySection(door, drawnFor),
      months: monthsSection(door, drawnFor),
      again: againSection(door, drawnFor),
      assessments: daysSection(door, drawnFor, 'assessments', teamsOf('assessments')),
      conferences: daysSection(door, drawnFor, 'conferences', teamsOf('conferences')),
      cohort: cohortSection(door, drawnFor),
    },
  }
}
