import { calendarDay, type Day, longDay, plusYears, weekday } from '../../../core/day.ts'
import { countOf, spoken } from '../../../core/words.ts'
import { lifeFinding, movesBetween, yearFinding } from '../../../documents/timeline/finding.ts'
import { type Life, lastDay } from '../../../documents/timeline/life.ts'
import { timelineTall } from '../../../documents/timeline/tall.ts'
import { timelineWide } from '../../../documents/timeline/wide.ts'
import { timelineYear } from '../../../documents/timeline/year.ts'
import type { Actor } from '../../../practice/actor.ts'
import type { OpenedChild } from '../../../work/open-child.ts'

/**
 * A child's record in the words and drawings of its page; the table of every date is {@link shownDates}.
 *
 * @param mayOpenFiles  may the reader open the files it is made of?
 */
export function shownRecord(record: OpenedChild, actor: Actor, today: Day, mayOpenFiles: boolean) {
  const { child, life, knownTo } = record
  return {
    title: `${child.name}, journey`,
    here: 'children',
    name: child.name,
    lead: leadOf(record),
    knownTo: longDay(knownTo),
    facts: factsOf(record),
    ...nowOf(record),
    due: record.due.map(({ what, dueOn, late, words }) => dueWords(what, dueOn, late, words)),
    ...peopleOf(record),
    ...drawingsOf(life),
    lasted: record.lasted.map(({ what, from, fromBefore, to }) => ({
      what,
      from: `${fromBefore ? 'before ' : ''}${longDay(from)}`,
      to: to === null ? null : longDay(to),
      long: to !== null && to < from ? '' : howLong(from, to ?? knownTo),
    })),
    notLoaded: loadedWords(record),
    disagreements: record.disagreements,
    putRight: `${spoken(record.disagreements.length)} ${record.disagreements.length === 1 ? 'thing' : 'things'} to put right`,
    files: record.files.map(({ title, name, loadedAt, submission }) => ({
      title,
      name,
      loaded: longMoment(loadedAt),
      address: mayOpenFiles && submission !== null ? `/returns/${submission}` : null,
    })),
    filesWords: `Who sent this: ${countOf(record.files.length, 'file', 'files')}`,
    opened: timeOnly.format(record.openedAt),
    isAlias: actor.pseudonymous,
    today: longDay(today),
  }
}

/** `13, born 14 March 2013. Girl. White British.` */
function leadOf({ child, sex, born, ethnicity }: OpenedChild): string {
  const age = child.age === 'not recorded' ? 'Age not recorded' : capital(child.age)
  const birth = born === null ? '' : `, born ${/^\d/.test(born) ? '' : 'in '}${born}`
  return `${age}${birth}. ${sex === null ? 'Sex not recorded' : capital(sex)}. ${ethnicity ?? 'Ethnic group not recorded'}.`
}

function factsOf({ identifiers, knownSince, died }: OpenedChild) {
  const since =
    knownSince === null
      ? 'Nothing is dated'
      : `${longDay(knownSince.on)}${knownSince.age === null ? '' : agedWords(knownSince.age)}`
  return [
    ...identifiers,
    { name: 'Known since', value: since },
    ...(died === null ? [] : [{ name: 'Died', value: longDay(died) }]),
  ]
}

/** `, aged 7`; of the youngest `, 3 months old`. */
function agedWords(age: string): string {
  const years = /^(\d+) years?$/.exec(age)
  if (years !== null) return `, aged ${years[1]}`
  return age.endsWith('months') || age.endsWith('month') ? `, ${age} old` : `, ${age}`
}

/** Which returns the page is made of, and what of a life none of them tells. */
function loadedWords({ censuses, careReturns, lacking, people }: OpenedChild): string {
  const loaded = [
    ...(censuses === null ? [] : [`censuses of ${censuses}`]),
    ...(careReturns === null ? [] : [`looked-after returns of ${careReturns}`]),
    ...(people === null ? [] : ['allocations']),
  ]
  const said = loaded.length === 1 ? loaded : [loaded.slice(0, -1).join(', '), loaded.at(-1)]
  const rest =
    careReturns === null
      ? 'Contacts, early help and times in care come with returns that are not loaded yet.'
      : 'Contacts and early help come with returns that are not loaded yet. The looked-after return has no visits, and says of health checks whether there was one in the year, not when.'
  return [`The returns loaded are ${said.join(' and ')}.`, ...lacking, rest].join(' ')
}

