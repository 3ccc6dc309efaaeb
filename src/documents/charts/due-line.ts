import { calendarDay, type Day, longDay, plusDays } from '../../core/day.ts'
import { spoken } from '../../core/words.ts'
import { drawLabel } from '../labels.ts'
import { tenth } from '../svg.ts'
import { type ChartTable, columns, countCell, wordCell } from './chart-table.ts'
import { type Counted, capital, type Finding, firstFinding, inWords } from './chart-words.ts'
import { drawings, frame, second, sentence } from './frame.ts'
import { shortMonth } from './month-names.ts'

/** Open deadlines by when they are due. */
export type DueLineData = {
  /** What is due: `{ one: 'clock', many: 'clocks' }`. */
  readonly counted: Counted
  /** The day they are seen from. */
  readonly asOf: Day
  /** When each is due, and whether it is late. */
  readonly deadlines: readonly { readonly dueOn: Day; readonly late: boolean }[]
}

/** Weeks that are drawn, each seven days from the day they are seen from; what is due after them stands in the last column. */
const weeksDrawn = 6
/** Marks drawn on top of one another; the number above counts them all. */
const mostMarks = 8

type Column = { readonly name: string; readonly isLate: boolean; readonly isNow: boolean; readonly count: number }

/** One diamond for each deadline, week by week, each week named by its last day: filled rust what is late, hollow what is still to come. */
export function dueLine(data: DueLineData, id: string): string {
  if (data.deadlines.length === 0) return sentence(`No ${data.counted.one} is open`)
  return drawings(draw(data, 560, id), draw(data, 358, id))
}

const late = ({ deadlines }: DueLineData) => deadlines.filter((each) => each.late).length
const thisWeek = ({ deadlines, asOf }: DueLineData) =>
  deadlines.filter((each) => !each.late && each.dueOn <= weekEnd(asOf, 0)).length

/** The day the next falls due of those after this week; null when there is none. */
function next(data: DueLineData): Day | null {
  const after = data.deadlines.filter(({ dueOn }) => dueOn > weekEnd(data.asOf, 0)).map(({ dueOn }) => dueOn)
  return after.length === 0 ? null : (Math.min(...after) as Day)
}

const are = (data: DueLineData, number: number) =>
  `${capital(inWords(number))} ${number === 1 ? `${data.counted.one} is` : `${data.counted.many} are`}`

const findings: readonly Finding<DueLineData>[] = [
  [
    (data) => late(data) > 0 && thisWeek(data) > 0,
    (data) =>
      `${are(data, late(data))} late, and ${inWords(thisWeek(data))} more ${thisWeek(data) === 1 ? 'is' : 'are'} due this week`,
  ],
  [(data) => late(data) > 0, (data) => `${are(data, late(data))} late, and nothing else is due this week`],
  [(data) => thisWeek(data) > 0, (data) => `${are(data, thisWeek(data))} due this week, and none is late`],
  [(data) => next(data) !== null, (data) => `The next ${data.counted.one} is due ${longDay(next(data) as Day)}`],
]

/** What is late and what is due this week. */
export function dueLineFinding(data: DueLineData): string {
  return firstFinding(findings, data, `${capital(data.counted.many)} by the week they are due`)
}

/** The weeks as a table. */
export function dueLineTable(data: DueLineData): ChartTable {
  const name = capital(data.counted.many)
  return {
    columns: columns(['Due', name], [name]),
    rows: columnsOf(data).map((column, at) => [
      wordCell(
        at === 0 ? 'Late' : column.name === 'later' ? 'Later' : `Week to ${longDay(weekEnd(data.asOf, at - 1))}`,
      ),
      countCell(column.count),
    ]),
  }
}

/** The last day of a week, the first being 0: seven days after the day they are seen from. */
function weekEnd(asOf: Day, week: number): Day {
  return plusDays(asOf, 7 * (week + 1))
}

/** What is late, each week, and what comes later. */
function columnsOf({ asOf, deadlines }: DueLineData): readonly Column[] {
  const open = deadlines.filter((each) => !each.late)
  const weeks = Array.from({ length: weeksDrawn }, (_, week): Column => {
    const [from, to] = [weekEnd(asOf, week - 1), weekEnd(asOf, week)]
    const { month, dayOfMonth } = calendarDay(to)
    return {
      name: `${dayOfMonth} ${shortMonth(month)}`,
      ...{ isLate: false, isNow: week === 0 },
      count: open.filter(({ dueOn }) => (week === 0 || dueOn > from) && dueOn <= to).length,
    }
  })
  const later = open.filter(({ dueOn }) => dueOn > weekEnd(asOf, weeksDrawn - 1)).length
  return [
    { name: 'late', isLate: true, isNow: false, count: deadlines.length - open.length },
    ...weeks,
    { name: 'later', isLate: false, isNow: false, count: later },
  ]
}

function draw(data: DueLineData, width: 560 | 358, id: string): string {
  const size = second(width)
  const all = columnsOf(data)
  const slot = width / all.length
  const highest = Math.min(mostMarks, Math.max(...all.map(({ count }) => count)))
  const pitch = 15
  const base = 26 + highest * pitch
  const marks = all.map(({ count, isLate, isNow, name }, at) => {
    const middle = slot * (at + 0.5)
    const shown = Math.min(mostMarks, count)
    const diamonds = Array.from({ length: shown }, (_, row) => diamond(middle, base - 10 - row * pitch, isLate))
    const number = { text: spoken(count), x: middle, y: base - 10 - shown * pitch + 2, size, anchor: 'middle' as const }
    const under = { text: name, x: middle, y: base + 18, size, anchor: 'middle' as const }
    return [
      ...diamonds,
      count > 1 ? drawLabel({ ...number, css: isLate ? 'l' : 'b' }) : '',
      drawLabel({ ...under, css: isNow ? 'b' : isLate && count > 0 ? 'l' : 'q' }),
    ].join('')
  })
  const today = `<line x1="${tenth(slot)}" y1="8" x2="${tenth(slot)}" y2="${base + 4}" class="ax"/>`
  const line = `<line x1="0" y1="${base}" x2="${width}" y2="${base}" class="ax"/>`
  return frame({
    ...{ id, width },
    height: base + 26,
    title: `${capital(data.counted.many)} by the week they are due`,
    description: `${dueLineFinding(data)}. ${all.map(({ name, count }) => `${name}: ${spoken(count)}`).join(', ')}.`,
    body: [line, today, ...marks].join(''),
  })
}

function diamond(x: number, y: number, isLate: boolean): string {
  const path = `M${tenth(x)} ${tenth(y - 6)}L${tenth(x + 6)} ${tenth(y)}L${tenth(x)} ${tenth(y + 6)}L${tenth(x - 6)} ${tenth(y)}Z`
  return `<path d="${path}" class="${isLate ? 'f-late' : 'k-deep'}"/>`
}
