import { calendarDay, type Day, dayOf, longDay, plusMonths } from '../../core/day.ts'
import { drawLabel, firstFree, type Label } from '../labels.ts'
import { tenth, textWidth } from '../svg.ts'
import { type ChartTable, columns, wordCell } from './chart-table.ts'
import { type Finding, firstFinding, inWords, joined } from './chart-words.ts'
import { drawings, first, frame, isTarget, opening, second, sentence, shortened, underlined } from './frame.ts'
import { shortMonth } from './month-names.ts'

/** When one return is open to be sent; both days included. */
export type ReturnWindow = {
  readonly name: string
  readonly opens: Day
  readonly closes: Day
  readonly href?: string
}

/** A return that may be asked for on any day: `any day an inspector asks`. */
export type ReturnAnyDay = { readonly name: string; readonly anyDay: string; readonly href?: string }

/** The twelve months from the month of `today`, and what opens in them. */
export type ReturnCalendarData = { readonly today: Day; readonly returns: readonly (ReturnWindow | ReturnAnyDay)[] }

const isWindow = (each: ReturnWindow | ReturnAnyDay): each is ReturnWindow => 'opens' in each

const windows = ({ returns }: ReturnCalendarData) => returns.filter(isWindow)
const open = (data: ReturnCalendarData) =>
  windows(data)
    .filter(({ opens, closes }) => opens <= data.today && data.today <= closes)
    .toSorted((a, b) => a.closes - b.closes)
const ahead = (data: ReturnCalendarData) =>
  windows(data)
    .filter(({ opens }) => opens > data.today)
    .toSorted((a, b) => a.opens - b.opens)

/** The return that is open and closes first, or the one that opens next: the one highlighted. */
function highlighted(data: ReturnCalendarData): ReturnWindow | undefined {
  return open(data)[0] ?? ahead(data)[0]
}

/** A row a return over twelve months from this one: when it is open, the next one strong with its day. */
export function returnCalendar(data: ReturnCalendarData, id: string): string {
  if (data.returns.length === 0) return sentence('No return is due in the next 12 months')
  return drawings(draw(data, 560, id), draw(data, 358, id))
}

const findings: readonly Finding<ReturnCalendarData>[] = [
  [
    (data) => open(data).length > 1,
    (data) =>
      `${joined(open(data).map(({ name }) => name))} are open; ${open(data)[0]?.name} closes ${until(data.today, (open(data)[0] as ReturnWindow).closes)}`,
  ],
  [
    (data) => open(data).length === 1,
    (data) => `${open(data)[0]?.name} is open and closes ${until(data.today, (open(data)[0] as ReturnWindow).closes)}`,
  ],
  [
    (data) => ahead(data).length > 0,
    (data) => `${ahead(data)[0]?.name} opens ${until(data.today, (ahead(data)[0] as ReturnWindow).opens)}`,
  ],
]

/** `today`, `tomorrow`, `in nine days`, `in four weeks`, `in seven months`. */
function until(today: Day, day: Day): string {
  const days = day - today
  if (days < 2) return days === 0 ? 'today' : 'tomorrow'
  if (days < 14) return `in ${inWords(days)} days`
  if (days < 70) return `in ${inWords(Math.round(days / 7))} weeks`
  return `in ${inWords(Math.round(days / 30.4))} months`
}

/** Which return is open, or opens next. */
export function returnCalendarFinding(data: ReturnCalendarData): string {
  return firstFinding(findings, data, 'When each return is open')
}

/** The windows as a table. */
export function returnCalendarTable({ returns }: ReturnCalendarData): ChartTable {
  return {
    columns: columns(['Return', 'Opens', 'Closes'], []),
    rows: returns.map((each) => [
      wordCell(each.name, each.href),
      wordCell(isWindow(each) ? longDay(each.opens) : each.anyDay),
      wordCell(isWindow(each) ? longDay(each.closes) : ''),
    ]),
  }
}

