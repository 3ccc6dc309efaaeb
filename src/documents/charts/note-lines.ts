import { drawLabel } from '../labels.ts'
import { textWidth } from '../svg.ts'

/** A text cut between words into lines of at most so much room. */
export function linesOf(text: string, size: number, room: number, bold = false): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim()
    if (lines.length > 0 && textWidth(longer, size, bold) <= room) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** A quiet note under a drawing, and how much higher the drawing is for it; nothing for no text. */
export function noteUnder(
  text: string,
  { y, size, width }: { readonly y: number; readonly size: number; readonly width: number },
): { readonly svg: string; readonly high: number } {
  if (text === '') return { svg: '', high: 0 }
  const lines = linesOf(text, size, width)
  const svg = lines.map((line, at) => drawLabel({ text: line, x: 0, y: y + at * 20, size, css: 'q' })).join('')
  return { svg, high: lines.length * 20 + 4 }
}
