import { shortPeriod } from '../../../../core/published-period.ts'
import { figureText, shortMissing } from '../../../../documents/charts/published-figure.ts'
import type { Compared } from '../../../../work/compare.ts'
import type { Cell, Comparison } from '../similar.ts'
import { indicatorAddress } from './asked.ts'
import type { IndicatorShown } from './shown.ts'

/** The most years that are named. */
const named = 3

type Replaced = NonNullable<Cell['before']>
type Revised = { readonly period: string; readonly cell: Cell; readonly before: Replaced }

/** Years of the authority in which an earlier release had another number, the newest first. */
function revisedIn({ periods }: Comparison): readonly Revised[] {
  return periods.toReversed().flatMap(({ period, own: { cell } }) => {
    const before = cell?.before ?? null
    return cell === null || before === null ? [] : [{ period, cell, before }]
  })
}

/** `Revised by the publisher: 2025 was 19.7%, now 20.4%; 2024 was 21.3%, now 21.9%`; null where no release had another number. */
export function revisedWords({ comparison }: Compared): string | null {
  const revised = revisedIn(comparison)
  if (revised.length === 0) return null
  const said = ({ value, status }: Pick<Cell, 'value' | 'status'>) =>
    value === null ? shortMissing(status) : figureText(value, comparison)
  const each = revised
    .slice(0, named)
    .map(({ period, cell, before }) => `${shortPeriod(period)} was ${said(before)}, now ${said(cell)}`)
  const more = revised.length - named
  const rest = more > 0 ? [`${more} more ${more === 1 ? 'year' : 'years'}`] : []
  return `Revised by the publisher: ${[...each, ...rest].join('; ')}.`
}

/** That what is shown is not the newest. */
export function asItWas({ asked, held }: IndicatorShown): string | null {
  if (asked.release === null) return null
  const release = held.find(({ id }) => id === asked.release)
  const of = release === undefined ? '' : `, ${release.title} (${release.file}),`
  return `As things stood when release ${asked.release}${of} had been loaded: what was loaded later is left out.`
}

/** The page as it was before the newest of the numbers that were revised, or, from there, as it is now. */
export function versionLinks({ asked, compared, held }: IndicatorShown) {
  const now =
    asked.release === null ? [] : [{ name: 'The newest figures', path: indicatorAddress({ ...asked, release: null }) }]
  const before = revisedIn(compared.comparison)[0]?.before
  const earlier = before === undefined ? undefined : held.filter(({ id }) => id < before.until.id).at(-1)
  // What is older and was loaded later never was what is shown.
  if (before === undefined || earlier === undefined || before.release.id > before.until.id) return now
  return [...now, { name: 'As it was before', path: indicatorAddress({ ...asked, release: earlier.id }) }]
}
