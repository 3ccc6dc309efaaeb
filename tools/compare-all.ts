/**
 * Compares every authority in every indicator, in what is loaded in the data folder that the environment names, and prints
 * by indicator how many have a number, a status, neighbours, a rank and a band.
 */
import { inPlace } from '../src/cli/with-place.ts'
import { localAuthorities } from '../src/codes/local-authorities.ts'
import { indicators } from '../src/indicators/catalogue/index.ts'
import { type Compared, comparedIn } from '../src/work/compare.ts'
import { type PublishedFigures, publishedFigures } from '../src/work/published-figures.ts'
import { codesOf } from '../src/work/series-of-indicator.ts'

/** Those of today, and where figures of made-up ones are loaded, them as well. */
function authoritiesOf({ authorities }: PublishedFigures): readonly string[] {
  const ended = new Set(localAuthorities.filter(({ to }) => to !== undefined).map(({ number }) => number))
  return authorities.map(({ code }) => code).filter((code) => !ended.has(code))
}

const headings = [
  'indicator',
  'period',
  'value',
  'no value',
  'similar',
  'six of ten',
  'rank',
  'band',
  'change',
  'region',
  'England',
  'from',
]

function lineOf(id: string, all: readonly Compared[]): readonly string[] {
  const count = (is: (chosen: Compared['comparison']['chosen']) => boolean) =>
    String(all.filter(({ comparison }) => is(comparison.chosen)).length)
  const statuses = new Map<string, number>()
  for (const { comparison } of all) {
    const { cell } = comparison.chosen.own
    if (cell !== null && (cell.value !== null || cell.text !== null)) continue
    const status = cell?.status ?? 'no row'
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
  }
  return [
    id,
    [...new Set(all.map(({ comparison }) => comparison.chosen.period))].join(' '),
    count(({ own }) => own.cell !== null && (own.cell.value !== null || own.cell.text !== null)),
    [...statuses].map(([status, number]) => `${number} ${status}`).join(', '),
    count(({ neighbours }) => neighbours.median !== null || neighbours.members.some(({ cell }) => cell?.text != null)),
    count(({ neighbours }) => neighbours.used >= 6),
    count(({ own }) => own.rank !== null),
    count(({ own }) => own.band !== null),
    count(({ change }) => change.by !== null),
    count(({ region }) => region?.cell?.value != null),
    count(({ england }) => england?.value != null),
    all[0]?.source ?? '',
  ]
}

await inPlace(async (place) => {
  const opened = performance.now()
  const figures = await publishedFigures(place)
  await figures.many(
    indicators.flatMap((indicator) => [...codesOf(indicator, 'release'), ...codesOf(indicator, 'lait')]),
  )
  const began = performance.now()
  const authorities = authoritiesOf(figures)
  const lines: (readonly string[])[] = [headings]
  const missing: string[] = []
  for (const { id } of indicators) {
    const all: Compared[] = []
    for (const authority of authorities) {
      const one = await comparedIn(figures, { indicator: id, authority }).catch((error: Error) => error.message)
      if (typeof one !== 'string') all.push(one)
      else if (!missing.includes(`${id}: ${one}`)) missing.push(`${id}: ${one}`)
    }
    if (all.length > 0) lines.push(lineOf(id, all))
  }
  const ended = performance.now()
  const widths = headings.map((_, at) => Math.max(...lines.map((line) => (line[at] ?? '').length)))
  for (const line of lines)
    process.stdout.write(
      `${line
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd()}\n`,
    )
  for (const line of missing) process.stdout.write(`${line}\n`)
  const compared = (lines.length - 1) * authorities.length
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`
  process.stdout.write(
    `${indicators.length} indicators, ${authorities.length} authorities: ${compared} comparisons over all their years in ${seconds(ended - began)}, ${((ended - began) / compared).toFixed(2)} ms each; read in ${seconds(began - opened)}.\n`,
  )
})
