import { countOf, spoken } from '../../../core/words.ts'
import { bars, barsTable } from '../../../documents/charts/bars.ts'
import { type ChartTable, columns, countCell, wordCell } from '../../../documents/charts/chart-table.ts'
import { percent, sumOf } from '../../../documents/charts/chart-words.ts'
import { childrenADot, miles, milesBandsTable, milesFinding, milesTable } from '../../../documents/charts/miles.ts'
import {
  placementCounts,
  placementCountsFinding,
  placementCountsTable,
} from '../../../documents/charts/placement-counts.ts'
import { type ThinBarsData, thinBars } from '../../../documents/charts/thin-bars.ts'
import { type InCareBy, partOfSplit, reaches, sumOfParts } from '../../../work/care-splits.ts'
import { opensTo, type Under } from '../front-door/section.ts'
import { definitions } from './definitions.ts'
import { atHomeFinding, homesFinding } from './findings.ts'
import { markName } from './mark-words.ts'
import { type CareSection, type Drawn, numberUnder, plain, present, splitBars } from './section.ts'

const children = { one: 'child', many: 'children' }

/** Children in care by one thing, as bars. */
export function inCareBars({ care, opens }: Drawn, by: InCareBy, subject: string) {
  const split = present(care.inCare.by[by])
  return { counted: children, unit: 'count' as const, subject, bars: splitBars(split, 'in-care', by, opens) }
}

/** In what kind of home they live, and who provides it. */
export function homesSection(drawn: Drawn): CareSection {
  const data = inCareBars(drawn, 'home', 'Where children in care live')
  return {
    ...plain,
    id: 'homes',
    heading: homesFinding(drawn.care.inCare.by.home),
    drawing: bars(data, 'homes'),
    table: barsTable(data),
    more: [{ name: 'By who provides it', table: barsTable(inCareBars(drawn, 'provider', 'Providers')) }],
    workedOut: definitions.homes,
  }
}

/** How many placements they had in 12 months, and whether those in care for long are settled. */
export function placementsSection({ care, opens }: Drawn): CareSection {
  const { placements, long } = care.inCare.by
  const name = (key: string) =>
    care.suppressed && key === '3' ? '3 or more' : key === '6' ? '6+' : markName('placements', key)
  const data = {
    counts: placements.map(({ key, count }) => ({
      ...{ name: name(key), count },
      ...opens({ set: 'in-care', marks: [care.suppressed && key === '3' ? 'moved.often' : `placements.${key}`] }),
    })),
    often: sumOfParts(placements, ['3', '4', '5', '6']),
    oftenHref: opens({ set: 'in-care', marks: ['moved.often'] }).href,
  }
  const isKnown = care.isLongKnown
  const [settled, moved] = isKnown ? [partOfSplit(long, 'settled'), partOfSplit(long, 'moved')] : [0, 0]
  const share = percent(settled, sumOf([settled, moved]))
  return {
    ...plain,
    id: 'placements',
    heading: placementCountsFinding(data),
    drawing: placementCounts(data, 'placements'),
    under: [
      ...numberUnder(
        data.often,
        (count) => `${spoken(count)} with three or more`,
        opens({ set: 'in-care', marks: ['moved.often'] }),
      ),
      ...numberUnder(
        settled,
        (count) => `${spoken(count)} settled for two years or more`,
        opens({ set: 'in-care', marks: ['long.settled'] }),
      ),
      ...numberUnder(
        moved,
        (count) => `${spoken(count)} in care for long and not settled`,
        opens({ set: 'in-care', marks: ['long.moved'] }),
      ),
      ...(share === null ? [] : [opensTo(`Long-term stability ${share}`, null)]),
      ...(care.whyMoved === null || care.whyMoved.length === 0 ? [] : [opensTo('Why they moved', '#moves')]),
    ],
    table: placementCountsTable(data),
    note: isKnown ? null : 'Long-term stability is not known: it takes the returns of three years.',
    workedOut: definitions.placements,
  }
}

/** Who provides the placements of those far away. */
function farByProvider({ care, opens }: Drawn): CareSection['more'] {
  if (care.farBy === null || care.farBy.length === 0) return []
  const table = barsTable({
    ...{ counted: children, unit: 'count', subject: 'Outside and more than 20 miles away' },
    bars: splitBars(care.farBy, 'in-care', 'provider', opens, reaches['outside-far'].marks),
  })
  return [{ name: 'Far away, by provider', table }]
}

