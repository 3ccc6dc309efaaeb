import { isoDay, longDay } from '../../../core/day.ts'
import { period } from '../../../core/period.ts'
import type { AuthorityProfile } from '../../../work/authority-profile.ts'
import { careAges } from '../../../work/care-counts.ts'
import { type ChildrenInCare, careDays, childrenInCare } from '../../../work/children-in-care.ts'
import { exportChart } from '../../../work/export-chart.ts'
import { profileHere } from '../../../work/profile-here.ts'
import type { AskedBy, ClosedPage } from '../../page.ts'
import { csvFile } from '../administration/as-file.ts'
import { careAddress, readAge, readDay } from './asked.ts'
import { flowSection, reasonsSection } from './flow-sections.ts'
import { leaversSections } from './leavers-sections.ts'
import { markName } from './mark-words.ts'
import { measuresSection } from './measures-section.ts'
import { movesSections } from './moves-sections.ts'
import { opensOn, shownSection } from './section.ts'
import { noStandingWords, standingSection } from './standing-section.ts'
import { atHomeSection, homesSection, milesSection, placementsSection } from './where-sections.ts'
import { adoptionSection, agesSection, legalSection, missingSection, needSection } from './who-sections.ts'

/** Children in care: how many, why it changes, where they live, whether it is steady, and how they fare. */
const page: ClosedPage = {
  path: '/children-in-care',
  may: 'see-figures',
  records: 'children-in-care.open',

  async show(asking) {
    const [at, age] = [readDay(asking.query), readAge(asking.query)]
    const [care, profile] = await Promise.all([
      childrenInCare(asking.place, asking.actor, at, age),
      profileHere(asking.place, asking.actor.laCode),
    ])
    const common = { title: 'Children in care', here: 'children-in-care' }
    if (care === null) return { view: 'children-in-care/view.njk', model: { ...common, isLoaded: false } }
    const { shown } = drawnOnce(care, profile, opensFor(asking))
    return {
      view: 'children-in-care/view.njk',
      model: {
        ...common,
        isLoaded: true,
        day: longDay(care.at),
        lead: `${longDay(care.at)} and the 12 months to it, as the looked-after returns have them. ${care.isLast ? 'It is the last day they know of, and the page’s today.' : `They know of ${longDay(care.known.to)} too.`}`,
        days: careDays(care.known, care.suppressed)
          .toReversed()
          .map((day) => ({ value: isoDay(day), name: longDay(day), isChosen: day === care.at })),
        ages: care.suppressed
          ? null
          : careAges.map((each) => ({ value: each, name: markName('age', each), isChosen: each === care.age })),
        notLoaded:
          care.known.missing === null
            ? null
            : `No looked-after return of ${period(care.known.missing)} is loaded, so older ones tell nothing here: who came and left in that year is not known.`,
        leave: care.isLast && care.age === null ? null : careAddress(null, null),
        asked: askedWords(care),
        notThatDay:
          at === null || at === care.at
            ? null
            : `${longDay(at)} is no day that can be looked at. This is ${longDay(care.at)}.`,
        isSuppressed: care.suppressed,
        flow: shown.flow,
        pairs: [[shown.homes, shown.placements]],
        miles: shown.miles,
        more: [
          [shown.legal, shown.atHome],
          [shown.ages, shown.need],
          [shown.reasons, shown.adoption],
          [shown.missing, ...shown.moves],
        ],
        leavers: shown.leavers.length === 0 ? null : shown.leavers,
        noLeavers: noLeaversWords(care),
        standing: shown.standing,
        noStanding: shown.standing === null && care.age === null ? noStandingWords(profile) : null,
        isOfAge: care.age !== null,
        measures: shown.measures,
        csv: (section: string) => careAddress(care.isLast ? null : care.at, care.age, section),
      },
    }
  },

  async download(asking) {
    const name = asking.query.as
    if (name === undefined) return null
    const [care, profile] = await Promise.all([
      childrenInCare(asking.place, asking.actor, readDay(asking.query), readAge(asking.query)),
      profileHere(asking.place, asking.actor.laCode),
    ])
    if (care === null) return null
    const { leavers, moves, ...others } = drawnOnce(care, profile, opensFor(asking)).sections
    const found = [...Object.values(others), ...moves, ...leavers].find((section) => section?.id === name) ?? null
    if (found === null || found.table === null) return null
    const lines = await exportChart(asking.place, asking.actor, found.table, `children in care, ${name}`)
    const of = care.age === null ? '' : `-aged-${care.age}`
    return csvFile(`children-in-care-${name}${of}-${isoDay(care.at)}.csv`, lines.join(''))
  },
}
export default page

