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

/** The page's pictures for whoever asks; null while no census is loaded. */
async function draw({ query, actor, place }: AskedBy) {
  const read = readDoor(query)
  // Who may not see small numbers sees whole years of everybody, and their form offers nothing else.
  const asked: DoorAsked = actor.suppressed ? { ...read, source: null, need: null, teams: null } : read
  const door = await frontDoor(place, actor, asked)
  if (door === null) return null
  const drawnFor: DrawnFor = { asked, opens: actor.permissions.has('see-children') && !actor.suppressed }
  const teams = async (of: 'assessments' | 'conferences') =>
    asked.teams === of
      ? await frontDoorTeams(place, actor, of === 'assessments' ? 'assessment' : 's47_conference', door.period, asked)
      : null
  return { door, asked, busy: busySections(door, drawnFor), sections: await sectionsOf(door, drawnFor, teams) }
}

async function sectionsOf(
  door: FrontDoor,
  drawnFor: DrawnFor,
  teams: (of: 'assessments' | 'conferences') => Promise<readonly TeamDays[] | null>,
): Promise<Readonly<Record<'sankey' | 'months' | 'assessments' | 'again' | 'cohort' | 'conferences', Section>>> {
  return {
    sankey: sankeySection(door, drawnFor),
    months: monthsSection(door, drawnFor),
    assessments: daysSection(door, drawnFor, 'assessments', await teams('assessments')),
    again: againSection(door, drawnFor),
    cohort: cohortSection(door, drawnFor),
    conferences: daysSection(door, drawnFor, 'conferences', await teams('conferences')),
  }
}