/** What is open now: the first as a tag with how long, the rest with their day. */
function nowOf({ now, closedOn, knownTo, died, life }: OpenedChild) {
  const [first, ...rest] = now
  const [tag = '', about = ''] = (first?.what ?? '').split(/, (.*)/)
  return {
    nowFirst:
      first === undefined
        ? null
        : {
            tag,
            long: `for ${first.fromBefore ? 'more than ' : ''}${howLong(first.from, knownTo)}`,
            about: capital(about),
          },
    nowRest: rest.map(({ what, from, fromBefore }) => {
      const since = fromBefore ? 'since before' : 'since'
      return `${what}${what.includes(',') ? ',' : ''} ${since} ${longDay(from)}`
    }),
    moved: first?.kind === 'care' ? movedWords(life) : null,
    notOpen:
      died !== null
        ? `Died ${longDay(died)}`
        : closedOn === null
          ? 'Nothing is open'
          : `Not open since ${longDay(closedOn)}`,
  }
}

/** `Moved 6 times in the last 12 months`; nothing where the child did not. Two moves are three places in a year: many. */
function movedWords(life: Life) {
  const last = lastDay(life)
  const moves = movesBetween(life, plusYears(last, -1), last)
  if (moves === 0) return null
  const times = ['', 'once', 'twice'][moves] ?? `${moves} times`
  return { words: `Moved ${times} in the last 12 months`, many: moves > 1 }
}

const weekdays = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** `Conference 5 working days late.` and `Was due Tuesday 24 March 2026`. */
function dueWords(what: string, dueOn: Day, late: boolean, words: string) {
  const on = `${weekdays[weekday(dueOn)]} ${longDay(dueOn)}`
  const over = /^overdue by (.*), was due/.exec(words)?.[1]
  if (late) return { what: `${what} ${over ?? ''} late.`, words: `Was due ${on}`, late }
  const left = /([\d,]+ (?:working )?days?) left/.exec(words)?.[1]
  const when = left === undefined ? 'due now' : `in ${left}`
  return { what: `${what} ${when}.`, words: on, late }
}

function peopleOf({ people }: OpenedChild) {
  if (people === null) return { holders: [], nobody: 'No allocations are loaded: they say who works with a child' }
  const teams = [...new Set(people.now.flatMap(({ team }) => team ?? []))]
  return {
    nobody: 'The allocations name nobody who works with this child',
    holders: people.now.map(({ role, worker, team, from }) => ({
      who: worker ?? 'Nobody by name',
      words: `${worker === null ? `, ${team ?? 'a team'} holds the child` : `, ${role}`} since ${longDay(from)}`,
    })),
    teams: teams.length === 0 ? null : `${teams.length === 1 ? 'Team' : 'Teams'}: ${teams.join(', ')}`,
    changes: people.inTwelveMonths > 1 ? `${people.inTwelveMonths} social workers in the last 12 months` : null,
  }
}

function drawingsOf(life: Life) {
  const last = lastDay(life)
  const { contacts, spells, clocks, workers, missing, placements, steps } = life
  const isDrawn = [contacts, spells, clocks, workers, missing, placements, steps].some((rows) => rows.length > 0)
  const year = timelineYear(life, 'year', 1120)
  return {
    drawings: isDrawn
      ? {
          ...{ wide: timelineWide(life, 'life'), tall: timelineTall(life, 'tall'), finding: lifeFinding(life) },
          ...{ places: life.placements.length > 0, steps: life.steps.length > 0 },
        }
      : null,
    year: year === '' ? null : { wide: year, tall: timelineYear(life, 'year-tall', 358), finding: yearFinding(life) },
    yearTo: longDay(last),
    yearEnd:
      life.diedOn === null ? 'the last day the returns tell of, and what is due after it' : 'the day the child died',
  }
}

/** How long, in years and months: `1 year 6 months`, `3 weeks`. */
function howLong(from: Day, to: Day): string {
  const [one, other] = [calendarDay(from), calendarDay(to)]
  const months = (other.year - one.year) * 12 + other.month - one.month - (other.dayOfMonth < one.dayOfMonth ? 1 : 0)
  if (months < 1) {
    const days = Math.max(0, to - from)
    return days < 14 ? countOf(days, 'day', 'days') : countOf(Math.round(days / 7), 'week', 'weeks')
  }
  const years = Math.floor(months / 12)
  const parts = [
    ...(years === 0 ? [] : [countOf(years, 'year', 'years')]),
    ...(months % 12 === 0 ? [] : [countOf(months % 12, 'month', 'months')]),
  ]
  return parts.join(' ')
}

const timeOnly = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' })
const moment = new Intl.DateTimeFormat('en-GB', {
  ...{ timeZone: 'Europe/London', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
})
const longMoment = (at: Date) => moment.format(at).replace(' at ', ', ')

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
