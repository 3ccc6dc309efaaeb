import { drawLabel } from '../labels.ts'
import { tenth, textWidth } from '../svg.ts'
import { hollow } from './axis.ts'
import { countText, known, percent } from './chart-words.ts'
import { behind, first, frame, isTarget, opening, shortened } from './frame.ts'
import {
  countedIn,
  followedSource,
  type Involvement,
  results,
  type SankeyData,
  type SankeySource,
} from './sankey-data.ts'

const width = 358
const high = 68

const thirds = [
  { name: 'plan or care', css: 'f-deep', text: 'wb', kinds: ['need-plan', 'plan-or-care'] },
  { name: 'early help or assessment', css: 's-soft', text: 'b', kinds: ['help'] },
  { name: 'signposted or no further action', css: 's-pale', text: 'b', kinds: ['none'] },
] as const

const keys = [
  { text: 'Plan or care', css: 'f-deep', x: 0, y: 4 },
  { text: 'Early help or assessment', css: 's-soft', x: 110, y: 4 },
  { text: 'Signposted or no further action', css: 's-pale', x: 0, y: 26 },
]

/**
 * One bar a source, split into what came of its contacts; what is not decided yet is left blank at the end. Where the split
 * is not given, bars are as long as there are contacts.
 */
export function sankeyOnPhone(data: SankeyData, description: string, id: string): string {
  const isSplit = data.sources.some(({ inThree }) => inThree !== undefined)
  const key = (isSplit ? keys : []).map(
    ({ text, css, x, y }) =>
      `<rect x="${x}" y="${y}" width="14" height="14" class="${css}"/>${drawLabel({ text, x: x + 20, y: y + 12, size: first })}`,
  )
  const top = isSplit ? 58 : 0
  const bars = data.sources.map((source, at) => bar(data, source, top + at * high))
  return frame({
    id,
    width,
    height: top + data.sources.length * high,
    title: isSplit ? 'What happened, by who told us' : 'Who told us',
    description,
    body: [...key, ...bars].join(''),
  })
}

/** The bar of a source that is not split. */
function whole({ sources }: SankeyData, { count }: SankeySource, y: number): string {
  const most = Math.max(1, ...known(sources.map((source) => source.count)))
  const wide = count === 'c' ? hollow : (count / most) * width
  return `<rect x="0" y="${y + 24}" width="${tenth(wide)}" height="28" class="${count === 'c' ? 'k-ctx' : 'f-mid'}"/>`
}

function bar(data: SankeyData, source: SankeySource, y: number): string {
  const { opens, follows } = data
  const count = countText(source.count)
  const room = width - textWidth(count, first) - 12
  const name = drawLabel({ text: shortened(source.name, 16, true, room), x: 0, y: y + 16, size: 16, css: 'b' })
  const number = drawLabel({ text: count, x: width, y: y + 16, size: first, anchor: 'end', css: 'q' })
  const total = source.count
  const gap = 1.5
  let x = 0
  const parts = thirds.map(({ name: third, css, text, kinds }, at) => {
    const part = source.inThree?.[at] ?? 0
    if (part === 0) return ''
    const known = part !== 'c' && total !== 'c'
    const wide = known ? Math.max(1, (part / total) * (width - 3 * gap - 1)) : hollow
    const from = x
    x += wide + gap
    const said = known ? [percent(part, total) ?? countText(part), `${Math.round((100 * part) / total)}%`] : []
    const label = said.find((each) => textWidth(each, first, true) + 10 <= wide) ?? ''
    const drawn = `<rect x="${tenth(from)}" y="${y + 24}" width="${tenth(wide)}" height="28" class="${known ? css : 'k-ctx'}"/>`
    const href = behind(part, opens?.({ sources: source.keys, results: keysOf(kinds) }))
    const written = label === '' ? '' : drawLabel({ text: label, x: from + 6, y: y + 43, size: first, css: text })
    return opening(href, `${source.name}, ${third}: ${countText(part)}`, drawn + written, isTarget(width, wide, 30))
  })
  const isFollowed = source === followedSource(data) || source.keys.length > 1
  const followed = isFollowed ? undefined : follows?.(source.keys[0] as string)
  return [
    opening(followed, `Follow ${source.name}`, name, false),
    opening(
      behind(source.count, opens?.({ sources: source.keys })),
      `${source.name}: ${count} ${countedIn(data).many}`,
      number,
      false,
    ),
    ...(source.inThree === undefined ? [whole(data, source, y)] : parts),
  ].join('')
}

function keysOf(kinds: readonly Involvement[]): readonly string[] {
  return results.filter(({ involvement }) => kinds.includes(involvement)).map(({ key }) => key)
}
