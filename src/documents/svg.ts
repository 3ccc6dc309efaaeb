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

/** A length rounded to a tenth, as drawings write it. */
export function tenth(length: number): string {
  return String(Math.round(length * 10) / 10)
}

/**
 * How wide a text is in our type, in the units of its size. A letter the type does not hold counts as 0.6 of the size, and
 * as 1 where it comes from a script of wide letters.
 */
export function textWidth(text: string, size: number, bold = false): number {
  const widths = bold ? letterWidths.bold : letterWidths.plain
  let thousandths = 0
  for (const letter of text) {
    const code = letter.codePointAt(0) as number
    thousandths += widths[code - 32] ?? (code < 0x1100 ? 600 : 1000)
  }
  return (thousandths * size) / 1000
}
