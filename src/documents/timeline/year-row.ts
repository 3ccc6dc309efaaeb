import { textWidth } from '../svg.ts'
import { endOf, type Lasting, type Life } from './life.ts'
import { type Sheet, write } from './sheet.ts'
import { at, type Time } from './time.ts'

/**
 * The name of a row of the year's drawing: left of it where there is room there, above it on a phone.
 *
 * @returns where its marks start
 */
export function rowName(sheet: Sheet, time: Time, y: number, name: string, more = ''): number {
  if (time.left > 0) {
    write(sheet, { text: name, x: 0, y: y + 16, size: 15, css: 'b' })
    write(sheet, { text: more, x: 0, y: y + 33, size: 14, css: 'q' })
    return y
  }
  write(sheet, { text: name, x: 0, y: y + 14, size: 14, css: 'b halo' })
  write(sheet, { text: more, x: textWidth(name, 14, true) + 8, y: y + 14, size: 14, css: 'q halo' })
  return y + 20
}

/** Whether something lasted within the time shown. */
export function isShown(lasting: Lasting, life: Life, time: Time): boolean {
  return lasting.from < time.to && endOf(lasting, life) >= time.from && lasting.from <= endOf(lasting, life)
}

/** From where to where something stands in the drawing. */
export function stretch(lasting: Lasting, life: Life, time: Time, least = 1.5): { from: number; width: number } {
  const from = at(time, lasting.from)
  return { from, width: Math.max(least, at(time, endOf(lasting, life)) - from) }
}
