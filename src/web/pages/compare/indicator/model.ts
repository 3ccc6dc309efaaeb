import { periodLabel, shortPeriod } from '../../../../core/published-period.ts'
import { amongAllTable } from '../../../../documents/charts/among-all.ts'
import { largeStripFinding, rankedFinding } from '../../../../documents/charts/among-all-finding.ts'
import type { ChartTable } from '../../../../documents/charts/chart-table.ts'
import { capital } from '../../../../documents/charts/chart-words.ts'
import { compareLine } from '../../../../documents/charts/compare-line.ts'
import { compareLineTable } from '../../../../documents/charts/compare-line-data.ts'
import { compareHeading, compareLineFinding } from '../../../../documents/charts/compare-line-finding.ts'
import { largeStrip } from '../../../../documents/charts/large-strip.ts'
import { figureText } from '../../../../documents/charts/published-figure.ts'
import { rankedBars } from '../../../../documents/charts/ranked-bars.ts'
import type { Compared } from '../../../../work/compare.ts'
import { isSize } from '../../../../work/listed-indicators.ts'
import { tableHtml } from '../../front-door/table-html.ts'
import { figureWithUnit, unitInHeading, type Written } from '../figure-words.ts'
import {
  basedOn,
  byYear,
  type Cell,
  comparedWithName,
  inPeriod,
  isNationBeside,
  isUnlike,
  similarIn,
} from '../similar.ts'
import { type DrawingName, type IndicatorAsked, indicatorAddress } from './asked.ts'
import { indicatorChoices } from './choices.ts'
import { amongData, headingData, lineData, lineFindingData, nationName } from './drawings.ts'
import { factsOf } from './facts.ts'
import { directionPath, everyAuthorityAddress, tableLinks, trailTo } from './links.ts'
import { meaningOf } from './meaning.ts'
import { notesOf } from './notes.ts'
import type { IndicatorShown } from './shown.ts'
import { comparisonTable, everyAuthorityTable, historyTable } from './table.ts'
import { comparisonTableHtml } from './table-html.ts'
import { asItWas, revisedWords, versionLinks } from './versions.ts'

/** A drawing under the sentence that says what it shows. */
export type Drawn = {
  readonly id: DrawingName
  readonly heading: string
  /** What is measured, of whom, in which unit. */
  readonly says: string
  readonly drawing: string
  readonly table: ChartTable
  /** Are those like it in it, as a range? */
  readonly hasRange?: boolean
}

/** The three drawings of the page. */
export function drawingsOf(compared: Compared, asked: IndicatorAsked): Readonly<Record<DrawingName, Drawn>> {
  const { indicator, kind, comparison } = compared
  const line = lineData(compared, asked)
  const among = amongData(compared)
  const when = inPeriod(comparison.chosen.period, kind)
  const hasRange = line.points.some(({ range }) => range !== null)
  const isEach = hasRange && asked.lines === 'each'
  const measured = `${indicator.title}${unitWords(compared)}`
  return {
    line: {
      id: 'line',
      heading: compareLineFinding(lineFindingData(compared, asked)),
      says: `${measured}, ${byYear[kind]}.${hasRange ? ' Shaded: lowest to highest of the similar authorities.' : ''}${isEach ? ' Thin lines: each of them.' : ''}`,
      drawing: compareLine(line, 'line'),
      hasRange,
      table: compareLineTable(line),
    },
    ranked: {
      id: 'ranked',
      heading: rankedFinding(among),
      says: `${measured}, ${when}. Each bar is an authority, lowest first. Ring: similar authorities.`,
      drawing: rankedBars(among, 'ranked'),
      table: amongAllTable(among),
    },
    strip: {
      id: 'strip',
      heading: isUnlike(comparison.chosen.neighbours)
        ? `Where ${comparison.authority.name} stands among all authorities`
        : largeStripFinding(among),
      says: `${measured}, ${when}. Each dot is an authority.`,
      drawing: largeStrip(among, 'strip'),
      table: amongAllTable(among),
    },
  }
}

/** `, %` behind a title; nothing where the title says it already. */
function unitWords({ indicator }: Compared): string {
  const unit = unitInHeading(indicator.unit)
  return unit === null || indicator.title.includes(unit) ? '' : `, ${unit}`
}

/** What the view shows. */
export function indicatorModel(shown: IndicatorShown) {
  const { compared, asked, authorities, instead } = shown
  const { comparison, indicator, kind } = compared
  const { authority } = comparison
  const drawn = drawingsOf(compared, asked)
  const isOfNation = comparison.all.length === 0
  const historyHeading = comparison.cuts === null ? 'Rank by year' : 'Rank and band by year'
  return {
    title: `${indicator.title}, ${authority.name}`,
    here: 'compare',
    trail: trailTo(compared),
    heading: compareHeading(headingData(compared, asked)),
    lead: leadOf(compared, asked),
    chosen: chosenWords(compared, asked),
    choices: indicatorChoices(compared, asked, authorities),
    notes: [
      ...(instead === null
        ? []
        : [`Nothing is published of ${shortPeriod(instead)}: this is ${inPeriod(comparison.chosen.period, kind)}.`]),
      ...[asItWas(shown), revisedWords(compared)].filter((note) => note !== null),
      ...turnedWords(compared),
      ...notesOf(comparison, kind),
    ],
    line: shownDrawing(drawn.line, asked),
    facts: factsOf(compared),
    ranked: isOfNation ? null : shownDrawing(drawn.ranked, asked),
    strip: isOfNation ? null : shownDrawing(drawn.strip, asked),
    table: tableShown(shown),
    history: isOfNation
      ? null
      : {
          heading: historyHeading,
          html: tableHtml(historyTable(comparison), historyHeading),
          note: 'Each year among the authorities that had a number in it.',
        },
    meaning: meaningOf(compared),
    direction: directionPath(shown),
    versions: versionLinks(shown),
    kept: keptChoices(asked),
  }
}