/** How far from home they live, and whether outside the authority. */
export function milesSection(drawn: Drawn): CareSection {
  const { care, opens } = drawn
  const { reach } = care.inCare.by
  const data = {
    authority: 'the authority',
    reaches: reach.map(({ key, count }) => {
      const id = key as keyof typeof reaches
      return { id, name: reaches[id].name, count, ...opens({ set: 'in-care', marks: reaches[id].marks }) }
    }),
    dots: care.miles,
  }
  const unknown = partOfSplit(reach, 'not-known')
  const isAreaKnown = reach.some(({ key, count }) => key !== 'not-known' && count !== 0)
  const bands = milesBandsTable(data)
  const each = care.miles === null || care.miles.length === 0 ? 1 : childrenADot(care.miles)
  return {
    ...plain,
    id: 'miles',
    heading: milesFinding(data),
    lead:
      care.miles === null || care.miles.length === 0 || unknown === care.inCare.total
        ? null
        : each === 1
          ? 'One dot is one child.'
          : `One dot is ${each} children.`,
    drawing: miles(data, 'miles'),
    under: [
      ...numberUnder(
        partOfSplit(reach, 'outside-far'),
        (count) => `The ${spoken(count)} far away`,
        opens({ set: 'in-care', marks: reaches['outside-far'].marks }),
      ),
      ...numberUnder(
        sumOfParts(reach, ['outside-near', 'outside-far', 'outside-not-known']),
        (count) => `All ${spoken(count)} outside`,
        opens({ set: 'in-care', marks: ['where.outside'] }),
      ),
      ...numberUnder(
        unknown,
        (count) => `${spoken(count)} of whom it is not known where`,
        opens({ set: 'in-care', marks: reaches['not-known'].marks }),
      ),
      ...unmeasured(care.miles, care.inCare.total),
    ],
    table: milesTable(data),
    more: [
      ...(bands === null || data.dots?.length === 0 ? [] : [{ name: 'By miles', table: bands }]),
      ...farByProvider(drawn),
    ],
    note:
      isAreaKnown || care.inCare.total === 0
        ? null
        : 'The returns were loaded without a directory of postcodes, which tells in which authority a placement is and how far from home. Load one, and the returns are read again with it by themselves.',
    workedOut: definitions.miles,
  }
}

function unmeasured(dots: Drawn['care']['miles'], total: number | 'c'): readonly Under[] {
  if (dots === null || total === 'c') return []
  const missing = total - dots.reduce((sum, { count }) => sum + count, 0)
  return missing === 0 || missing === total
    ? []
    : [opensTo(`distance of ${countOf(missing, 'child', 'children')} not known, not drawn`, null)]
}

/** Some are too thin for a finger: the table has the same links. */
const unlinked = (data: ThinBarsData): ThinBarsData => ({
  ...data,
  bars: data.bars.map(({ name, count }) => ({ name, count })),
})

const monthsTable = (bars: ThinBarsData['bars']): ChartTable => ({
  columns: columns(['Child', 'Months at home'], ['Months at home']),
  rows: bars.map(({ name, count, href }) => [wordCell(name), countCell(count, href)]),
})

/** Who lives with parents on a care order, and for how long. */
export function atHomeSection({ care, opens }: Drawn): CareSection {
  const { atHome } = care.inCare.by
  const [year, less] = [partOfSplit(atHome, 'a-year'), partOfSplit(atHome, 'under-a-year')]
  const home = sumOfParts(atHome, ['a-year', 'under-a-year'])
  const data = {
    each: { one: 'child', many: 'children' },
    counted: { one: 'month', many: 'months' },
    has: { one: 'has been at home for', many: 'have been at home for' },
    // Whole months: twelve are a year, and over the line.
    limit: 11.5,
    limitWords: 'a year',
    bars: (care.monthsAtHome ?? []).map((months, at) => ({
      ...{ name: at === 0 ? 'Longest' : `Child ${at + 1}`, count: months },
      ...opens({ set: 'in-care', marks: [`parents.${months}`] }),
    })),
  }
  const asBars = {
    ...{ counted: children, unit: 'count' as const, subject: 'With parents on a care order' },
    bars: [
      { name: 'For a year or more', value: year, ...opens({ set: 'in-care', marks: ['order.year'] }) },
      { name: 'For less', value: less },
    ],
  }
  return {
    ...plain,
    id: 'at-home',
    heading: atHomeFinding({ home, year }),
    lead: home === 0 || care.monthsAtHome === null ? null : 'A bar for each child: whole months at home on the order.',
    drawing: care.monthsAtHome === null ? bars(asBars, 'at-home') : thinBars(unlinked(data), 'at-home'),
    under: [
      ...numberUnder(
        home,
        (count) => `The ${countOf(count, 'child', 'children')}`,
        opens({ set: 'in-care', marks: ['order.home'] }),
      ),
      ...numberUnder(
        year,
        (count) => `${spoken(count)} for a year or more: is the order still needed?`,
        opens({ set: 'in-care', marks: ['order.year'] }),
      ),
      ...numberUnder(
        care.leftFromHome ?? 0,
        (count) => `${spoken(count)} left care from there in 12 months`,
        opens({ set: 'left', marks: ['from.home', 'span.this'] }),
      ),
    ],
    table: home === 0 ? null : care.monthsAtHome === null ? barsTable(asBars) : monthsTable(data.bars),
    workedOut: definitions.home,
  }
}
