import { regions } from '../../../../codes/regions.ts'
import type { PublishedContents } from '../../../../work/published-contents.ts'
import type { PublishedFigures } from '../../../../work/published-figures.ts'

/** Any authorities in any indicators. */
export type GridAsked = { readonly authorities: readonly string[]; readonly indicators: readonly string[] }

type Query = Readonly<Record<string, string>>

/** Reads lists parted by commas. */
export function readGrid({ authorities = '', indicators = '' }: Query): GridAsked {
  return { authorities: listed(authorities).filter((code) => /^\d{3}$/.test(code)), indicators: listed(indicators) }
}

const listed = (text: string) => [...new Set(text.split(',').filter((each) => each !== ''))]

/**
 * The choice with what the form adds to it: an authority, those like one, or those of a region; an indicator, or all of a
 * domain. Null when the form adds nothing.
 */
export function withAdded(
  asked: GridAsked,
  { authority = '', indicator = '' }: Query,
  figures: PublishedFigures,
  { indicators, authorities }: Pick<PublishedContents, 'indicators' | 'authorities'>,
): GridAsked | null {
  if (authority === '' && indicator === '') return null
  const held = new Set(authorities.map(({ code }) => code))
  const more = authoritiesAdded(authority, figures).filter((code) => held.has(code))
  const domain = /^domain:(.*)$/.exec(indicator)?.[1]
  const added =
    domain === undefined
      ? [indicator].filter((id) => id !== '')
      : indicators.filter((each) => each.domain === domain && each.newest !== null).map(({ id }) => id)
  return {
    authorities: [...new Set([...asked.authorities, ...more])],
    indicators: [...new Set([...asked.indicators, ...added])],
  }
}

function authoritiesAdded(chosen: string, figures: PublishedFigures): readonly string[] {
  const [kind, of = ''] = chosen.split(':')
  if (kind === 'region') return regions.find(({ code }) => code === of)?.authorities ?? []
  if (kind !== 'similar') return [chosen]
  const model = figures.models.find((each) => figures.neighbours(each, of) !== null)
  const members = model === undefined ? [] : (figures.neighbours(model, of)?.members ?? [])
  return [of, ...members.map(({ code }) => code)]
}