/** What is chosen by links and not in the form, which sends it along. */
function keptChoices({ rows, lines, release }: IndicatorAsked) {
  return Object.entries({ rows, lines, release }).flatMap(([name, value]) => (value === null ? [] : [{ name, value }]))
}

function shownDrawing({ table, ...drawn }: Drawn, asked: IndicatorAsked) {
  const file = (as: string) => indicatorAddress(asked, { as, of: drawn.id })
  return {
    ...drawn,
    table: drawn.id === 'line' ? tableHtml(table, drawn.heading) : null,
    note:
      drawn.hasRange === true && asked.lines === 'each' ? 'The table under the drawing names each thin line.' : null,
    files: [
      // A table of every authority comes only when it is asked for.
      ...(drawn.id === 'line' ? [] : [{ name: 'Every authority in a table', path: everyAuthorityAddress(asked) }]),
      ...(drawn.drawing.includes('<svg')
        ? [
            { name: 'Take away as SVG', path: file('svg') },
            { name: 'as PNG', path: file('png') },
          ]
        : []),
      ...(drawn.id === 'line' ? lineLinks(drawn.hasRange, asked) : []),
    ],
  }
}

/** Each of those like it as a line, or without them. */
function lineLinks(hasRange: boolean | undefined, asked: IndicatorAsked) {
  if (hasRange !== true) return []
  const isEach = asked.lines === 'each'
  const name = isEach ? 'Without the lines of each' : 'Each similar authority as a line'
  return [{ name, path: `${indicatorAddress({ ...asked, lines: isEach ? null : 'each' })}#line` }]
}

/** `19.7%, 31 March 2025. Similar authorities 21.2% (median of ten), West Midlands 19.5%, England 22.6%. Lower is better.` */
function leadOf(compared: Compared, asked: IndicatorAsked): string {
  const { comparison, kind } = compared
  const { chosen, better, authority } = comparison
  const own = chosen.own.cell?.value ?? null
  const similar = isUnlike(chosen.neighbours) ? null : similarIn(chosen.neighbours, asked.with)
  const others = [
    ...(similar === null
      ? []
      : [`similar authorities ${figureText(similar, comparison)} (${basedOn(chosen.neighbours, asked.with)})`]),
    ...(isSize(comparison.unit) ? [] : areaWords(chosen.region?.name, chosen.region?.cell, comparison)),
    ...(isNationBeside(comparison) ? areaWords(nationName(compared), chosen.england, comparison) : []),
  ]
  const when = inPeriod(chosen.period, kind)
  const provisional = compared.isProvisional ? ' (provisional)' : ''
  const first =
    own === null
      ? `No number of ${authority.name}, ${when}`
      : `${figureWithUnit(own, comparison)}, ${when}${provisional}`
  const against = others.length === 0 ? 'There is nothing to compare it with' : capital(others.join(', '))
  const direction = better === 'neither' ? '' : ` ${capital(better)} is better.`
  return `${first}. ${against}.${direction}`
}

function areaWords(name: string | undefined, cell: Cell | null | undefined, written: Written): readonly string[] {
  return name === undefined || typeof cell?.value !== 'number' ? [] : [`${name} ${figureText(cell.value, written)}`]
}

function turnedWords({ isTurned, comparison }: Compared): readonly string[] {
  if (!isTurned) return []
  const way = comparison.better === 'neither' ? 'neither higher nor lower is better' : `${comparison.better} is better`
  return [`Here ${way}: your authority has set another direction than the publisher’s.`]
}

/** All choices in one line, for paper and for files. */
export function chosenWords({ indicator, comparison, kind, source, model }: Compared, asked: IndicatorAsked): string {
  const from = source === 'lait' ? 'the local authority interactive tool' : 'the statistic’s own release'
  const similar = model === null ? 'no similar authorities' : comparedWithName(asked.with).toLowerCase()
  return `Chosen: ${indicator.title}; ${comparison.authority.name}; ${periodLabel(comparison.chosen.period, kind)}; compared with ${similar}; figures from ${from}${asked.release === null ? '' : `, as when release ${asked.release} had been loaded`}.`
}

function tableShown(shown: IndicatorShown) {
  const { compared, asked } = shown
  const { comparison, indicator, kind } = compared
  const isAll = asked.rows === 'all'
  const heading = `${indicator.title}${unitWords(compared)}, ${byYear[kind]}`
  const table = tableOf(compared, asked)
  return {
    heading,
    html: comparisonTableHtml(table, heading, comparison.authority.name),
    note: tableNote(compared, isAll),
    links: tableLinks(shown),
  }
}

/** The table that is shown, and that is taken away. */
export function tableOf({ comparison }: Compared, asked: IndicatorAsked): ChartTable {
  return asked.rows === 'all' ? everyAuthorityTable(comparison, asked) : comparisonTable(comparison, asked)
}

function tableNote({ comparison, model }: Compared, isAll: boolean): string {
  if (comparison.all.length === 0) return 'No numbers of single authorities are published.'
  const rank =
    comparison.better === 'neither'
      ? 'Rank 1 is the highest.'
      : `Rank 1 is the highest; ${comparison.better} is better.`
  const provisional = comparison.periods.some(({ own }) => own.cell?.note === 'provisional') ? ' (p): provisional.' : ''
  const order =
    isAll || model === null ? '' : `Similar authorities in order of likeness, ${model} model, applied to every year. `
  return `${order}${rank}${provisional}`
}
