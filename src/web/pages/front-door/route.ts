import { mainNeedName } from '../../../codes/main-need.ts'
import { whoToldUsNamed } from '../../../codes/who-told-us.ts'
import { longDay } from '../../../core/day.ts'
import type { AuthorityProfile } from '../../../work/authority-profile.ts'
import { exportChart } from '../../../work/export-chart.ts'
import { type FrontDoor, frontDoor } from '../../../work/front-door.ts'
import { frontDoorTeams, type TeamDays } from '../../../work/front-door-teams.ts'
import { profileHere } from '../../../work/profile-here.ts'
import type { AskedBy, ClosedPage } from '../../page.ts'
import { csvFile } from '../administration/as-file.ts'
import { type DoorAsked, doorAddress, type LongTable, readDoor } from './asked.ts'
import { needChoices, periodChoices, periodName, sourceChoices } from './choices.ts'
import { againSection, cohortSection, daysSection } from './other-sections.ts'
import { busySections, type DrawnFor, monthsSection, sankeySection } from './referral-sections.ts'
import { type Section, type ShownSection, shownSection } from './section.ts'

/** The front door: who tells us, about what, what happens, and whether limits are kept. */
const page: ClosedPage = {
  path: '/front-door',
  may: 'see-figures',
  records: 'front-door.open',

  async show(asking) {
    const drawn = await draw(asking)
    const common = { title: 'Front door', here: 'front-door' }
    if (drawn === null) return { view: 'front-door/view.njk', model: { ...common, isLoaded: false } }
    const { door, asked, busy, shown } = drawn
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
        busy: busy === null ? null : { ...busy, parts: busy.parts.map((part) => shownSection(part, asked)) },
        leave: asked.period === null && asked.source === null && asked.need === null ? null : '/front-door',
        period: periodName(door.period),
        filters: filterWords(door, asked),
        notLoaded: door.isPartlyLoaded ? notLoadedWords(door) : null,
        sankey: shown.sankey,
        pairs: [
          [shown.months, shown.again],
          [shown.assessments, shown.conferences],
        ],
        cohort: shown.cohort,
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
    const lines = await exportChart(asking.place, asking.actor, found.table, `the front door, ${name}`)
    return csvFile(`front-door-${name}.csv`, lines.join(''))
  },
}
export default page

/** The filters in words, for paper. */
function filterWords(door: FrontDoor, { source, need }: DoorAsked): string {
  const who = source === null ? 'everyone' : (whoToldUsNamed(source)?.name ?? source).toLowerCase()
  const what = need === null ? 'any' : mainNeedName(need).toLowerCase()
  return `${periodName(door.period)}. Who told us: ${who}. Need: ${what}.`
}

/** What is missing of the period, and what brings it. */
const notLoadedWords = ({ sankey }: FrontDoor) =>
  sankey.total === 0
    ? 'The census of this period is not loaded: it brings its referrals.'
    : 'The census of part of this period is not loaded: it brings the rest of the referrals.'

type Timed = 'assessments' | 'conferences'

/** What is shown by team, if that was asked. */
const ofTeams = (table: LongTable | null): Timed | null =>
  table === 'assessments-by-team' ? 'assessments' : table === 'conferences-by-team' ? 'conferences' : null

/** The page's pictures for whoever asks; null while no census is loaded. */
async function draw({ query, actor, place }: AskedBy) {
  const read = readDoor(query)
  const [door, profile] = await Promise.all([frontDoor(place, actor, read), profileHere(place, actor.laCode)])
  if (door === null) return null
  // Who may not see small numbers is shown whole years of everybody, and their form offers nothing else.
  const asked: DoorAsked = door.suppressed
    ? {
        ...read,
        ...door.chosen,
        table: ofTeams(read.table) === null ? read.table : null,
        period: read.period === null ? null : door.period,
      }
    : read
  const of = ofTeams(asked.table)
  const kind = of === 'assessments' ? 'assessment' : 's47_conference'
  const teams = of === null ? null : await frontDoorTeams(place, actor, kind, door.period, asked)
  const opens = actor.permissions.has('see-children') && !actor.suppressed
  return { door, asked, ...drawnOnce(door, profile, { asked, opens }, teams) }
}

type Drawn = {
  readonly busy: ReturnType<typeof busySections>
  readonly sections: Readonly<Record<Named, Section>>
  readonly shown: Readonly<Record<Named, ShownSection>>
}

type Named = 'sankey' | 'months' | 'again' | Timed | 'cohort'

/** Pictures of the same figures are the same for everybody who asks alike: they are kept as long as the figures are. */
const drawnBefore = new WeakMap<FrontDoor, DrawnBeside>()

/** What was drawn, and which published figures stand in it: beside others it is drawn anew. */
type DrawnBeside = { readonly profile: AuthorityProfile | null; readonly drawn: Map<string, Drawn> }

type Teams = readonly TeamDays[] | null

function drawnOnce(door: FrontDoor, profile: AuthorityProfile | null, drawnFor: DrawnFor, teams: Teams): Drawn {
  const known = drawnBefore.get(door)
  const before = known?.profile === profile ? known.drawn : new Map<string, Drawn>()
  drawnBefore.set(door, { profile, drawn: before })
  const key = `${drawnFor.opens} ${doorAddress(drawnFor.asked)}`
  const drawn = before.get(key) ?? drawAll(door, profile, drawnFor, teams)
  before.set(key, drawn)
  return drawn
}

function drawAll(door: FrontDoor, profile: AuthorityProfile | null, drawnFor: DrawnFor, teams: Teams): Drawn {
  const teamsOf = (of: Timed) => (ofTeams(drawnFor.asked.table) === of ? teams : null)
  const sections = {
    sankey: sankeySection(door, drawnFor),
    months: monthsSection(door, drawnFor),
    again: againSection(door, drawnFor, profile),
    assessments: daysSection(door, drawnFor, 'assessments', teamsOf('assessments')),
    conferences: daysSection(door, drawnFor, 'conferences', teamsOf('conferences')),
    cohort: cohortSection(door, drawnFor),
  }
  const shown = {
    sankey: shownSection(sections.sankey, drawnFor.asked),
    months: shownSection(sections.months, drawnFor.asked),
    again: shownSection(sections.again, drawnFor.asked),
    assessments: shownSection(sections.assessments, drawnFor.asked),
    conferences: shownSection(sections.conferences, drawnFor.asked),
    cohort: shownSection(sections.cohort, drawnFor.asked),
  }
  return { busy: busySections(door, drawnFor), sections, shown }
}
