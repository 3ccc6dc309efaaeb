import type { ShownCount } from '../../../core/suppress.ts'
import { countOf, spoken } from '../../../core/words.ts'
import {
  capital,
  type Finding,
  firstFinding,
  inWords,
  percent,
  type Sum,
  sumOf,
} from '../../../documents/charts/chart-words.ts'
import type { CareSplit } from '../../../work/care-splits.ts'
import { markName } from './mark-words.ts'

/** The headings of the page that no chart makes: each states what was found, or names its subject where there is nothing to say. */

const countIn = (split: CareSplit, ...keys: readonly string[]): Sum =>
  sumOf(split.filter(({ key }) => keys.includes(key)).map(({ count }) => count))
const all = (split: CareSplit): Sum => sumOf(split.map(({ count }) => count))
const share = (split: CareSplit, ...keys: readonly string[]) => percent(countIn(split, ...keys), all(split))

const families = ['foster-own', 'foster-other', 'family', 'parents', 'adopters'] as const

const homes: readonly Finding<CareSplit>[] = [
  [
    (split) => share(split, ...families) !== null && share(split, 'childrens-home') !== null,
    (split) => `${share(split, ...families)} live in families, ${share(split, 'childrens-home')} in children’s homes`,
  ],
  [(split) => share(split, ...families) !== null, (split) => `${share(split, ...families)} live in families`],
]

/** How many live in families, and how many in children's homes. */
export const homesFinding = (split: CareSplit) => firstFinding(homes, split, 'Where they live')

const legal: readonly Finding<CareSplit>[] = [
  [
    (split) => share(split, 'C2') !== null && share(split, 'V2') !== null,
    (split) => `${share(split, 'C2')} are on a full care order, ${share(split, 'V2')} here by agreement`,
  ],
  [(split) => share(split, 'C2') !== null, (split) => `${share(split, 'C2')} are on a full care order`],
]

/** How many are on a full care order, and how many are here by agreement. */
export const legalFinding = (split: CareSplit) => firstFinding(legal, split, 'Legal status')

/** What is known of those with parents on a care order. */
type AtHome = { readonly home: ShownCount; readonly year: ShownCount }

const atHome: readonly Finding<AtHome>[] = [
  [({ home }) => home === 0, () => 'No child lives with parents on a care order'],
  [
    ({ home, year }) => typeof home === 'number' && typeof year === 'number' && year > 0,
    ({ home, year }) =>
      `${livesWith(home as number)}, ${home === 1 ? '' : `${inWords(year as number)} `}for a year or more`,
  ],
  [({ home }) => typeof home === 'number', ({ home }) => livesWith(home as number)],
]

const livesWith = (count: number) =>
  `${capital(inWords(count))} ${count === 1 ? 'child lives' : 'children live'} with parents on a care order`

/** How many live with parents on a care order, and how many have for a year. */
export const atHomeFinding = (found: AtHome) => firstFinding(atHome, found, 'With parents on a care order')

const ages: readonly Finding<CareSplit>[] = [
  [
    (split) => share(split, '10-15', '16-17') !== null,
    (split) => `${share(split, '10-15', '16-17')} are 10 or older, ${share(split, '0', '1-4')} under 5`,
  ],
]

/** How many are 10 or older, and how many are little. */
export const agesFinding = (split: CareSplit) => firstFinding(ages, split, 'Children in care by age')

