import { type Box, boxOf, type Label, overlap } from '../../src/documents/labels.ts'

/** A text of a drawing and the place it takes. */
export type Text = Label & { readonly box: Box }

const escaped: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

function attribute(attributes: string, name: string): string | undefined {
  return attributes.match(new RegExp(`(?:^| )${name}="([^"]*)"`))?.[1]
}

/** Every text of a drawing. Parts of a text in another size count in the size of the whole. */
export function textsOf(svg: string): readonly Text[] {
  return [...svg.matchAll(/<text ([^>]*)>(.*?)<\/text>/g)].map(([, attributes, inside]) => {
    const given = (name: string) => attribute(attributes as string, name)
    const anchor = given('text-anchor')
    const label: Label = {
      text: (inside as string)
        .replace(/<[^>]*>/g, '')
        .replace(/&(amp|lt|gt|quot|#39);/g, (sign) => escaped[sign] ?? sign),
      x: Number(given('x')),
      y: Number(given('y')),
      size: Number(given('font-size')),
      ...(anchor === 'middle' || anchor === 'end' ? { anchor } : {}),
      css: given('class') ?? '',
    }
    return { ...label, box: boxOf(label) }
  })
}

/** Pairs of texts that share more than 2 units of width and 6 of height. */
export function overlapping(svg: string): readonly string[] {
  const texts = textsOf(svg)
  return texts.flatMap((one, at) =>
    texts.slice(at + 1).flatMap((other) => (overlap(one.box, other.box) ? [`${one.text} / ${other.text}`] : [])),
  )
}

/** Texts and marks that leave the drawing by more than a unit. */
export function outsideOf(svg: string): readonly string[] {
  const [, wide, high] = svg.match(/viewBox="0 0 ([\d.]+) ([\d.]+)"/) ?? []
  const [width, height] = [Number(wide), Number(high)]
  const leaves = ({ x, y, width: w, height: h }: Box) => x < -1 || y < -1 || x + w > width + 1 || y + h > height + 1
  const marks = [...svg.matchAll(/<rect ([^>]*)\/>/g)].map(([whole, attributes]) => {
    const at = (name: string) => Number(attribute(attributes as string, name))
    return { whole, box: { x: at('x'), y: at('y'), width: at('width'), height: at('height') } }
  })
  return [
    ...textsOf(svg).flatMap(({ text, box }) => (leaves(box) ? [text] : [])),
    ...marks.flatMap(({ whole, box }) => (leaves(box) || Number.isNaN(box.x + box.width + box.y) ? [whole] : [])),
  ]
}
