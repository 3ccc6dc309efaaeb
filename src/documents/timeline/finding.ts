import { type Day, longDay, plusYears } from '../../core/day.ts'
import { endOf, isOverdue, type Life, lastDay, lastsStill, oldestFirst, type SpellKind } from './life.ts'
import { firstDay } from './time.ts'
import { capital, counted, dayAndMonth, durationInWords, numberWord } from './words.ts'

/** Something that may be said of a life, when it holds. */
type Sentence = { readonly holds: boolean; readonly says: string }

/** What the picture of a life is called: `Six years of Ellis Larkspur`. */
export function titleOfLife(life: Life): string {
  return `${capital(durationInWords(firstDay(life), lastDay(life)))} of ${life.name}`
}

/** The heading over the drawing of a whole life: what stands out in it. */
export function lifeFinding(life: Life): string {
  const known = durationInWords(firstDay(life), lastDay(life))
  const count = (kind: SpellKind) => life.spells.filter((spell) => spell.kind === kind).length
  const protection = counted(count('protection'), 'protection plan', 'protection plans')
  const care = counted(count('care'), 'period in care', 'periods in care')
  const need = counted(count('need'), 'period as a child in need', 'periods as a child in need')
  const placements = Math.max(0, ...life.placements.map(({ number }) => number))
  const moved = placements > 1 ? `, with ${counted(placements, 'placement', 'placements')}` : ''
  const contacts = life.contacts.length
  const [contact, ofThem] = nounOf(life.contacts)
  const noneActed = life.contacts.every(({ noFurtherAction }) => noFurtherAction)
  const sentences: readonly Sentence[] = [
    { holds: count('protection') > 0 && count('care') > 0, says: `${protection} and ${care} in ${known}${moved}` },
    { holds: count('care') === 1 && isOpen(life, 'care'), says: `looked after${forHowLong(life, 'care')}${moved}` },
    { holds: count('care') > 0, says: `${care} in ${known}${moved}` },
    {
      holds: count('protection') === 1 && isOpen(life, 'protection'),
      says: `on a protection plan${forHowLong(life, 'protection')}`,
    },
    { holds: count('protection') > 0, says: `${protection} in ${known}` },
    { holds: count('short-break') > 0, says: `short breaks${forHowLong(life, 'short-break')}` },
    { holds: count('need') > 1, says: `${need} in ${known}` },
    { holds: count('need') === 1, says: `child in need${forHowLong(life, 'need')}` },
    { holds: count('early-help') > 0, says: `early help${forHowLong(life, 'early-help')}` },
    { holds: count('leaving') > 0, says: `care leaver${forHowLong(life, 'leaving')}` },
    { holds: contacts === 1, says: `one ${contact}, nothing else yet` },
    {
      holds: contacts > 1 && noneActed,
      says: `${numberWord(contacts)} ${ofThem} in ${known}, no further action after any`,
    },
    { holds: contacts > 1, says: `${numberWord(contacts)} ${ofThem} in ${known}, nothing else yet` },
  ]
  return capital(sentences.find(({ holds }) => holds)?.says ?? 'the journey so far')
}

function isOpen(life: Life, kind: SpellKind): boolean {
  return life.diedOn === null && life.spells.some((spell) => spell.kind === kind && lastsStill(spell, life))
}

/** For a life with one time of a kind: since when, or how long it was. */
function forHowLong(life: Life, kind: SpellKind): string {
  const spells = life.spells.filter((spell) => spell.kind === kind)
  const open = spells.find((spell) => lastsStill(spell, life))
  if (open !== undefined && isOpen(life, kind)) {
    const month = longDay(open.from).split(' ').slice(1).join(' ')
    return ` since ${open.fromBefore === true ? 'before ' : ''}${month}`
  }
  const [only] = spells
  return only === undefined || spells.length > 1 ? '' : ` for ${durationInWords(only.from, endOf(only, life))}`
}

/** The heading over the drawing of the last twelve months. */
export function yearFinding(life: Life): string {
  const last = lastDay(life)
  const from = plusYears(last, -1)
  const within = (on: Day) => on >= from && on <= last
  const moves = movesBetween(life, from, last)
  const missed = life.clocks.filter((clock) => clock.state === 'missed' && within(clock.doneOn ?? clock.dueOn)).length
  const met = life.clocks.filter(({ state, doneOn }) => state === 'met' && doneOn !== null && within(doneOn)).length
  const times = life.missing.filter((episode) => within(episode.from)).length
  const recent = life.contacts.filter(({ on }) => within(on))
  const contacts = recent.length
  const [contact, ofThem] = nounOf(recent)
  const noVisit = visitOverdue(life)
  const closed = closedBetween(life, from, last)
  const kept = kindKept(life, from)
  const sentences: readonly Sentence[] = [
    { holds: moves > 0 && noVisit !== '', says: `${counted(moves, 'move', 'moves')}, and ${noVisit}` },
    { holds: noVisit !== '', says: noVisit },
    { holds: moves > 0, says: counted(moves, 'move', 'moves') },
    { holds: times > 0, says: `missing ${timesWord(times)}` },
    { holds: missed > 0, says: `${counted(missed, 'deadline', 'deadlines')} missed` },
    { holds: contacts > 1, says: `${numberWord(contacts)} ${ofThem}` },
    {
      holds: met > 0,
      says: met > 2 ? `all ${numberWord(met)} deadlines met` : `${met === 1 ? 'its deadline' : 'both deadlines'} met`,
    },
    { holds: contacts === 1, says: `one ${contact}` },
    { holds: closed !== null, says: `closed ${closed === null ? '' : longDay(closed)}` },
    { holds: kept !== null, says: `${kept === null ? '' : allYear[kept]} throughout` },
  ]
  const found = sentences.find(({ holds }) => holds)
  return found === undefined ? 'The last year' : `The last year: ${found.says}`
}

