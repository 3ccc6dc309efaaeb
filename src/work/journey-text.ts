import { type Day, longDay } from '../core/day.ts'
import {
  ageInWords,
  type JourneySpell,
  type JourneyTableRow,
  type JourneyView,
  journeyDue,
  journeyHolders,
  journeyNow,
  journeyTable,
} from './journey-report.ts'

/** How wide the text may be. */
const width = 100

/**
 * A journey for a person to read: who the child is, what is open, then the story, oldest first, with a line free before
 * each referral, who held the child, and at the end what is due. Days are as on the last day the returns know of.
 *
 * @param today  the day on which it is asked: by it a care leaver has turned 25 or not
 */
export function journeyText(view: JourneyView, today: Day = view.knownTo): string {
  const rows = journeyTable(view)
  const due = journeyDue(view)
  return [
    ...heading(view),
    '',
    ...section(
      'Open now',
      journeyNow(view, today).map(
        ({ what, from, fromBefore }) => `${what}, since ${fromBefore ? 'before ' : ''}${longDay(from)}`,
      ),
      'Nothing is open.',
    ),
    'What happened',
    ...(rows.length === 0 ? ['  Nothing with a day is known.'] : rows.flatMap(story)),
    '',
    ...section('Who held the child', journeyHolders(view).map(held), 'The returns do not say.'),
    ...section(
      `Due, as on ${longDay(view.knownTo)}`,
      due.map(({ what, words }) => `${what}: ${words}`),
      'Nothing is due.',
    ),
  ].join('\n')
}

function heading({ child, journey, knownTo }: JourneyView): string[] {
  const died = journey.events.find(({ kind }) => kind === 'death')
  const sex = child.sex === null ? '' : `${child.sex.charAt(0).toUpperCase()}${child.sex.slice(1)}, `
  const about = `${sex}${bornWords(child)}`
  const age = child.bornOn === null || died !== undefined ? '' : `, ${ageInWords(child.bornOn, knownTo)} old`
  const end = died === undefined ? '' : `, died ${longDay(died.at)}`
  return [
    `${child.name} (${child.reference})`,
    `${about.charAt(0).toUpperCase()}${about.slice(1)}${age}${end}`,
    `As far as the returns know, to ${longDay(knownTo)}`,
  ]
}

function bornWords({ bornOn, monthOnly, expectedOn }: JourneyView['child']): string {
  if (bornOn !== null) return monthOnly === true ? `born in ${monthOf(bornOn)}` : `born ${longDay(bornOn)}`
  return expectedOn === null ? 'day of birth not known' : `unborn, expected ${longDay(expectedOn)}`
}

function section(title: string, lines: readonly string[], none: string): string[] {
  return [title, ...(lines.length === 0 ? [none] : lines).flatMap((line) => hung('  ', line, 4)), '']
}

function held({ what, from, to }: JourneySpell): string {
  return `${what}, ${to === null ? 'since' : `${longDay(from)} to`} ${longDay(to ?? from)}`
}

/** Where what happened begins: after the longest day, 30 September 2026, and the longest age. */
const indent = 2 + 17 + 2 + 9 + 2

function story({ on, kind, age, what, clocks, origin }: JourneyTableRow, at: number): string[] {
  const start = `  ${longDay(on).padEnd(17)}  ${(age ?? '').padEnd(9)}  `
  return [
    ...(at > 0 && kind === 'referral' ? [''] : []),
    ...hung(start, origin === null ? what : `${what} [${origin}]`, indent),
    ...clocks.flatMap(({ words }) => hung(' '.repeat(indent + 2), words, indent + 4)),
  ]
}

/** Text after a start, broken between words; further lines stand in by so many. */
function hung(start: string, text: string, further: number): string[] {
  const lines: string[] = []
  let line = start
  let empty = true
  for (const word of text.split(' ')) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line)
      line = ' '.repeat(further)
      empty = true
    }
    line += empty ? word : ` ${word}`
    empty = false
  }
  return [...lines, line]
}

function monthOf(at: Day): string {
  const day = longDay(at)
  return day.slice(day.indexOf(' ') + 1)
}
