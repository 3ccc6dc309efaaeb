import type { Compared } from '../../../../work/compare.ts'
import { authorityPath, setsPath } from '../addresses.ts'
import { type IndicatorAsked, indicatorAddress } from './asked.ts'
import type { IndicatorShown } from './shown.ts'

type Link = { readonly name: string; readonly path: string }

/** The page with every authority in its table. */
export const everyAuthorityAddress = (asked: IndicatorAsked): string =>
  `${indicatorAddress({ ...asked, rows: 'all' })}#table`

/** What can be done with the table: more or fewer rows, files, and the choices kept. */
export function tableLinks({ compared, asked, isSignedIn }: IndicatorShown): readonly Link[] {
  const { comparison } = compared
  const rows =
    asked.rows === 'all'
      ? { name: 'Only similar authorities', path: `${indicatorAddress({ ...asked, rows: null })}#table` }
      : { name: `All ${comparison.all.length} authorities`, path: everyAuthorityAddress(asked) }
  return [
    ...(comparison.all.length === 0 ? [] : [rows]),
    { name: 'CSV', path: indicatorAddress(asked, { as: 'csv' }) },
    { name: 'Excel', path: indicatorAddress(asked, { as: 'xlsx' }) },
    { name: 'Link to this view', path: indicatorAddress(asked) },
    ...(isSignedIn ? [{ name: 'Keep these choices', path: setsPath(indicatorAddress(asked)) }] : []),
  ]
}

/** Where it is said which way is better, for those who may say it; null for others, and for measures that are no indicator. */
export function directionPath({ compared, maySetDirection }: IndicatorShown): string | null {
  const { id } = compared.indicator
  return maySetDirection && !id.startsWith('lait:') ? `/compare/indicators/${id}/direction` : null
}

/** Where the page is: under Compare, and under its authority. */
export function trailTo({ comparison }: Compared): readonly Link[] {
  const { code, name } = comparison.authority
  return [
    { name: 'Compare', path: '/compare' },
    { name, path: authorityPath(code) },
  ]
}
