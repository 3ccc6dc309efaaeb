import { countOf, type Totals } from '../core/words.ts'
import { escapeText, tenth, textWidth } from './svg.ts'

/** How wide a drawing is: one for wide screens and print, one for phones. */
export type Width = 1120 | 358

/**
 * One bar of all children: with no issue, with a query only, with an error. Every part that is there is at least 3 units
 * wide, so that one child in 50,000 is still seen.
 *
 * @param id  makes the names inside the drawing unique on its page
 */
export function resultBar({ children, withError, withQueryOnly }: Totals, width: Width, id: string): string {
  const clean = children - withError - withQueryOnly
  const parts = [
    { count: clean, css: 'part-clean' },
    { count: withQueryOnly, css: 'part-query' },
    { count: withError, css: 'part-error' },
  ].filter(({ count }) => count > 0)
  const gap = 2
  const room = width - gap * (parts.length - 1)
  const least = 3
  const small = parts.filter(({ count }) => (count / children) * room < least)
  const shared = room - least * small.length
  const sharedCount = parts.reduce((sum, part) => sum + (small.includes(part) ? 0 : part.count), 0)
  let x = 0
  const placed = parts.map((part) => {
    const wide = small.includes(part) ? least : (part.count / sharedCount) * shared
    const at = x
    x += wide + gap
    return { ...part, at, wide }
  })
  const rects = placed.map(
    ({ at, wide, css }) => `<rect x="${tenth(at)}" y="24" width="${tenth(wide)}" height="34" class="${css}"/>`,
  )
  const texts = placed.map(({ css, count, at, wide }) => label(css, count, at, wide, width))
  const summary = `${countOf(clean, 'child', 'children')} with no issue, ${withQueryOnly} with a query only, ${withError} with an error.`
  return `<svg class="tl-svg ${width === 1120 ? 'only-wide' : 'only-phone'}" viewBox="0 0 ${width} 84" role="img" aria-labelledby="${id}t ${id}d"><title id="${id}t">Children by result</title><desc id="${id}d">${escapeText(summary)}</desc>${rects.join('')}${texts.join('')}</svg>`
}

function label(css: string, count: number, at: number, wide: number, width: Width): string {
  if (css === 'part-clean') {
    const long = `${countOf(count, 'child', 'children')} with no issue`
    const text = textWidth(long, 17, true) + 16 <= wide ? long : `${count.toLocaleString('en-GB')} clean`
    return textWidth(text, 17, true) + 16 > wide
      ? ''
      : `<text x="${tenth(at + 8)}" y="47" class="b" font-size="17">${escapeText(text)}</text>`
  }
  const isError = css === 'part-error'
  // At the narrowest it is shown the wide drawing is three quarters of its size.
  const size = width === 1120 ? 17 : 15
  const text = isError
    ? `${count.toLocaleString('en-GB')} with an error`
    : `${count.toLocaleString('en-GB')} query only`
  const end = Math.min(width, Math.max(at + wide, textWidth(text, size, true)))
  return `<text x="${tenth(end)}" y="${isError ? 78 : 16}" text-anchor="end" class="${isError ? 'l' : 'b'}" font-size="${size}">${escapeText(text)}</text>`
}