function draw(data: ReturnCalendarData, width: 560 | 358, id: string): string {
  const size = second(width)
  const widest = Math.max(...data.returns.map(({ name }) => textWidth(name, first)))
  const left = Math.min(widest + 12, width * 0.36)
  const start = monthStart(data.today, 0)
  const end = monthStart(data.today, 12)
  const x = (day: number) => left + ((day - start) / (end - start)) * (width - left)
  const foot = 20 + data.returns.length * 34
  const months = Array.from({ length: 12 }, (_, at) => {
    const from = monthStart(data.today, at)
    const place = x(from)
    const line = `<line x1="${tenth(place)}" y1="20" x2="${tenth(place)}" y2="${foot}" class="gr"/>`
    const text = shortMonth(calendarDay(from).month)
    return line + (at % 2 === 0 ? drawLabel({ text, x: place + 2, y: 14, size, css: 'q' }) : '')
  })
  const rows = data.returns.map((each, at) => {
    const y = 31 + at * 34
    const name = drawLabel({ text: shortened(each.name, first, false, left - 10), x: 0, y: y + 15, size: first })
    const hit = each.href === undefined ? '' : `<rect x="0" y="${y - 6}" width="${width}" height="32" class="hit"/>`
    const says = isWindow(each) ? `${longDay(each.opens)} to ${longDay(each.closes)}` : each.anyDay
    const inside = hit + name + (isWindow(each) ? span(each, y) : always(each.anyDay, y))
    return opening(each.href, `${each.name}: ${says}`, inside, isTarget(width, width, 32))
  })
  const todayX = tenth(x(data.today))
  const now = `<line x1="${todayX}" y1="20" x2="${todayX}" y2="${foot}" class="ax"/>`
  const description = `${returnCalendarFinding(data)}. ${windows(data)
    .map(({ name, opens, closes }) => `${name}: ${longDay(opens)} to ${longDay(closes)}.`)
    .join(' ')}`
  return frame({
    id,
    width,
    height: foot + 4,
    title: 'When each return is open',
    description,
    body: [...months, ...rows, now].join(''),
  })

  function always(text: string, y: number): string {
    const rect = `<rect x="${tenth(left)}" y="${y}" width="${tenth(width - left)}" height="20" class="s-pale"/>`
    const label: Label = { text, x: Math.max(left, x(data.today)) + 6, y: y + 15, size }
    return rect + (firstFree([label], [], { x: 0, y: 0, width, height: foot }) === null ? '' : drawLabel(label))
  }

  function span(each: ReturnWindow, y: number): string {
    const [from, to] = [Math.max(x(each.opens), left), Math.min(x(each.closes + 1), width)]
    if (to <= left || from > width - 3) return ''
    const isNext = each === highlighted(data)
    const rect = `<rect x="${tenth(from)}" y="${y}" width="${tenth(Math.max(3, to - from))}" height="20" class="${isNext ? 'f-mid' : 's-soft'}"/>`
    return rect + (isNext ? when(each, from, Math.max(from + 3, to), y) : '')
  }

  function when({ opens, closes, href }: ReturnWindow, from: number, to: number, y: number): string {
    const day = longDay(data.today < opens ? opens : closes).replace(/ \d+$/, '')
    const verb = data.today < opens ? 'opens' : 'closes'
    const texts = [`${verb} ${day}`, day]
    const candidates = texts.flatMap((text): readonly Label[] => [
      { text, x: to + 6, y: y + 15, size, css: 'd halo' },
      { text, x: from - 6, y: y + 15, size, anchor: 'end', css: 'd halo' },
    ])
    const label = firstFree(candidates, [], { x: left, y: 0, width: width - left, height: foot })
    if (label === null) return ''
    return href === undefined ? drawLabel(label) : underlined(label)
  }
}

/** The first day of the month so many months after that of the day. */
function monthStart(day: Day, months: number): Day {
  const { year, month } = calendarDay(
    plusMonths(dayOf(calendarDay(day).year, calendarDay(day).month, 1) as Day, months),
  )
  return dayOf(year, month, 1) as Day
}
