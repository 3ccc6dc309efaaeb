import { tenth, textWidth } from '../svg.ts'
import { placementNow } from './care-band.ts'
import { valueX } from './header.ts'
import { endOf, type Life, type LifeWorker, lastsStill, oldestFirst, type Placement } from './life.ts'
import { isFree, place, type Sheet, write } from './sheet.ts'
import { at, type Time } from './time.ts'

/** From this many miles on a placement is far from home. */
const far = 20

/** Miles from home as bars on the axis of time; only the peaks and today's have their number. */
export function milesRow(sheet: Sheet, life: Life, time: Time, y: number): number {
  const known = oldestFirst(life.placements).filter(hasMiles)
  if (known.length === 0) return y
  const base = y + 50
  const high = (miles: number) => (miles * 46) / Math.max(90, ...known.map((placement) => placement.miles))
  write(sheet, { text: 'Miles from home', x: 0, y: y + 24, size: 15, css: 'b' })
  write(sheet, { text: '0 at the line', x: 0, y: y + 41, size: 14, css: 'q' })
  for (const placement of known) {
    const from = at(time, placement.from)
    const width = Math.max(1.5, at(time, endOf(placement, life)) - from)
    const height = Math.max(1, high(placement.miles))
    const css = placement.miles > far ? 'f-late' : 'f-ctx'
    const box = { x: from, y: base - height, width, height }
    sheet.marks.push(
      `<rect x="${tenth(from)}" y="${tenth(base - height)}" width="${tenth(width)}" height="${tenth(height)}" class="${css}"/>`,
    )
    sheet.taken.push(box)
  }
  sheet.marks.push(`<line x1="${tenth(time.left)}" y1="${base}" x2="${tenth(time.right)}" y2="${base}" class="ax"/>`)
  const limit = base - high(far)
  sheet.marks.push(
    `<line x1="${tenth(time.left)}" y1="${tenth(limit)}" x2="${tenth(time.right)}" y2="${tenth(limit)}" class="gd"/>`,
  )
  const row = { x: time.left, y: y - 10, width: time.right - time.left, height: 64 }
  for (const { number, from, miles } of peaks(known)) {
    const x = at(time, from)
    const width = Math.max(1.5, at(time, endOf(known.find((other) => other.number === number) as Placement, life)) - x)
    const text = { text: String(miles), size: 15, css: 'l halo' }
    const top = base - high(miles)
    place(
      sheet,
      [
        { ...text, x: x - 4, y: top + 10, anchor: 'end' },
        { ...text, x: x + width / 2, y: top - 4, anchor: 'middle' },
        { ...text, x: x + width + 4, y: top + 10 },
      ],
      row,
    )
  }
  const note = { text: '20 miles', y: limit - 4, size: 14, css: 'q' }
  place(
    sheet,
    [
      { ...note, x: time.left + 4 },
      { ...note, x: (time.left + time.right) / 2 },
    ],
    row,
  )
  const now = placementNow(life)?.miles ?? null
  if (now !== null) write(sheet, { text: `${now} now`, x: valueX, y: base - 6, size: 15, css: 'b' })
  return y + 58
}

type Known = Placement & { readonly miles: number }

function hasMiles(placement: Placement): placement is Known {
  return placement.miles !== null
}

/** Placements far from home and farther than those before and after, the farthest first. */
function peaks(known: readonly Known[]): readonly Known[] {
  return known
    .filter(({ miles }, order) => {
      const before = known[order - 1]?.miles ?? 0
      const after = known[order + 1]?.miles ?? 0
      return miles > far && miles >= before && miles >= after
    })
    .sort((a, b) => b.miles - a.miles)
}

/** Times missing, as bars at least 3 wide. */
export function missingRow(sheet: Sheet, life: Life, time: Time, y: number): number {
  if (life.missing.length === 0) return y
  write(sheet, { text: 'Missing', x: 0, y: y + 19, size: 15, css: 'b' })
  sheet.behind.push(
    `<line x1="${tenth(time.left)}" y1="${y + 14}" x2="${tenth(time.right)}" y2="${y + 14}" class="gr"/>`,
  )
  for (const episode of oldestFirst(life.missing)) {
    const from = at(time, episode.from)
    const width = Math.max(3, at(time, endOf(episode, life)) - from)
    sheet.marks.push(`<rect x="${tenth(from)}" y="${y + 5}" width="${tenth(width)}" height="18" class="f-late"/>`)
  }
  const isNow = life.missing.some((episode) => lastsStill(episode, life))
  const times = life.missing.length === 1 ? 'once' : `${life.missing.length} times`
  write(sheet, { text: isNow ? 'Missing now' : times, x: valueX, y: y + 19, size: 15, css: isNow ? 'l' : 'b' })
  return y + 28
}

/** Who held the case, in tints that alternate; who holds it now stands at the side of today. */
export function workerRow(sheet: Sheet, life: Life, time: Time, y: number): number {
  if (life.workers.length === 0) return y
  const workers = oldestFirst(life.workers)
  const now = workers.findLast((worker) => lastsStill(worker, life))
  write(sheet, { text: 'Social worker', x: 0, y: y + 21, size: 15, css: 'b' })
  for (const [order, worker] of workers.entries()) {
    const from = at(time, worker.from)
    const width = Math.max(1.5, at(time, endOf(worker, life)) - from - 2)
    sheet.marks.push(
      `<rect x="${tenth(from)}" y="${y + 8}" width="${tenth(width)}" height="20" class="${order % 2 === 0 ? 'f-pale' : 'f-ground'}"/>`,
    )
    const room = { x: from + 4, y, width: width - 6, height: 34 }
    if (worker === now || !isFree(sheet, room)) continue
    place(
      sheet,
      names(worker).map((text) => ({ text, x: from + 5, y: y + 22, size: 14 })),
      room,
    )
  }
  if (now !== undefined) {
    const fits = names(now).find((text) => textWidth(text, 14, true) <= 1120 - valueX)
    write(sheet, { text: fits ?? '', x: valueX, y: y + 22, size: 14, css: 'b' })
  }
  return y + 34
}

/** A name in full, with its first name as a letter, and its last word alone. */
export function names({ name }: LifeWorker): readonly string[] {
  const words = name.split(' ')
  const last = words.at(-1) as string
  return words.length === 1 ? [name] : [name, `${name.charAt(0)}. ${last}`, last]
}
