import { isoDay, longDay } from '../../../core/day.ts'
import { type ChildrenInCare, careDays, childrenInCare } from '../../../work/children-in-care.ts'
import { exportChart } from '../../../work/export-chart.ts'
import type { AskedBy, ClosedPage } from '../../page.ts'
import { csvFile } from '../administration/as-file.ts'
import { careAddress, readDay } from './asked.ts'
import { flowSection, reasonsSection } from './flow-sections.ts'
import { measuresSection } from './measures-section.ts'
import { type CareSection, opensOn, shownSection } from './section.ts'
import { atHomeSection, homesSection, milesSection, placementsSection } from './where-sections.ts'
import {
  adoptionSection,
  agesSection,
  leaversSection,
  legalSection,
  missingSection,
  needSection,
} from './who-sections.ts'

/** Children in care: how many, why it changes, where they live, whether it is steady, and how they fare. */
const page: ClosedPage = {
  path: '/children-in-care',
  may: 'see-figures',
  records: 'children-in-care.open',

  async show(asking) {
    const care = await childrenInCare(asking.place, asking.actor, readDay(asking.query))
    const common = { title: 'Children in care', here: 'children-in-care' }
    if (care === null) return { view: 'children-in-care/view.njk', model: { ...common, isLoaded: false } }
    const { shown } = drawnOnce(care, opensFor(asking))
    const { leavers } = shown
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
        leave: care.isLast ? null : careAddress(null),
        isSuppressed: care.suppressed,
        flow: shown.flow,
        pairs: [[shown.homes, shown.placements]],
        miles: shown.miles,
        more: [
          [shown.legal, shown.atHome],
          [shown.ages, shown.need],
          [shown.reasons, shown.adoption],
          leavers === null ? [shown.missing] : [shown.missing, leavers],
        ],
        noLeavers:
          leavers === null
            ? `Care leavers are held as they stand now: they are on the page of ${longDay(care.known.to)}.`
            : null,
        measures: shown.measures,
        csv: (section: string) => careAddress(care.isLast ? null : care.at, section),
      },
    }
  },

  async download(asking) {
    const name = asking.query.as
    if (name === undefined) return null
    const care = await childrenInCare(asking.place, asking.actor, readDay(asking.query))
    if (care === null) return null
    const found = Object.values(drawnOnce(care, opensFor(asking)).sections).find((section) => section?.id === name)
    if (found === undefined || found === null || found.table === null) return null
    const lines = await exportChart(asking.place, asking.actor, found.table, `children in care, ${name}`)
    return csvFile(`children-in-care-${name}-${isoDay(care.at)}.csv`, lines.join(''))
  },
}
export default page

const opensFor = ({ actor }: AskedBy) => actor.permissions.has('see-children') && !actor.suppressed

type Shown = ReturnType<typeof shownSection>

type Drawn = {
  readonly sections: ReturnType<typeof drawAll>
  readonly shown: { readonly [Name in Exclude<keyof ReturnType<typeof drawAll>, 'leavers'>]: Shown } & {
    readonly leavers: Shown | null
  }
}

/** Pictures of the same figures are the same for everybody who asks alike: they are kept as long as the figures are. */
const drawnBefore = new WeakMap<ChildrenInCare, Map<boolean, Drawn>>()

function drawnOnce(care: ChildrenInCare, opens: boolean): Drawn {
  const before = drawnBefore.get(care) ?? new Map<boolean, Drawn>()
  drawnBefore.set(care, before)
  const drawn = before.get(opens) ?? shownAll(drawAll(care, opens))
  before.set(opens, drawn)
  return drawn
}

function drawAll(care: ChildrenInCare, isOpen: boolean) {
  const drawn = { care, opens: opensOn(care.at, isOpen) }
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
    measures: measuresSection(drawn),
    leavers: leaversSection(drawn),
  }
}

function shownAll(sections: ReturnType<typeof drawAll>): Drawn {
  const { leavers, ...others } = sections
  const named = Object.entries(others) as [Exclude<keyof typeof sections, 'leavers'>, CareSection][]
  const shown = Object.fromEntries(named.map(([name, section]) => [name, shownSection(section)]))
  return {
    sections,
    shown: { ...(shown as Drawn['shown']), leavers: leavers === null ? null : shownSection(leavers) },
  }
}
