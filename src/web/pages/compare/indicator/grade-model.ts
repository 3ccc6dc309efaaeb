import { longDay } from '../../../../core/day.ts'
import { periodLabel } from '../../../../core/published-period.ts'
import { type BarsData, bars } from '../../../../documents/charts/bars.ts'
import { type ChartTable, columns, wordCell } from '../../../../documents/charts/chart-table.ts'
import { shortMissing } from '../../../../documents/charts/published-figure.ts'
import type { Judgement } from '../../../../work/inspections.ts'
import { tableHtml } from '../../front-door/table-html.ts'
import { type Comparison, isUnlike, modelOf, type Placed } from '../similar.ts'
import { type IndicatorAsked, indicatorAddress } from './asked.ts'
import { indicatorChoices } from './choices.ts'
import { nationName } from './drawings.ts'
import { countsOfGrades, frameworkName, gradeHeading, gradeOf, gradesFinding, gradesOfSimilar } from './grade-words.ts'
import { tableLinks, trailTo } from './links.ts'
import { meaningOf } from './meaning.ts'
import type { IndicatorShown } from './shown.ts'
import { comparisonTableHtml } from './table-html.ts'

/** What the page of an inspection's grade shows: grades are not drawn as numbers, and have no median, rank or band. */
export function gradeModel(shown: IndicatorShown, judgements: readonly Judgement[]) {
  const { compared, asked, authorities } = shown
  const { comparison, indicator, kind } = compared
  const { authority, chosen } = comparison
  const when = periodLabel(chosen.period, kind)
  const isAll = asked.rows === 'all'
  const table = gradeTable(comparison, asked)
  const heading = isAll ? `Every authority, as at ${when}` : `Similar authorities, as at ${when}`
  return {
    title: `${indicator.title}, ${authority.name}`,
    here: 'compare',
    trail: trailTo(compared),
    heading: gradeHeading(comparison),
    lead: leadOf(comparison, judgements, when),
    chosen: `Chosen: ${indicator.title}; ${authority.name}; as at ${when}.`,
    choices: choicesOf(compared, asked, authorities),
    notes: isUnlike(chosen.neighbours)
      ? [
          `No authority is close to ${authority.name}: the model itself calls all of its similar authorities “not close”.`,
        ]
      : [],
    grades: {
      heading: gradesFinding(comparison),
      says: `${nationName(compared)}: the last judgement of each authority, as at ${when}.`,
      drawing: bars(barsOf(comparison), 'grades'),
    },
    table: {
      heading: isAll ? heading : gradesOfSimilar(comparison) || heading,
      html: comparisonTableHtml(table, heading, authority.name),
      links: tableLinks(shown),
    },
    inspections: inspectionsOf(judgements),
    name: authority.name,
    meaning: meaningOf(compared).filter(({ name }) => name !== 'Ranks and bands'),
  }
}

/** `As at 31 March 2025. The inspection was published on 26 November 2021.` */
function leadOf({ chosen, authority }: Comparison, judgements: readonly Judgement[], when: string): string {
  const own = gradeOf(chosen.own)
  if (own === null) return `${authority.name}, as at ${when}: ${shortMissing(chosen.own.cell?.status ?? null)}.`
  const last = judgements.find(({ grade, judgement }) => grade === own && /overall/i.test(judgement))
  const published = last === undefined ? '' : ` The report was published on ${longDay(last.publishedOn)}.`
  return `${own}, as at ${when}.${published} Judgements stand until the next inspection, so those of other authorities are of other years.`
}

function barsOf(comparison: Comparison): BarsData {
  return {
    counted: { one: 'authority', many: 'authorities' },
    unit: 'count',
    subject: 'Authorities by judgement',
    isInOrder: true,
    bars: countsOfGrades(comparison).map(({ grade, count }) => ({
      name: grade.replace(' to be good', ''),
      value: count,
    })),
  }
}

/** Ours and those like it in order of likeness, or every authority by name. */
export function gradeTable({ authority, chosen, all }: Comparison, asked: IndicatorAsked): ChartTable {
  const row = (placed: Placed) => [
    wordCell(
      placed.name,
      placed.code === authority.code ? undefined : indicatorAddress({ ...asked, authority: placed.code }),
    ),
    wordCell(gradeOf(placed) ?? shortMissing(placed.cell?.status ?? null)),
  ]
  const rows =
    asked.rows === 'all'
      ? all.toSorted((a, b) => (a.name < b.name ? -1 : 1))
      : [chosen.own, ...chosen.neighbours.members]
  return { columns: columns(['Authority', 'Judgement'], []), rows: rows.map(row) }
}

/** Judgements of one inspection under its name, what is judged overall first. */
function inspectionsOf(judgements: readonly Judgement[]) {
  const key = ({ framework, publishedOn }: Judgement) => `${publishedOn} ${framework}`
  return [...new Set(judgements.map(key))].map((each) => {
    const those = judgements.filter((judgement) => key(judgement) === each)
    const [first] = those as [Judgement]
    const isOverall = ({ judgement }: Judgement) => /overall/i.test(judgement)
    const heading = `${longDay(first.publishedOn)}: ${frameworkName(first.framework)}`
    const rows = [...those.filter(isOverall), ...those.filter((judgement) => !isOverall(judgement))]
    const table = {
      columns: columns(['What was judged', 'Grade'], []),
      rows: rows.map(({ judgement, grade }) => [wordCell(judgement), wordCell(grade)]),
    }
    return { heading, html: tableHtml(table, heading) }
  })
}

/** Of those it is compared with only the model can be chosen: grades have no median. */
function choicesOf(
  { models, ...compared }: IndicatorShown['compared'],
  asked: IndicatorAsked,
  authorities: IndicatorShown['authorities'],
) {
  const choices = indicatorChoices({ ...compared, models }, asked, authorities)
  const withs = choices.withs.plain
    .filter(({ value }) => value.startsWith('median'))
    .map((each) => ({
      ...each,
      name: each.name.replace(', median', ''),
      isChosen: each.value.endsWith(modelOf(asked.with)),
    }))
  return { ...choices, withs: { plain: withs, groups: [] }, hasModels: models.length > 1 }
}
