import { publishedFigures } from '../../../work/published-figures.ts'
import { tidyCsv, tidyFigures } from '../../../work/tidy-figures.ts'
import { answerWith, csv, json } from './answer-with.ts'
import { figuresOperation } from './operations.ts'
import { sourceGiven } from './source-given.ts'

/** Figures as rows, for programs. */
export default answerWith(figuresOperation, async ({ place, search }, given) => {
  const page = Number(given.page?.[0] ?? '1')
  const { figures, hasMore } = await tidyFigures(await publishedFigures(place), {
    indicators: given.indicator ?? [],
    areas: given.authority ?? [],
    from: given.from?.[0],
    to: given.to?.[0],
    source: sourceGiven(given),
    page,
  })
  const next = hasMore ? addressOf(search, page + 1) : null
  return given.format?.[0] === 'csv'
    ? { type: csv, body: tidyCsv(figures), next }
    : { type: json, body: `${JSON.stringify({ page, next, figures })}\n`, next }
})

function addressOf(search: string, page: number): string {
  const asked = new URLSearchParams(search)
  asked.set('page', String(page))
  return `${figuresOperation.path}?${asked}`
}
