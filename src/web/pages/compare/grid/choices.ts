import { regions } from '../../../../codes/regions.ts'
import { capital } from '../../../../documents/charts/chart-words.ts'
import type { ComparedGrid } from '../../../../work/compared-grid.ts'
import type { PublishedContents } from '../../../../work/published-contents.ts'

/** What can be added to a grid: one, or several at once. */
export function choicesOf(grid: ComparedGrid, { authorities, indicators, domains }: PublishedContents) {
  const choice = (value: string, name: string) => ({ value, name, isChosen: false })
  const held = new Set(authorities.map(({ code }) => code))
  const similar = grid.authorities.slice(0, 6).map(({ code, name }) => choice(`similar:${code}`, `Those like ${name}`))
  const ofRegions = regions
    .filter((region) => region.authorities.some((code) => held.has(code)))
    .map(({ code, name }) => choice(`region:${code}`, name))
  return {
    authorities: {
      plain: [choice('', 'None')],
      groups: [
        { name: 'Those most like one', choices: similar },
        { name: 'One', choices: authorities.map(({ code, name }) => choice(code, `${name} (${code})`)) },
        { name: 'A region', choices: ofRegions },
      ].filter(({ choices }) => choices.length > 0),
    },
    indicators: {
      plain: [choice('', 'None')],
      groups: domains.map((domain) => ({
        name: capital(domain),
        choices: [
          choice(`domain:${domain}`, `All: ${domain}`),
          ...indicators
            .filter((each) => each.domain === domain && each.newest !== null)
            .map(({ id, title }) => choice(id, title)),
        ],
      })),
    },
  }
}
