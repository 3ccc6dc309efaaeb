import { mainNeedName } from '../../../codes/main-need.ts'
import { whoToldUsNamed } from '../../../codes/who-told-us.ts'
import { sharesDiffer } from '../../../core/chance.ts'
import { countOf, spoken } from '../../../core/words.ts'
import { type ChartTable, columns, countCell, percentCell, wordCell } from '../../../documents/charts/chart-table.ts'
import {
  busyMonthFinding,
  type MonthPartsData,
  monthParts,
  monthPartsTable,
} from '../../../documents/charts/month-parts.ts'
import { months, monthsTable } from '../../../documents/charts/months.ts'
import { type Month, monthsFinding, unusual } from '../../../documents/charts/months-finding.ts'
import { sankey, sankeyFinding, sankeyTable } from '../../../documents/charts/sankey.ts'
import { followedSource, results, type SankeyData } from '../../../documents/charts/sankey-data.ts'
import type { FrontDoor } from '../../../work/front-door.ts'
import { referralsCounted, type YearBeside } from '../../../work/front-door-figures.ts'
import { type Period, periodWords } from '../../../work/front-door-period.ts'
import { behindAddress, type DoorAsked, doorAddress } from './asked.ts'
import { leadsOn, opensTo, plainSection, type Section, type Under } from './section.ts'

/** What a page of the front door is drawn for: the filters, and whether numbers open. */
export type DrawnFor = { readonly asked: DoorAsked; readonly opens: boolean }

const chosenLists = ({ source, need }: FrontDoor['chosen']) => ({
  sources: source === null ? null : [source],
  needs: need === null ? null : [need],
})

/** The list of referrals of the page's filters and of a part of them; undefined where nothing opens. */
export function behindReferrals(
  door: FrontDoor,
  { opens }: DrawnFor,
  part: Omit<Parameters<typeof behindAddress>[0], 'of' | 'period'> & { readonly period?: Period },
) {
  const { period = door.period, ...rest } = part
  return opens ? behindAddress({ of: 'referrals', period, ...chosenLists(door.chosen), ...rest }) : undefined
}

/** Who told us, for what need, and what happened. */
export function sankeySection(door: FrontDoor, drawnFor: DrawnFor): Section {
  const { asked } = drawnFor
  const data: SankeyData = {
    ...door.sankey,
    ...(asked.follow === null ? {} : { followed: asked.follow }),
    opens: ({ sources, needs, results: of }) =>
      behindReferrals(door, drawnFor, {
        ...(sources === undefined ? {} : { sources }),
        ...(needs === undefined ? {} : { needs }),
        ...(of === undefined ? {} : { results: of }),
      }),
    follows: (follow) => `${doorAddress({ ...asked, follow })}#who-told-us`,
  }
  const followed = followedSource(data)
  const open = data.results.find(({ keys }) => keys.includes('not-decided'))?.count
  return {
    ...plainSection,
    id: 'who-told-us',
    heading: sankeyFinding(data),
    lead: sankeyLead(door, followed?.name),
    wideLead: followed === undefined ? null : colours(followed.name),
    narrowLead: 'A blank end of a bar: not decided yet.',
    drawing: sankey(data, 'sankey'),
    under: [
      ...(data.sources.length > 1 ? [hint] : []),
      ...(typeof open === 'number' && open > 0
        ? [opensTo(`${spoken(open)} not decided yet`, behindReferrals(door, drawnFor, { results: ['not-decided'] }))]
        : []),
    ],
    table: sankeyTable(data),
    more:
      door.beside === null
        ? []
        : [{ name: 'Compare with a year before', table: besideTable(door.beside, door.period) }],
  }
}

function sankeyLead({ sankey, children, knownTo: _ }: FrontDoor, followed: string | undefined): string | null {
  if (typeof sankey.total !== 'number' || sankey.total < 2 || followed === undefined) return null
  const referrals = countOf(sankey.total, 'referral', 'referrals')
  const about = children === null ? '' : ` about ${countOf(children, 'child', 'children')}`
  return `${referrals}${about}, each followed from the day it was received to today.`
}

const colours = (followed: string) =>
  `Blue on the left: ${followed.toLowerCase()}. On the right: grey for no service, darker blue for more help.`

const hint: Under = { name: 'Choose who told us by name to follow only that flow', path: null, isHint: true }

const kindName = {
  source: (key: string) => whoToldUsNamed(key)?.name ?? key,
  need: mainNeedName,
  result: (key: string) => results.find((each) => each.key === key)?.name ?? key,
}

