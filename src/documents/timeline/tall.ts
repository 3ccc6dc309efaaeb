import { ageInYears, type Day, longDay, plusDays } from '../../core/day.ts'
import { escapeText, tenth, textWidth } from '../svg.ts'
import { placementCss } from './care-band.ts'
import { clockMark } from './deadlines.ts'
import { describeLife, titleOfLife } from './finding.ts'
import {
  endOf,
  isOverdue,
  type Life,
  type LifeClock,
  lastDay,
  lastsStill,
  oldestFirst,
  type SpellKind,
} from './life.ts'
import { emptySheet, place, type Sheet, sheetSvg, write } from './sheet.ts'
import { highestOn, type TallLabel, tallLabels } from './tall-events.ts'
import { spread, type TallScale, tallScale } from './tall-scale.ts'
import { birthdays, firstDay } from './time.ts'
import { duration } from './words.ts'

type Column = {
  readonly kind: SpellKind
  readonly x: number
  readonly width: number
  readonly head: readonly string[]
  readonly css: string
}

/** Heads stand on three lines, for they are wider than their columns. */
const columnKinds: readonly Omit<Column, 'x'>[] = [
  { kind: 'leaving', width: 24, head: ['', '', 'Leaver'], css: 's-pale' },
  { kind: 'early-help', width: 24, head: ['Early help'], css: 's-pale' },
  { kind: 'need', width: 24, head: ['', 'Need'], css: 's-soft' },
  // Without a head: the next to it stand on each of the three lines.
  { kind: 'short-break', width: 24, head: [], css: 's-soft' },
  { kind: 'protection', width: 24, head: ['Plan'], css: 'f-mid' },
  { kind: 'care', width: 44, head: ['', 'In care', 'by place'], css: 'f-care' },
]

/** Where time starts, below the heads of the columns. */
const top = 66

/**
 * A child's whole known life for phones and print, 358 wide: the newest at the top, a column for each kind of involvement,
 * and a label for each step. Busy years are drawn longer. No text is under 14, which is 12 px on a screen of 320.
 *
 * @param id  makes the names inside the drawing unique on its page
 */
export function timelineTall(life: Life, id: string): string {
  const sheet = emptySheet()
  const columns = placedColumns(life)
  const labels = tallLabels(life)
  const last = lastDay(life)
  const first = firstDay(life)
  const from = plusDays(first, -Math.max(2, Math.round((last - first) * 0.01)))
  const scale = tallScale(from, last, [last, ...labels.map(({ on }) => on)], top)
  const labelX = (columns.at(-1)?.x ?? 20) + (columns.at(-1)?.width ?? 24) + 20
  const foot = drawLabels(sheet, life, labels, scale, columns, labelX)
  drawYears(sheet, life, scale, from)
  for (const gap of life.gaps) {
    const from = scale.y(endOf(gap, life))
    sheet.marks.push(rect(44, from, labelX - 64, Math.max(2, scale.y(gap.from) - from), 'k-gap'))
  }
  for (const column of columns) drawColumn(sheet, life, scale, column)
  for (const { on, noFurtherAction } of life.contacts) {
    const y = scale.y(on)
    const css = noFurtherAction ? 'k-ctx' : 'f-deep'
    sheet.marks.push(`<path d="M37 ${tenth(y - 4.5)}L44 ${tenth(y)}L37 ${tenth(y + 4.5)}Z" class="${css}"/>`)
  }
  sheet.marks.push(`<line x1="40" y1="${top}" x2="${tenth(labelX - 12)}" y2="${top}" class="ax"/>`)
  const height = Math.ceil(Math.max(scale.foot, foot) + 8)
  return `<svg class="tl-svg only-tall" viewBox="0 0 358 ${height}" role="img" aria-labelledby="${id}t ${id}d"><title id="${id}t">${escapeText(`${titleOfLife(life)}, newest first`)}</title><desc id="${id}d">${escapeText(describeLife(life))}</desc>${sheetSvg(sheet)}</svg>`
}

function placedColumns(life: Life): readonly Column[] {
  let x = 44
  return columnKinds
    .filter(
      ({ kind }) => life.spells.some((spell) => spell.kind === kind) || (kind === 'care' && life.placements.length > 0),
    )
    .map((column) => {
      const placed = { ...column, x }
      x += column.width + 4
      return placed
    })
}

function drawYears(sheet: Sheet, life: Life, { y, years, foot }: TallScale, from: Parameters<TallScale['y']>[0]): void {
  const row = { x: 0, y: 36, width: 60, height: foot - 32 }
  for (const { year, on } of years) {
    const line = y(on)
    if (on > from) sheet.behind.push(`<line x1="0" y1="${tenth(line)}" x2="358" y2="${tenth(line)}" class="gr"/>`)
    place(sheet, [{ text: String(year), x: 0, y: line - 4, size: 15, css: 'b' }], row)
  }
  if (life.bornOn === null) return
  for (const { on, age } of birthdays(life.bornOn, { from, to: lastDay(life), left: 0, right: 0 })) {
    const line = y(on)
    const text = age === 0 ? 'born' : `age ${age}`
    const name = { text, x: 0, size: 14, css: 'q' }
    if (
      !place(
        sheet,
        [
          { ...name, y: line + 4 },
          { ...name, y: line - 4 },
          { ...name, y: line - 12 },
        ],
        row,
      )
    )
      continue
    sheet.behind.push(`<line x1="40" y1="${tenth(line)}" x2="44" y2="${tenth(line)}" class="ld"/>`)
  }
}

