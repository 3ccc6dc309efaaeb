import { localAuthority } from '../../../../codes/local-authorities.ts'
import { periodLabel } from '../../../../core/published-period.ts'
import { capital } from '../../../../documents/charts/chart-words.ts'
import type { Compared } from '../../../../work/compare.ts'
import { listedIndicators } from '../../../../work/listed-indicators.ts'
import type { Choice, Choices } from '../../front-door/choices.ts'
import { comparedWithName, modelOf, yearWords } from '../similar.ts'
import { comparedWith, type IndicatorAsked } from './asked.ts'

/** What there is to choose from in the form of the page. */
export type IndicatorChoices = {
  readonly indicators: Choices
  readonly authorities: Choices
  /** What a year is here, over the list of them. */
  readonly year: string
  readonly periods: Choices
  readonly withs: Choices
  /** Null where figures can be read from one place only. */
  readonly sources: Choices | null
}

const plain = (choices: readonly Choice[]): Choices => ({ plain: choices, groups: [] })

/** The choices, with those that are made. */
export function indicatorChoices(
  { comparison, indicator, kind, source, models }: Compared,
  asked: IndicatorAsked,
  authorities: readonly { readonly code: string; readonly name: string }[],
): IndicatorChoices {
  const listed = listedIndicators.flatMap((domain) => domain.indicators)
  const isListed = listed.some(({ id }) => id === indicator.id)
  return {
    indicators: {
      plain: isListed ? [] : [{ value: indicator.id, name: indicator.title, isChosen: true }],
      groups: listedIndicators.map(({ domain, indicators }) => ({
        name: capital(domain),
        choices: indicators.map(({ id, title }) => ({ value: id, name: title, isChosen: id === indicator.id })),
      })),
    },
    authorities: authorityChoices(authorities, comparison.authority.code),
    year: yearWords[kind],
    periods: plain(
      comparison.periods.toReversed().map(({ period }) => ({
        value: period,
        name: periodLabel(period, kind),
        isChosen: period === comparison.chosen.period,
      })),
    ),
    withs: plain(
      comparedWith
        .filter((each) => models.includes(modelOf(each)) || each === asked.with)
        .map((each) => ({
          value: each,
          name: comparedWithName(each).replace(' authorities', ''),
          isChosen: each === asked.with,
        })),
    ),
    sources: listed.find(({ id }) => id === indicator.id)?.hasTool
      ? plain([
          { value: 'release', name: 'Its own release', isChosen: source === 'release' },
          { value: 'lait', name: 'The LAIT tool', isChosen: source === 'lait' },
        ])
      : null,
  }
}

/** By name; those that are no more stand by themselves at the end. */
function authorityChoices(
  authorities: readonly { readonly code: string; readonly name: string }[],
  chosen: string,
): Choices {
  const choices = [...authorities]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ code, name }) => ({
      value: code,
      name,
      isChosen: code === chosen,
      ended: localAuthority(code)?.to ?? null,
    }))
  const ended = choices.filter((each) => each.ended !== null)
  return {
    plain: choices.filter((each) => each.ended === null),
    groups: [
      {
        name: 'No longer there',
        choices: ended.map((each) => ({ ...each, name: `${each.name}, until ${each.ended}` })),
      },
    ],
  }
}
