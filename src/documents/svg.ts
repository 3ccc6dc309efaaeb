import { letterWidths } from './letter-widths.ts'

/** Text made safe to stand in SVG or HTML, also within quoted attributes. */
export function escapeText(text: string): string {
  // Most labels need nothing done, and a drawing has hundreds.
  if (!/[&<>"']/.test(text)) return text
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

/** A length rounded to a tenth, as drawings write it. Whole numbers are written far faster than fractions. */
export function tenth(length: number): string {
  const tenths = Math.round(length * 10)
  const rest = tenths % 10
  if (rest === 0) return String(tenths / 10)
  const whole = Math.trunc(tenths / 10)
  return `${whole === 0 && tenths < 0 ? '-' : ''}${whole}.${Math.abs(rest)}`
}

/**
 * How wide a text is in our type, in the units of its size. A letter the type does not hold counts as 0.6 of the size, and
 * as 1 where it comes from a script of wide letters.
 */
export function textWidth(text: string, size: number, bold = false): number {
  const widths = bold ? letterWidths.bold : letterWidths.plain
  let thousandths = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) as number
    thousandths += widths[code - 32] ?? (code < 0x1100 ? 600 : 1000)
    if (code > 0xffff) at++
  }
  return (thousandths * size) / 1000
}
