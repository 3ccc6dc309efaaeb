/** Text made safe to stand in SVG or HTML, also within quoted attributes. */
export function escapeText(text: string): string {
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

/** About how wide a text is, in the units of its size: 0.52 of it a character, 0.56 when bold. */
export function textWidth(text: string, size: number, bold = false): number {
  return text.length * size * (bold ? 0.56 : 0.52)
}
