import { indicators } from '../indicators/catalogue/index.ts'
import { domains } from '../indicators/indicator.ts'

/** What there is to choose from under one heading. */
export type ListedDomain = {
  readonly domain: string
  readonly indicators: readonly { readonly id: string; readonly title: string; readonly hasTool: boolean }[]
}

/** Every indicator, by domain in the order of a child's way; `hasTool` when the interactive tool has it too. */
export const listedIndicators: readonly ListedDomain[] = domains.map((domain) => ({
  domain,
  indicators: indicators
    .filter((indicator) => indicator.domain === domain)
    .map(({ id, title, lait, published }) => ({ id, title, hasTool: lait !== undefined && !isOfTool(published) })),
}))

/** Is the tool where its figures are read from anyway? */
function isOfTool(published: (typeof indicators)[number]['published']): boolean {
  return 'dataset' in published && published.dataset === 'lait'
}

/** What something is called that indicators are made of: an indicator, or a number that is kept for that only. */
export function partName(code: string): string {
  if (code === 'population-0-17') return 'children aged 0 to 17'
  if (code === 'childrens-social-care-spend') return 'spending on children’s social care'
  return indicators.find(({ id }) => id === code)?.called ?? code.replace(/^lait:/, 'measure ')
}

/** Is it the unit of a number that grows with the authority? Then that of a region is no comparison. */
export { isSize } from '../indicators/comparison/standing.ts'