/** What the page is asked for beside its last day and everybody: `31 March 2025, age 10 to 15`. */
function askedWords({ at, age }: ChildrenInCare): string {
  return age === null ? longDay(at) : `${longDay(at)}, age ${lower(markName('age', age))}`
}

/** Why nothing is said of care leavers. */
function noLeaversWords({ leavers, age, known }: ChildrenInCare): string | null {
  if (leavers !== null) return null
  return age === null
    ? `Care leavers are held as they stand now: they are on the page of ${longDay(known.to)}.`
    : 'Care leavers, and how long adoption takes, are on the page of children of all ages.'
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

const opensFor = ({ actor }: AskedBy) => actor.permissions.has('see-children') && !actor.suppressed

type Shown = ReturnType<typeof shownSection>

/** The sections that stand by themselves. */
type ShownOfCare = Readonly<Record<Exclude<keyof ReturnType<typeof drawAll>, 'leavers' | 'moves' | 'standing'>, Shown>>

type Drawn = {
  readonly sections: ReturnType<typeof drawAll>
  readonly shown: ShownOfCare & {
    readonly leavers: readonly Shown[]
    readonly moves: readonly Shown[]
    readonly standing: Shown | null
  }
}

/** Pictures of the same figures are the same for everybody who asks alike: they are kept as long as the figures are. */
const drawnBefore = new WeakMap<ChildrenInCare, Map<boolean, DrawnBeside>>()

/** What was drawn, and which published figures stand in it: others are drawn anew. */
type DrawnBeside = { readonly profile: AuthorityProfile | null; readonly drawn: Drawn }

function drawnOnce(care: ChildrenInCare, profile: AuthorityProfile | null, opens: boolean): Drawn {
  const before = drawnBefore.get(care) ?? new Map<boolean, DrawnBeside>()
  drawnBefore.set(care, before)
  const known = before.get(opens)
  if (known !== undefined && known.profile === profile) return known.drawn
  const drawn = shownAll(drawAll(care, profile, opens))
  before.set(opens, { profile, drawn })
  return drawn
}

function drawAll(care: ChildrenInCare, profile: AuthorityProfile | null, isOpen: boolean) {
  const drawn = { care, opens: opensOn(care.at, care.age, isOpen) }
  return {
    flow: flowSection(drawn),
    homes: homesSection(drawn),
    placements: placementsSection(drawn),
    miles: milesSection(drawn),
    legal: legalSection(drawn),
    atHome: atHomeSection(drawn),
    ages: agesSection(drawn),
    need: needSection(drawn),
    reasons: reasonsSection(drawn),
    adoption: adoptionSection(drawn),
    missing: missingSection(drawn),
    standing: care.age === null ? standingSection(profile, care.at) : null,
    measures: measuresSection(drawn, profile),
    moves: movesSections(drawn),
    leavers: leaversSections(drawn),
  }
}

function shownAll(sections: ReturnType<typeof drawAll>): Drawn {
  const { leavers, moves, standing, ...others } = sections
  const named = Object.entries(others).map(([name, section]) => [name, shownSection(section)])
  return {
    sections,
    shown: {
      ...(Object.fromEntries(named) as ShownOfCare),
      ...{ leavers: leavers.map(shownSection), moves: moves.map(shownSection) },
      standing: standing === null ? null : shownSection(standing),
    },
  }
}