const allYear: Readonly<Record<SpellKind, string>> = {
  leaving: 'a care leaver',
  'early-help': 'early help',
  need: 'a child in need',
  'short-break': 'short breaks',
  protection: 'on a protection plan',
  care: 'looked after',
}
const mostFirst: readonly SpellKind[] = ['care', 'protection', 'short-break', 'need', 'early-help', 'leaving']

/** The day the last of everything that was open ended, when it is within these days and nothing is open after it. */
function closedBetween(life: Life, from: Day, to: Day): Day | null {
  if (life.diedOn !== null || life.spells.some((spell) => lastsStill(spell, life))) return null
  const last = Math.max(0, ...life.spells.map((spell) => endOf(spell, life))) as Day
  return last >= from && last <= to ? last : null
}

/** The kind of most involvement that was open on a day and has been ever since. */
function kindKept(life: Life, from: Day): SpellKind | null {
  const kept = life.spells.filter((spell) => spell.from <= from && isOpen(life, spell.kind) && lastsStill(spell, life))
  return mostFirst.find((kind) => kept.some((spell) => spell.kind === kind)) ?? null
}

function timesWord(times: number): string {
  return ['', 'once', 'twice'][times] ?? `${numberWord(times)} times`
}

/** How often the child moved: placements that follow another of the same time in care. */
export function movesBetween(life: Life, from: Day, to: Day): number {
  const placements = oldestFirst(life.placements)
  const starts = new Set(life.spells.filter(({ kind }) => kind === 'care').map((spell) => spell.from))
  return placements.filter((placement, order) => {
    const inside = placement.from >= from && placement.from <= to
    return inside && order > 0 && !starts.has(placement.from)
  }).length
}

/** `no visit since 21 July`, where a visit is overdue; empty where none is. */
function visitOverdue(life: Life): string {
  const visits = life.clocks.filter(({ isVisit }) => isVisit === true)
  if (!visits.some(isOverdue)) return ''
  const done = visits.flatMap(({ doneOn }) => (doneOn === null ? [] : [doneOn]))
  return done.length === 0 ? 'no visit yet' : `no visit since ${dayAndMonth(Math.max(...done) as Day)}`
}

const nounOf = (contacts: Life['contacts']): readonly [one: string, many: string] =>
  contacts.every(({ isReferral }) => isReferral === true) ? ['referral', 'referrals'] : ['contact', 'contacts']

/** The life in a few sentences, for those who hear the page. */
export function describeLife(life: Life): string {
  const met = life.clocks.filter(({ state }) => state === 'met').length
  const missed = life.clocks.filter(({ state }) => state === 'missed').length
  const first =
    life.contacts.length === 0 ? '' : ` ${capital(counted(life.contacts.length, ...nounOf(life.contacts)))}.`
  const clocks = met + missed === 0 ? '' : ` ${met} deadlines met, ${missed} missed.`
  const away = life.missing.length === 0 ? '' : ` Missing ${timesWord(life.missing.length)}.`
  return `${lifeFinding(life)}. Known since ${longDay(firstDay(life))}.${first}${away}${clocks} The table below holds every date.`
}

/** The last year in a sentence, for those who hear the page. */
export function describeYear(life: Life): string {
  const from = plusYears(lastDay(life), -1)
  const within = (on: Day) => on >= from
  const parts = [
    [life.placements.filter((placement) => endOf(placement, life) >= from).length, 'placement', 'placements'],
    [life.missing.filter((episode) => within(episode.from)).length, 'time missing', 'times missing'],
    [life.contacts.filter(({ on }) => within(on)).length, 'contact', 'contacts'],
    [
      life.clocks.filter(({ state, dueOn }) => state === 'met' && within(dueOn)).length,
      'deadline met',
      'deadlines met',
    ],
    [life.clocks.filter(({ state, dueOn }) => state === 'missed' && within(dueOn)).length, 'missed', 'missed'],
  ] as const
  const said = parts.filter(([number]) => number > 0).map(([number, one, many]) => counted(number, one, many))
  return said.length === 0 ? 'Nothing new is recorded in it.' : `${capital(said.join(', '))}.`
}
