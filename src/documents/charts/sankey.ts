import type { ShownCount } from '../../core/suppress.ts'
import { type ChartTable, columns, countCell, percentCell, wordCell } from './chart-table.ts'
import {
  capital,
  type Finding,
  firstFinding,
  inPlaceOfPicture,
  partOf,
  type Sum,
  shareOf,
  sumOf,
} from './chart-words.ts'
import { drawings, sentence } from './frame.ts'
import { countedIn, followedSource, type SankeyData, type SankeySource } from './sankey-data.ts'
import { sankeyOnPhone } from './sankey-on-phone.ts'
import { sankeyWide } from './sankey-wide.ts'

/**
 * Who told us, for what main need, and what happened: three columns, one source followed. On a phone one split bar a source.
 *
 * @param id  makes the names inside the drawing unique on its page
 */
export function sankey(data: SankeyData, id: string): string {
  const nothing = inPlaceOfPicture([data.total], countedIn(data))
  if (nothing !== null) return sentence(nothing)
  const description = describe(data)
  return drawings(sankeyWide(data, description, id), sankeyOnPhone(data, description, id))
}

/** A source must have sent so many to be spoken of. */
const leastSpoken = 30

const helped = ({ inThree }: SankeySource): Sum => (inThree === undefined ? null : sumOf(inThree.slice(0, 2)))
const notServed = ({ inThree }: SankeySource): Sum => inThree?.[2] ?? null

/** Whole, so that of two that are as good as alike the larger is spoken of. */
const helpedOfHundred = (source: SankeySource) => Math.round(100 * shareOf(helped(source), source.count))
const size = ({ count }: SankeySource) => (count === 'c' ? 0 : count)

/** The source, other than the followed one, of whose contacts most led to help, of those that sent enough. */
function mostHelped(data: SankeyData): SankeySource | undefined {
  return data.sources
    .filter((source) => source !== followedSource(data) && source.keys.length === 1 && isSpoken(source, helped(source)))
    .toSorted((a, b) => helpedOfHundred(b) - helpedOfHundred(a) || size(b) - size(a))[0]
}

function isSpoken({ count }: SankeySource, part: Sum): boolean {
  return typeof count === 'number' && count >= leastSpoken && typeof part === 'number' && part > 0
}

const noService = (source: SankeySource) =>
  `${partOf(notServed(source) as number, source.count as number, source.contacts)} ended with no service from us`
const ledToHelp = (source: SankeySource) =>
  `${partOf(helped(source) as number, source.count as number, source.contacts)} led to help`

type Followed = { readonly followed: SankeySource; readonly other: SankeySource | undefined }

const findings: readonly Finding<Followed>[] = [
  [
    ({ followed, other }) =>
      isSpoken(followed, notServed(followed)) &&
      shareOf(notServed(followed), followed.count) >= 0.5 &&
      other !== undefined &&
      shareOf(helped(other), other.count) >= 0.5,
    ({ followed, other }) => `${noService(followed)}; ${ledToHelp(other as SankeySource)}`,
  ],
  [
    ({ followed }) => isSpoken(followed, notServed(followed)) && shareOf(notServed(followed), followed.count) >= 0.5,
    ({ followed }) => noService(followed),
  ],
  [({ followed }) => isSpoken(followed, helped(followed)), ({ followed }) => ledToHelp(followed)],
]

/** What became of the contacts of the followed source, and who else's led to help. */
export function sankeyFinding(data: SankeyData): string {
  const plain = 'Who told us, what about, and what happened'
  const followed = followedSource(data)
  return followed === undefined ? plain : firstFinding(findings, { followed, other: mostHelped(data) }, plain)
}

function describe(data: SankeyData): string {
  const followed = followedSource(data)
  if (followed === undefined) return sankeyFinding(data)
  const of = typeof followed.count === 'number' && typeof data.total === 'number' ? ` Followed: ${followed.name}.` : ''
  return `${sankeyFinding(data)}.${of}`
}

/** Every node and every flow of the picture as a table; what never happened is left out. */
export function sankeyTable(data: SankeyData): ChartTable {
  const { total, sources, needs, results, toNeeds, toResults, opens } = data
  const many = capital(countedIn(data).many)
  const row = (from: string, to: string, count: ShownCount, of: ShownCount, href: string | undefined) => [
    wordCell(from),
    wordCell(to),
    countCell(count, href),
    percentCell(count, of),
  ]
  return {
    columns: columns(['From', 'To', many, 'Percent'], [many, 'Percent']),
    rows: [
      ...sources.map(({ keys, name, count }) => row(name, 'every need', count, total, opens?.({ sources: keys }))),
      ...sources.flatMap((from, at) =>
        needs.flatMap((to, place) => {
          const part = { sources: from.keys, needs: to.keys }
          const count = toNeeds[at]?.[place] ?? 0
          return count === 0 ? [] : [row(from.name, to.name, count, from.count, opens?.(part))]
        }),
      ),
      ...needs.map(({ keys, name, count }) => row(name, 'every result', count, total, opens?.({ needs: keys }))),
      ...needs.flatMap((from, at) =>
        results.flatMap((to, place) => {
          const part = { needs: from.keys, results: to.keys }
          const count = toResults[at]?.[place] ?? 0
          return count === 0 ? [] : [row(from.name, to.name, count, from.count, opens?.(part))]
        }),
      ),
      ...results.flatMap(({ keys, name, count }) =>
        count === 0 ? [] : [row('every need', name, count, total, opens?.({ results: keys }))],
      ),
    ],
  }
}
