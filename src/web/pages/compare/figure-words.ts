import { halfUp } from '../../../core/published-value.ts'
import { apartText, figureText } from '../../../documents/charts/published-figure.ts'

/** How a number is written: its unit as the indicators have it, and digits after the point. */
export type Written = { readonly unit: string; readonly decimals: number }

/** As it stands in a column whose heading says the unit: `19.7`, `1,234`, `−0.5`. */
export function numberText(value: number, decimals: number): string {
  return figureText(value, { unit: '', decimals })
}

/** As it stands in a sentence: `19.7%`, `£1,234 per week`, `112 per 10,000 children`, `17.1 points`. */
export function figureWithUnit(value: number, written: Written): string {
  const { unit } = written
  const after = unit === '%' ? '' : unit.startsWith('£') ? unit.slice(1) : ` ${afterNumber(unit)}`
  return `${figureText(value, written)}${after.trimEnd()}`
}

/** What is said behind a number of this unit; nothing where the number says it all. */
function afterNumber(unit: string): string {
  if (unit === 'percentage points') return 'points'
  return unit === 'count' || unit === 'score' || unit === 'grade' ? '' : unit
}

/** The unit of a difference between two: of percentages it is points, and of one point a point. */
export function unitOfChange(unit: string, by: number | null = null): string {
  if (unit === '%') return Math.abs(by ?? 0) === 1 ? 'point' : 'points'
  return unit.startsWith('£') ? unit.slice(1).trim() : afterNumber(unit)
}

/** A difference with its sign, `−1.6`, `+12`, `−£40`; `0.0` where nothing changed. */
export function changeText(by: number, { unit, decimals }: Written): string {
  const sign = halfUp(by, decimals) > 0 ? '+' : ''
  return `${sign}${figureText(by, { unit: unit === '%' ? '' : unit, decimals })}`
}

/** How far two numbers are apart, with the unit: `1 point`, `2.7 points`, `4 per 10,000 children`, `£40 per week`. */
export function sizeOfChange(apart: number, written: Written): string {
  const size = apartText(apart, written)
  const isSaid = / (points?|months?)$/.test(size)
  return isSaid ? size : `${size} ${unitOfChange(written.unit)}`.trimEnd()
}

/** The unit as the heading of a table has it: `%`, `per 10,000 children`; null where there is none to say. */
export function unitInHeading(unit: string): string | null {
  return unit === 'count' || unit === 'grade' ? null : unit
}