function drawColumn(sheet: Sheet, life: Life, { y }: TallScale, { kind, x, width, head, css }: Column): void {
  for (const [order, text] of head.entries()) {
    write(sheet, { text, x: x + width / 2, y: 16 + order * 16, size: 14, anchor: 'middle', css: 'b' })
  }
  for (const spell of oldestFirst(life.spells.filter((each) => each.kind === kind))) {
    const from = y(endOf(spell, life))
    const height = Math.max(2, y(spell.from) - from)
    sheet.marks.push(rect(x, from, width, height, css))
  }
  if (kind !== 'care') return
  for (const placement of oldestFirst(life.placements)) {
    const from = y(endOf(placement, life)) + 0.5
    const height = Math.max(1.5, y(placement.from) - from - 0.5)
    const look = placementCss[placement.kind]
    sheet.marks.push(rect(x + 2, from, width - 4, height, look.block))
    if (height < 16) continue
    const number = { text: String(placement.number), x: x + width / 2, y: from + height / 2 + 5, size: 14 }
    write(sheet, { ...number, anchor: 'middle', css: look.text })
  }
}

function rect(x: number, y: number, width: number, height: number, css: string): string {
  return `<rect x="${tenth(x)}" y="${tenth(y)}" width="${tenth(width)}" height="${tenth(height)}" class="${css}"/>`
}

/** Labels at the right, each joined to its day by a leader. Returns how far down they go. */
function drawLabels(
  sheet: Sheet,
  life: Life,
  labels: readonly TallLabel[],
  { y, foot }: TallScale,
  columns: readonly Column[],
  labelX: number,
): number {
  const all = [now(life), ...labels]
  const places = spread(
    all.map(({ on }) => y(on)),
    foot - 14,
  )
  const right = columns.at(-1) === undefined ? 44 : labelX - 20
  for (const [order, { on, isLate, column, first, second }] of all.entries()) {
    const line = y(on)
    const label = places[order] as number
    const edge = columns.find(({ kind }) => kind === column)
    const from = order === 0 ? right : edge === undefined ? 44 : edge.x + edge.width
    sheet.behind.push(
      `<path d="M${tenth(from)} ${tenth(line)}H${tenth(labelX - 15)}L${tenth(labelX - 6)} ${tenth(label)}H${tenth(labelX - 3)}" class="ld"/>`,
    )
    if (isLate && order > 0) sheet.texts.push(clockMark(late(on), from + 2, line, 4.5))
    write(sheet, {
      text: fitting(first, 358 - labelX, true),
      x: labelX,
      y: label + 5,
      size: 14,
      css: isLate ? 'l' : 'b',
    })
    write(sheet, { text: fitting(second, 358 - labelX, false), x: labelX, y: label + 21, size: 14, css: 'q' })
  }
  for (const clock of life.clocks.filter(isOverdue)) {
    const edge = columns.find(({ kind }) => kind === highestOn(life, clock.dueOn))
    sheet.texts.push(clockMark(clock, (edge === undefined ? right : edge.x + edge.width) + 2, y(clock.dueOn), 4.5))
  }
  return (places.at(-1) as number) + 24
}

function late(on: Day): LifeClock {
  return { name: '', dueOn: on, doneOn: on, state: 'missed', late: '' }
}

/** The first label: today, or the day of death. */
function now(life: Life): TallLabel {
  const on = lastDay(life)
  const overdue = life.clocks.filter(isOverdue).map(({ name, late }) => `${name} ${late}`)
  const many = `${overdue.length} deadline${overdue.length === 1 ? '' : 's'} past, not done`
  const late = overdue.length === 0 ? [] : overdue.length === 1 ? [...overdue, many] : [many]
  const open = columnKinds
    .filter(({ kind }) => life.spells.some((spell) => spell.kind === kind && lastsStill(spell, life)))
    .at(-1)
  const status = open === undefined ? 'Not open' : nowIn[open.kind]
  const plain = { on, isLate: late.length > 0, column: null }
  if (life.diedOn !== null) return { ...plain, isLate: false, first: ['Died'], second: [longDay(on)] }
  if (life.bornOn !== null) {
    return { ...plain, first: [`Today: ${ageWords(life.bornOn, on)}`], second: [...late, status] }
  }
  const unborn = life.expectedOn === null ? 'Today' : 'Today: unborn'
  const expected = life.expectedOn === null ? longDay(on) : `Due ${longDay(life.expectedOn)}`
  return { ...plain, first: [unborn], second: [...late, expected] }
}

function ageWords(born: Day, on: Day): string {
  const years = ageInYears(born, on)
  return years < 2 ? `${duration(born, on).full} old` : `age ${years}`
}

const nowIn: Readonly<Record<SpellKind, string>> = {
  leaving: 'Care leaver',
  'early-help': 'Early help',
  need: 'Child in need',
  'short-break': 'Short breaks',
  protection: 'On a protection plan',
  care: 'Looked after',
}

/** The first text that fits; else the last one, cut after a word or, where there is none, after a letter. */
function fitting(texts: readonly string[], width: number, bold: boolean): string {
  const whole = texts.find((text) => textWidth(text, 14, bold) <= width)
  if (whole !== undefined) return whole
  let cut = texts.at(-1) ?? ''
  while (cut !== '' && textWidth(`${cut}…`, 14, bold) > width) {
    const space = cut.lastIndexOf(' ')
    cut = space > 8 ? cut.slice(0, space) : cut.slice(0, -1)
  }
  return cut === '' ? '' : `${cut}…`
}
