import { longDay } from '../../core/day.ts'
import { tenth } from '../svg.ts'
import { contactMarks } from './contacts.ts'
import { endOf, type Life, oldestFirst } from './life.ts'
import { names } from './measures.ts'
import { place, type Sheet } from './sheet.ts'
import type { Time } from './time.ts'
import { isShown, rowName, stretch } from './year-row.ts'

/** Who told us within the year. */
export function contactsOfYear(sheet: Sheet, life: Life, time: Time, y: number): number {
  const shown = life.contacts.filter(({ on }) => on >= time.from && on < time.to)
  if (shown.length === 0) return y
  const top = rowName(sheet, time, y, 'Referrals', 'and contacts')
  contactMarks(sheet, shown, time, top - 6)
  return top + 40
}

/** Times missing, with the number of days beside each. */
export function missingOfYear(sheet: Sheet, life: Life, time: Time, y: number): number {
  const shown = oldestFirst(life.missing.filter((episode) => isShown(episode, life, time)))
  if (shown.length === 0) return y
  const top = rowName(sheet, time, y, 'Missing, days')
  const line = top + 11
  sheet.behind.push(`<line x1="${time.left}" y1="${line}" x2="${time.right}" y2="${line}" class="gr"/>`)
  const bars = shown.map((episode) => ({ episode, ...stretch(episode, life, time, 3) }))
  for (const { from, width } of bars) {
    sheet.marks.push(`<rect x="${tenth(from)}" y="${top + 2}" width="${tenth(width)}" height="18" class="f-late"/>`)
    sheet.taken.push({ x: from, y: top + 2, width, height: 18 })
  }
  const row = { x: time.left, y: top - 4, width: time.right - time.left, height: 30 }
  for (const { episode, from, width } of bars) {
    const text = {
      text: String(Math.max(1, endOf(episode, life) - episode.from)),
      y: line + 5,
      size: 14,
      css: 'l halo',
    }
    place(
      sheet,
      [
        { ...text, x: from + width + 4 },
        { ...text, x: from - 4, anchor: 'end' },
      ],
      row,
    )
  }
  return top + 32
}

/** Who held the case, by name and since when. */
export function workersOfYear(sheet: Sheet, life: Life, time: Time, y: number): number {
  const shown = oldestFirst(life.workers.filter((worker) => isShown(worker, life, time)))
  if (shown.length === 0) return y
  const top = rowName(sheet, time, y, 'Social worker')
  for (const [order, worker] of shown.entries()) {
    const { from, width } = stretch(worker, life, time, 3)
    const css = order % 2 === 0 ? 'f-pale' : 'f-ground'
    sheet.marks.push(
      `<rect x="${tenth(from)}" y="${top}" width="${tenth(Math.max(1.5, width - 2))}" height="22" class="${css}"/>`,
    )
    const texts = [`${worker.name}, since ${longDay(worker.from)}`, ...names(worker)]
    place(
      sheet,
      texts.map((text) => ({ text, x: from + 6, y: top + 16, size: 14 })),
      { x: from + 4, y: top - 4, width: width - 8, height: 30 },
    )
  }
  return top + 30
}
