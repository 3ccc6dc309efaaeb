import { linesOf } from './charts/note-lines.ts'
import { drawingStyles } from './drawing-styles.ts'
import { drawLabel } from './labels.ts'
import { escapeText, tenth } from './svg.ts'

/** A drawing that leaves the page, with all that has to go with it. */
export type StandaloneDrawing = {
  /** As the page has it: one or several drawings of one chart, widest first. */
  readonly drawing: string
  /** What it shows, as a sentence. */
  readonly heading: string
  /** What is measured, of whom, in which unit. */
  readonly says: string
  /** What was chosen, where it comes from, and under which licence: a line each. */
  readonly notes: readonly string[]
}

const margin = 24
const headingSize = 20
const saysSize = 15
const noteSize = 14

/**
 * The widest drawing of a chart as a file of its own: on white, with its heading over it and its source under it, with its
 * colours inside, and without links, which would lead nowhere. Null where there is a sentence in place of a drawing.
 */
export function standaloneDrawing({ drawing, heading, says, notes }: StandaloneDrawing): string | null {
  const found = /<svg\b[^>]*viewBox="0 0 ([\d.]+) ([\d.]+)"[^>]*>(.*?)<\/svg>/s.exec(drawing)
  if (found === null) return null
  const [, wide, high, body] = found as unknown as [string, string, string, string]
  const width = Number(wide)
  const above = [
    ...linesOf(heading, headingSize, width, true).map((text) => ({ text, size: headingSize, css: 'b' })),
    ...linesOf(says, saysSize, width).map((text) => ({ text, size: saysSize, css: 'q' })),
  ]
  const below = notes.flatMap((note) => linesOf(note, noteSize, width))
  const inside = withoutLinks(body.replace(/<title\b.*?<\/title>|<desc\b.*?<\/desc>/gs, ''))
  const desc = /<desc\b[^>]*>(.*?)<\/desc>/s.exec(body)?.[1] ?? ''
  let y = margin
  const heads = above.map(({ text, size, css }) => {
    y += size * 1.3
    return drawLabel({ text, x: margin, y: y - size * 0.3, size, css })
  })
  const top = y + 12
  let foot = top + Number(high) + 12
  const feet = below.map((text) => {
    foot += noteSize * 1.35
    return drawLabel({ text, x: margin, y: foot - noteSize * 0.3, size: noteSize, css: 'q' })
  })
  const all = `${heads.join('')}<svg x="${margin}" y="${tenth(top)}" width="${width}" height="${high}" viewBox="0 0 ${width} ${high}" overflow="visible">${inside}</svg>${feet.join('')}`
  const [outerWidth, outerHeight] = [tenth(width + 2 * margin), tenth(foot + margin)]
  return `<svg xmlns="http://www.w3.org/2000/svg" class="tl-svg" width="${outerWidth}" height="${outerHeight}" viewBox="0 0 ${outerWidth} ${outerHeight}" font-family="'Source Sans 3', Arial, sans-serif" role="img" aria-labelledby="t d"><title id="t">${escapeText(heading)}</title><desc id="d">${desc}</desc><style>${stylesOf(all)}</style><rect width="${outerWidth}" height="${outerHeight}" fill="#fff"/>${all}</svg>\n`
}

/** The rules of the style sheet for the classes that are there. */
function stylesOf(drawing: string): string {
  const used = new Set([...drawing.matchAll(/ class="([^"]*)"/g)].flatMap(([, names]) => (names as string).split(' ')))
  return drawingStyles
    .filter(([selector]) =>
      [...selector.matchAll(/\.([\w-]+)/g)].every(([, name]) => name === 'tl-svg' || used.has(name as string)),
    )
    .map(([selector, says]) => `${selector}{${says}}`)
    .join('')
}

function withoutLinks(body: string): string {
  return body.replaceAll(/<a\b[^>]*>/g, '<g>').replaceAll('</a>', '</g>')
}
