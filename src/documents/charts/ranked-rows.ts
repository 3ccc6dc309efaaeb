import { drawLabel } from '../labels.ts'
import { tenth, textWidth } from '../svg.ts'
import { type AmongAllData, lowestFirst, type Numbered, withoutNumber } from './among-all.ts'
import { nationName } from './compare-line-data.ts'
import { first, opening, second, shortened } from './frame.ts'
import { along, barScale } from './free-scale.ts'
import { noteUnder } from './note-lines.ts'
import { figureText } from './published-figure.ts'

/** Few authorities, a row each, the lowest number first: name, bar from zero, number; on a phone the name is above the bar. */
export function rankedRows(data: AmongAllData, width: 800 | 358): { readonly body: string; readonly height: number } {
  const { reading, england } = data
  const all = lowestFirst(data)
  const size = second(width)
  const isWide = width === 800
  const scale = barScale([...all.map(({ value }) => value), england ?? 0])
  const numbers = Math.max(...all.map(({ value }) => textWidth(figureText(value, reading), first, true)))
  const names = Math.min(260, Math.max(...all.map(({ name }) => textWidth(name, first, true))) + 24)
  // Numbers of bars that go down stand at their left.
  const leftRoom = scale.start < 0 ? numbers + 10 : 0
  const [from, to] = [(isWide ? names + 8 : 2) + leftRoom, width - numbers - 16]
  const x = (value: number) => along(scale, value, from, to)
  const pitch = isWide ? 26 : 46
  const head = england === null ? 6 : 28
  const zero = x(0)
  const foot = head + all.length * pitch
  const row = (area: Numbered, at: number) => {
    const y = head + at * pitch + (isWide ? 4 : 22)
    const [low, high] = [Math.min(zero, x(area.value)), Math.max(zero, x(area.value))]
    const css = area.isOurs === true ? 'f-deep' : area.isSimilar === true ? 'f-mid' : 'f-others'
    const bold = area.isOurs === true ? 'd' : undefined
    const name = shortened(area.name, first, area.isOurs === true, isWide ? names - 24 : width - 20)
    const number = figureText(area.value, reading)
    const isDown = area.value < 0
    const ring = area.isSimilar === true ? ringAt(isWide ? names - 6 : 8, isWide ? y + 9 : y - 9) : ''
    const nameAt = isWide ? { x: names - 16, y: y + 15, anchor: 'end' as const } : { x: 18, y: y - 4 }
    const inside = [
      ring,
      drawLabel({ text: name, size: first, ...nameAt, ...(bold === undefined ? {} : { css: bold }) }),
      `<rect x="${tenth(low)}" y="${y}" width="${tenth(Math.max(1, high - low))}" height="18" class="${css}"/>`,
      drawLabel({
        ...{ text: number, x: isDown ? low - 8 : high + 8, y: y + 14, size: first },
        ...(isDown ? { anchor: 'end' as const } : {}),
        css: `${bold ?? 'b'} halo`,
      }),
    ].join('')
    return opening(area.href, `${area.name}: ${number}`, inside, false)
  }
  const note = noteUnder(withoutNumber(data), { y: foot + 20, size, width })
  const body = [
    england === null
      ? ''
      : englandLine(x(england), `${nationName(data)} ${figureText(england, reading)}`, size, width, foot),
    ...all.map(row),
    `<line x1="${tenth(zero)}" y1="${head}" x2="${tenth(zero)}" y2="${foot}" class="ax"/>`,
    note.svg,
  ].join('')
  return { body, height: foot + 6 + note.high }
}

function ringAt(x: number, y: number): string {
  return `<circle cx="${tenth(x)}" cy="${tenth(y)}" r="4.5" class="ring"/>`
}

function englandLine(x: number, text: string, size: number, width: number, foot: number): string {
  const half = textWidth(text, size) / 2
  const middle = Math.min(Math.max(x, half), width - half)
  return `<line x1="${tenth(x)}" y1="20" x2="${tenth(x)}" y2="${foot}" class="ln-england"/>${drawLabel({ text, x: middle, y: 14, size, anchor: 'middle', css: 'q' })}`
}