/** Shares beside those of a year before, and whether they differ by more than chance: the same test as everywhere. */
export function besideTable({ now, before, rows, period }: YearBeside, of: Period): ChartTable {
  const [these, those] = [periodWords(of), periodWords(period)]
  return {
    columns: columns(
      ['Referrals', these, 'Percent', those, 'Percent then', 'More than chance'],
      [these, 'Percent', those, 'Percent then'],
    ),
    rows: [
      [wordCell('All'), countCell(now), wordCell(''), countCell(before), wordCell(''), wordCell('')],
      ...rows.map(({ by, key, now: part, before: earlier }) => [
        wordCell(kindName[by](key)),
        countCell(part),
        percentCell(part, now),
        countCell(earlier),
        percentCell(earlier, before),
        wordCell(
          !sharesDiffer({ part, of: now }, { part: earlier, of: before })
            ? ''
            : part / now > earlier / before
              ? 'a larger share'
              : 'a smaller share',
        ),
      ]),
    ],
  }
}

const numberOf = ({ year, month }: Month) => year * 12 + month - 1

/** Referrals month by month. Each opens to its children; one that is out of the usual to what made it so. */
export function monthsSection(door: FrontDoor, drawnFor: DrawnFor): Section {
  const ofMonth = (month: Month): Period => ({ from: numberOf(month), to: numberOf(month) })
  const data = {
    ...door.months,
    months: door.months.months.map((month) => {
      const href = behindReferrals(door, drawnFor, { period: ofMonth(month) })
      return href === undefined ? month : { ...month, href }
    }),
  }
  const isShownNow = (month: Month) => door.parts !== null && numberOf(month) === door.period.from
  const strange = data.months.filter((month) => unusual(month) !== null && !isShownNow(month)).slice(-3)
  const why = (month: Month): Under =>
    leadsOn(
      `Why ${periodWords(ofMonth(month))} was ${unusual(month) === 'above' ? 'busy' : 'quiet'}`,
      doorAddress({ ...drawnFor.asked, period: ofMonth(month) }),
    )
  const hasUsual = data.months.some(({ usual }) => usual !== null)
  return {
    ...plainSection,
    id: 'months',
    heading: monthsFinding(data),
    drawing: months(data, 'months'),
    under: door.suppressed ? [] : strange.map(why),
    table: monthsTable(data),
    note: hasUsual ? null : 'What is usual for a month needs three earlier years. Their censuses are not loaded.',
  }
}

/** One month, in the parts that may tell why it was busy; null where the page is of more than a month. */
export function busySections(
  door: FrontDoor,
  drawnFor: DrawnFor,
): { heading: string; lead: string; parts: readonly Section[] } | null {
  const { parts, period } = door
  const month = door.months.months.find((each) => numberOf(each) === period.from)
  if (parts === null || month === undefined || month.count === 'c' || month.count === 0) return null
  const data: MonthPartsData = {
    counted: referralsCounted,
    month: periodWords(period),
    all: { count: month.count, usual: month.isUnfinished === true ? null : month.usual },
    parts: {
      sources: parts.sources.map(({ key, ...part }) => ({
        ...part,
        ...{ name: kindName.source(key), named: whoToldUsNamed(key)?.referrals ?? key },
        ...hrefOf(behindReferrals(door, drawnFor, { sources: [key] })),
      })),
      needs: parts.needs.map(({ key, ...part }) => ({
        ...part,
        ...{ name: mainNeedName(key), named: `referrals for ${mainNeedName(key).toLowerCase()}` },
        ...hrefOf(behindReferrals(door, drawnFor, { needs: [key] })),
      })),
    },
  }
  const section = (by: 'sources' | 'needs', heading: string): Section => ({
    ...plainSection,
    id: by,
    heading,
    drawing: monthParts(data, by, by),
    table: monthPartsTable(data, by),
  })
  return {
    heading: busyMonthFinding(data),
    lead: busyLead(data),
    parts: [section('sources', 'By who told us'), section('needs', 'By main need')],
  }
}

const hrefOf = (href: string | undefined) => (href === undefined ? {} : { href })

function busyLead({ month, all }: MonthPartsData): string {
  const count = countOf(all.count, 'referral', 'referrals')
  if (all.usual === null)
    return `${month} brought ${count}. What is usual for it is not known: too few earlier years are loaded.`
  return `${month} brought ${count}; between ${spoken(all.usual.low)} and ${spoken(all.usual.high)} are usual for that month, going by ${all.usual.years} years before it. Each bar below stands on its own usual range.`
}
