import { bankHolidaysOf } from '../core/bank-holidays.ts'
import { calendarDay, type Day, day, plusDays, weekday } from '../core/day.ts'
import type { Family } from './families.ts'
import { Chance } from './random.ts'
import type { Story } from './story.ts'

/** Somebody tells the authority of a family: when, who, about what, and for which of the children. */
export type Contact = {
  readonly on: Day
  readonly source: string
  readonly need: string
  /** Places of the children in the family, the one it is about first. */
  readonly children: readonly number[]
}

/** Parameters of contacts. Source: specification of the made-up authority, section 4 and `process.contacts`. */
const baseRatePerYear = 0.163
const perFurtherChild = 0.2
const offspringPerContact = 0.5
const offspringDelay = 150
const months = [1.06, 1.05, 1.12, 0.93, 1.03, 1.06, 1.02, 0.72, 1.02, 1.07, 1.08, 0.84]
const weekdays = [1.28, 1.25, 1.2, 1.18, 1.1, 0.52, 0.47]
const onBankHoliday = 0.25
const sources = [
  ['6', 0.37],
  ['2', 0.205],
  ['3', 0.075],
  ['1', 0.1],
  ['5', 0.115],
  ['4', 0.02],
  ['7', 0.025],
  ['8', 0.055],
  ['9', 0.015],
  ['10', 0.01],
] as const
const inSource: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  1: [
    ['1A', 0.62],
    ['1B', 0.12],
    ['1C', 0.1],
    ['1D', 0.16],
  ],
  2: [
    ['2A', 0.9],
    ['2B', 0.1],
  ],
  3: [
    ['3A', 0.12],
    ['3B', 0.22],
    ['3C', 0.06],
    ['3D', 0.15],
    ['3E', 0.3],
    ['3F', 0.15],
  ],
  5: [
    ['5A', 0.2],
    ['5B', 0.15],
    ['5C', 0.25],
    ['5D', 0.4],
  ],
}
const needs = [
  ['N1', 0.56],
  ['N2', 0.012],
  ['N3', 0.06],
  ['N4', 0.1],
  ['N5', 0.178],
  ['N6', 0.04],
  ['N7', 0.01],
  ['N8', 0.01],
  ['N0', 0.03],
] as const
const siblingIncluded: Readonly<Record<string, number>> = { N1: 0.62, N2: 0.02, N6: 0.1, N8: 0.2 }
const otherSiblingIncluded = 0.55
const ageWeights = [1.1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1.05, 1.1, 1.2, 1.3, 1.35, 1.35, 1.2, 0.8]
const beforeBirth = { chance: 0.75, days: 90, knownWithin: 5 * 365 }

/** The latest day anything happens in a sample. */
export const lastDay = day('2026-10-31')

/** All contacts about a family in its children's childhoods, in order of day. */
export function contactsOf(seed: number, family: Family, story: Story): Contact[] {
  const chance = new Chance(seed, 'contacts', family.index)
  const first = family.children[0]?.born as Day
  const last = family.children.at(-1)?.born as Day
  const from = plusDays(first, -60)
  const to = Math.min(last + 18 * 365, family.to, lastDay)
  if (to <= from) return []
  const rate = (baseRatePerYear * family.risk * (1 + perFurtherChild * (family.children.length - 1))) / 365.25
  const days: Day[] = []
  for (let left = chance.count(rate * (to - from)); left > 0; left--)
    days.push((from + Math.floor(chance.next() * (to - from))) as Day)
  // Each contact sets off half a further one: bursts and re-referrals follow from that alone.
  for (let at = 0; at < days.length && days.length < 400; at++) {
    for (let more = chance.count(offspringPerContact); more > 0; more--) {
      const later = ((days[at] as Day) + Math.ceil(chance.wait(offspringDelay))) as Day
      if (later <= to) days.push(later)
    }
  }
  const contacts: Contact[] = []
  days
    .sort((a, b) => a - b)
    .forEach((on, n) => {
      const contact = contactOn(new Chance(seed, 'contact', family.index, 0, n), family, on, story)
      if (contact !== null) contacts.push(contact)
    })
  return withBirths(seed, family, contacts)
}

function contactOn(chance: Chance, family: Family, about: Day, story: Story): Contact | null {
  const on = shifted(chance, about)
  const group = chance.pick(sources)
  const { month, year } = calendarDay(on)
  const usual = ((months[month - 1] as number) / 1.12) * (bankHolidaysOf(year).has(on) ? onBankHoliday : 1)
  const times = (story('contacts', on) * (group === '2' ? story('schoolContacts', on) : 1)) / 1.12
  const keep = chance.next() < usual * times * 1.12
  const fine = inSource[group]
  const source = fine === undefined ? group : chance.pick(fine)
  const need = chance.pick(needs)
  const index = chance.pick(family.children.map((child, place) => [place, ageWeight(child.born, on)] as const))
  const children = [index]
  for (const [place, child] of family.children.entries()) {
    const included = chance.happens(siblingIncluded[need] ?? otherSiblingIncluded)
    if (place !== index && ageWeight(child.born, on) > 0 && included) children.push(place)
  }
  return keep && ageWeight((family.children[index] as { born: Day }).born, on) > 0
    ? { on, source, need, children }
    : null
}

/** Moves a day within its week, so that weekdays have their weights. */
function shifted(chance: Chance, about: Day): Day {
  const monday = plusDays(about, 1 - weekday(about))
  return plusDays(monday, chance.pick(weekdays.map((weight, at) => [at, weight] as const)))
}

function ageWeight(born: Day, on: Day): number {
  const age = Math.floor((on - born) / 365.25)
  return on < born || age > 17 ? 0 : (ageWeights[age] as number)
}

/** A birth in a family known in the last five years brings a contact before it. */
function withBirths(seed: number, family: Family, contacts: Contact[]): Contact[] {
  const unborn = family.children.flatMap(({ born, place }): Contact[] => {
    const on = plusDays(born, -beforeBirth.days)
    const known = contacts.some((contact) => contact.on < on && contact.on > on - beforeBirth.knownWithin)
    const chance = new Chance(seed, 'unborn', family.index, place)
    if (!known || !chance.happens(beforeBirth.chance) || on > lastDay) return []
    return [
      {
        on: shifted(chance, on),
        source: chance.pick([
          ['3D', 0.6],
          ['5A', 0.2],
          ['6', 0.2],
        ] as const),
        need: 'N1',
        children: [place],
      },
    ]
  })
  return unborn.length === 0 ? contacts : [...contacts, ...unborn].sort((a, b) => a.on - b.on)
}