/** The need most are in care for. */
export function needFinding(split: CareSplit): string {
  const [most] = split
    .filter(({ key, count }) => key !== 'not-known' && typeof count === 'number')
    .toSorted((a, b) => (b.count as number) - (a.count as number))
  const part = most === undefined ? null : share(split, most.key)
  return most === undefined || part === null
    ? 'Why children are in care'
    : `${part} are in care for ${lower(markName('need', most.key))}`
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

const wentHome = ['E4A', 'E4B', 'E13'] as const
const lasting = ['E1', 'E11', 'E12', 'E41', 'E43', 'E44', 'E45', 'E46', 'E47', 'E48'] as const

const reasons: readonly Finding<CareSplit>[] = [
  [(split) => all(split) === 0, () => 'No child left care in the 12 months'],
  [
    (split) => typeof countIn(split, ...wentHome) === 'number' && typeof countIn(split, ...lasting) === 'number',
    (split) =>
      `Of ${whoLeft(split)} ${spoken(countIn(split, ...wentHome) as number)} went to their family and ${spoken(countIn(split, ...lasting) as number)} to a lasting new home`,
  ],
]

const whoLeft = (split: CareSplit) => {
  const count = all(split)
  return typeof count === 'number' ? `${countOf(count, 'child', 'children')} who left` : 'those who left'
}

/** How many of those who left went to their family, and how many were adopted or have a guardian. */
export const reasonsFinding = (split: CareSplit) => firstFinding(reasons, split, 'Why children left care')

/** The steps of adoption, from the decision on. */
export const adoptionSteps = ['decided', 'ordered', 'matched', 'placed'] as const

/** How many are on the way to adoption, and how many of them are with their adopters. */
export function adoptionFinding(split: CareSplit): string {
  const [way, placed] = [countIn(split, ...adoptionSteps), countIn(split, 'placed')]
  if (way === 0) return 'No child is on the way to adoption'
  if (typeof way !== 'number') return 'On the way to adoption'
  const children = `${capital(inWords(way))} ${way === 1 ? 'child is' : 'children are'} on the way to adoption`
  return typeof placed === 'number' && placed > 0 && way > 1
    ? `${children}, ${inWords(placed)} with the adopters`
    : children
}

/** How many went missing, and how often. */
export function missingFinding(split: CareSplit, times: number | null): string {
  const missing = countIn(split, 'once', 'more')
  if (missing === 0) return 'No child went missing in 12 months'
  if (typeof missing !== 'number') return 'Children who went missing'
  const children = `${capital(inWords(missing))} ${missing === 1 ? 'child' : 'children'} went missing`
  return times === null
    ? `${children} in 12 months`
    : `${children}, ${times === 1 ? 'once' : `${spoken(times)} times`} in all`
}

/** How many care leavers there are, and what part of them is in work or study. */
export function leaversFinding(does: CareSplit, touch: CareSplit): string {
  const [busy, inTouch] = [share(does, ...occupied), share(touch, 'YES')]
  const count = all(touch)
  if (count === 0) return 'No care leavers are recorded'
  if (typeof count !== 'number') return 'Care leavers'
  const leavers = countOf(count, 'care leaver', 'care leavers')
  if (busy === null || inTouch === null) return leavers
  return `${leavers}: ${inTouch} in touch, ${busy} in work or study`
}

/** Homes of their own or with family, or with those who fostered them. */
const settledHomes = ['B', 'U', 'Z'] as const

const leaversHomes: readonly Finding<{ readonly lives: CareSplit; readonly suitable: CareSplit }>[] = [
  [
    ({ lives, suitable }) => share(lives, ...settledHomes) !== null && share(suitable, 'yes') !== null,
    ({ lives, suitable }) =>
      `${share(suitable, 'yes')} of care leavers live somewhere suitable, ${share(lives, ...settledHomes)} on their own or with family`,
  ],
  [
    ({ suitable }) => share(suitable, 'yes') !== null,
    ({ suitable }) => `${share(suitable, 'yes')} of care leavers live somewhere suitable`,
  ],
]

/** How many care leavers have a suitable home, and how many live on their own or with family. */
export const leaversHomesFinding = (lives: CareSplit, suitable: CareSplit) =>
  firstFinding(leaversHomes, { lives, suitable }, 'Where care leavers live')

/** How many of those with many placements moved as their care plan said. */
export function movesFinding(why: CareSplit, often: ShownCount): string {
  const planned = countIn(why, 'CARPL')
  if (typeof planned !== 'number' || typeof often !== 'number') return 'Why they moved'
  const many = `the ${countOf(often, 'child', 'children')} with three or more placements`
  return `${planned === 0 ? 'None' : capital(inWords(planned))} of ${many} moved as the care plan said`
}

/** What counts as education, work or training. */
export const occupied = ['higher', 'education', 'apprentice', 'work'] as const
