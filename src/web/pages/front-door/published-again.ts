import { nationOf } from '../../../codes/regions.ts'
import { periodEnd } from '../../../core/published-period.ts'
import { figureText } from '../../../documents/charts/published-figure.ts'
import type { AuthorityProfile } from '../../../work/authority-profile.ts'
import { indicatorPath } from '../compare/addresses.ts'
import { opensTo, type Under } from './section.ts'

const indicator = 're-referrals-12m'

/**
 * The published share of re-referrals, that of authorities like ours and of the nation, with their year; it opens to all
 * years. Null while ours is not published.
 */
export function publishedAgain(profile: AuthorityProfile | null): Under | null {
  const found = profile?.rows.find(({ id }) => id === indicator) ?? null
  const figure = found?.figure ?? null
  const ours = figure?.own?.value ?? null
  if (profile === null || found === null || figure === null || ours === null) return null
  const { code } = profile.authority
  const beside = [
    ...numberOf('median of similar authorities', figure.similar),
    ...numberOf(nationOf(code).name, figure.england?.value ?? null),
  ].map(([name, value]) => `, ${name} ${figureText(value, found)}`)
  // The department's tool knows the year by its end alone.
  const year = `year to 31 March ${periodEnd(figure.period)}`
  return opensTo(`Published, ${year}: ${figureText(ours, found)}${beside.join('')}`, indicatorPath(indicator, code))
}

const numberOf = (name: string, value: number | null) => (value === null ? [] : [[name, value] as const])
