import type { ShownCount } from '../../core/suppress.ts'
import { escapeText, tenth } from '../svg.ts'
import { type ChartTable, columns, countCell, wordCell } from './chart-table.ts'
import { type Counted, capital, countText, type Finding, firstFinding, inPlaceOfPicture } from './chart-words.ts'
import { behind, opening, sentence } from './frame.ts'

/** How many of the same contacts came so far. */
export type CohortStep = {
  /** `Referral` */
  readonly name: string
  /** What happened to those who came so far, in a sentence: `became referrals`. */
  readonly happened: string
  readonly count: ShownCount
  readonly href?: string
}

/** Contacts of a stretch of time long enough ago that each has had as long to move on, and the steps they took. */
export type CohortData = {
  readonly counted: Counted
  /** Which ones: `contacts received Sep 2024 to Aug 2025`. */
  readonly which: string
  /** The first is all of them. */
  readonly steps: readonly CohortStep[]
}

const all = ({ steps }: CohortData): ShownCount => steps[0]?.count ?? 0

/** Of 100, whole; one place below 10 of a base over 1,000 is left to the list behind the number. */
function ofHundred(part: ShownCount, of: ShownCount): number | null {
  return part === 'c' || of === 'c' || of < 100 ? null : Math.round((100 * part) / of)
}

/**
 * How far each step of the way goes: a table with a bar of 100 for each step. Of fewer than 100 no share is drawn.
 *
 * @returns a whole table as HTML, because the picture is the table
 */
export function cohort(data: CohortData): string {
  const nothing = inPlaceOfPicture([all(data)], data.counted)
  if (nothing !== null) return sentence(nothing)
  const rows = data.steps.map(({ name, count, href }) => {
    const number = opening(behind(count, href), `${name}: ${countText(count)}`, countText(count), true)
    return `<tr><th scope="row">${escapeText(name)}</th><td class="n">${number}</td><td class="barcell">${bar(count, all(data))}</td></tr>`
  })
  return `<table class="tl-t tl-cohort"><thead><tr><th scope="col">Of ${escapeText(data.which)}</th><th scope="col" class="n">${escapeText(capital(data.counted.many))}</th><th scope="col">Of 100 ${escapeText(data.counted.many)}</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
}

function bar(count: ShownCount, of: ShownCount): string {
  const share = ofHundred(count, of)
  if (share === null || of === 0) return ''
  const wide = (100 * (count as number)) / (of as number)
  const said = share === 0 && count !== 0 ? 'under 1' : String(share)
  // Four fifths of the cell for 100, so that the number has its place behind the bar.
  return `<span class="tl-of"><svg width="${tenth(wide * 0.8)}%" height="14" aria-hidden="true" focusable="false"><rect width="100%" height="14" class="f-mid"/></svg>${said}</span>`
}

const isEnough = (data: CohortData) => ofHundred(all(data), all(data)) !== null

const findings: readonly Finding<CohortData>[] = [
  [
    (data) => isEnough(data) && isSaid(data, data.steps[1]) && isSaid(data, data.steps.at(-1)) && data.steps.length > 2,
    (data) => `${ofThem(data, data.steps[1])}, ${said(data, data.steps.at(-1))}`,
  ],
  [(data) => isEnough(data) && isSaid(data, data.steps[1]), (data) => ofThem(data, data.steps[1])],
]

/** A share that rounds to nothing is not spoken of. */
function isSaid(data: CohortData, step: CohortStep | undefined): step is CohortStep {
  return step !== undefined && (ofHundred(step.count, all(data)) ?? 0) > 0
}

function ofThem(data: CohortData, step: CohortStep | undefined): string {
  return `Of 100 ${data.counted.many}, ${said(data, step)}`
}

function said(data: CohortData, step: CohortStep | undefined): string {
  return step === undefined ? '' : `${ofHundred(step.count, all(data))} ${step.happened}`
}

/** How many of 100 take the next step, and the last one. */
export function cohortFinding(data: CohortData): string {
  return firstFinding(findings, data, 'How far each step of the way goes')
}

/** The steps as a table. */
export function cohortTable(data: CohortData): ChartTable {
  const { counted, steps, which } = data
  return {
    columns: columns([`Of ${which}`, capital(counted.many), 'Of 100'], [capital(counted.many), 'Of 100']),
    rows: steps.map(({ name, count, href }) => [
      wordCell(name),
      countCell(count, href),
      wordCell(String(ofHundred(count, all(data)) ?? '')),
    ]),
  }
}
