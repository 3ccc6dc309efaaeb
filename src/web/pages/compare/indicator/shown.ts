import { periodEnd } from '../../../../core/published-period.ts'
import { Refusal } from '../../../../core/refusal.ts'
import { type Compared, comparedIn } from '../../../../work/compare.ts'
import { directionsByIndicator } from '../../../../work/indicator-direction.ts'
import { listedIndicators } from '../../../../work/listed-indicators.ts'
import { type PublishedFigures, publishedFigures } from '../../../../work/published-figures.ts'
import type { AskedOfFigures } from '../../../page.ts'
import { measureOf, modelOf } from '../similar.ts'
import { comparedWith, type IndicatorAsked, readIndicator } from './asked.ts'

/** What the page shows, and the choices it shows it by: all of them made. */
export type IndicatorShown = {
  readonly compared: Compared
  readonly asked: IndicatorAsked
  readonly authorities: PublishedFigures['authorities']
  /** Every release that counts, in the order in which they were loaded. */
  readonly held: PublishedFigures['releases']
  /** Has whoever asks signed in, and can keep what they chose? */
  readonly isSignedIn: boolean
  /** May they say that another way is better here? */
  readonly maySetDirection: boolean
  /** The year that was asked for and that there is not; null where it is shown. */
  readonly instead: string | null
}

/**
 * Compares as an address asks. What it leaves open is what is nearest: the authority at home, the newest year. A year that
 * the indicator does not have gives way to one that ends alike, or to the newest: who chooses another indicator need not
 * know its years.
 *
 * @throws Refusal 'not-there' for an indicator or an authority there is not, and while nothing is loaded
 */
export async function indicatorShown({ params, query, place, home, actor }: AskedOfFigures): Promise<IndicatorShown> {
  const read = readIndicator(params.indicator ?? '', query)
  const figures = await publishedFigures(place, read.release ?? undefined)
  const known = (code: string | null) => figures.authorities.some((each) => each.code === code)
  const [first] = [...figures.authorities].sort((a, b) => (a.name < b.name ? -1 : 1))
  const authority = read.authority ?? (known(home) ? home : null) ?? first?.code ?? ''
  const chosen = withModel(read, figures.models)
  const better = (await directionsByIndicator(place, home)).get(read.indicator)
  const asking = {
    indicator: read.indicator,
    better,
    authority,
    source: sourceFor(read) ?? undefined,
    model: figures.models.includes(modelOf(chosen)) ? modelOf(chosen) : undefined,
  }
  const { compared, instead } = await inPeriod(figures, asking, read.period)
  const { source, comparison } = compared
  return {
    ...{ compared, instead, authorities: figures.authorities, isSignedIn: actor !== null },
    held: figures.releases,
    maySetDirection: actor?.permissions.has('set-directions') === true,
    asked: {
      ...read,
      authority,
      with: chosen,
      period: comparison.chosen.period,
      source: read.source === null ? null : source,
    },
  }
}

/** Who chooses another indicator need not know that the tool does not have it. */
function sourceFor({ indicator, source }: IndicatorAsked): IndicatorAsked['source'] {
  const listed = listedIndicators.flatMap((domain) => domain.indicators).find(({ id }) => id === indicator)
  return source === 'lait' && listed?.hasTool === false ? null : source
}

/** The model that was asked for where it is loaded, else the newest there is. */
function withModel(asked: IndicatorAsked, models: readonly string[]): IndicatorAsked['with'] {
  if (models.includes(modelOf(asked.with))) return asked.with
  return (
    comparedWith.find((each) => measureOf(each) === measureOf(asked.with) && models.includes(modelOf(each))) ??
    asked.with
  )
}

async function inPeriod(
  figures: PublishedFigures,
  asking: Parameters<typeof comparedIn>[1],
  period: string | null,
): Promise<{ readonly compared: Compared; readonly instead: string | null }> {
  if (period === null) return { compared: await comparedIn(figures, asking), instead: null }
  try {
    return { compared: await comparedIn(figures, { ...asking, period }), instead: null }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    // It was the year, or else this is refused for the same reason.
    const newest = await comparedIn(figures, asking)
    const alike = newest.comparison.periods.find((each) => periodEnd(each.period) === periodEnd(period))
    return {
      compared: alike === undefined ? newest : await comparedIn(figures, { ...asking, period: alike.period }),
      instead: alike === undefined ? period : null,
    }
  }
}
