import {
  type AmongAllData,
  apartAsShown,
  lowestFirst,
  type Numbered,
  ordinal,
  oursOf,
  periodInWords,
  quantile,
  standingOf,
} from './among-all.ts'
import { capital, type Finding, firstFinding, inWords, joined } from './chart-words.ts'
import { apartText, asShown, figureText, missingWords } from './published-figure.ts'

/** Fewer authorities than this have no quarters to speak of. */
const fewest = 8

type Spot = {
  readonly data: AmongAllData
  readonly ours: Numbered | undefined
  readonly of: number
  /** How many share its number, itself among them. */
  readonly sharing: number
  /** The share of the others on the side it is better not to be on (the lower one where neither is better), ties as half. */
  readonly share: number
  /** Which side of the middle number it is on, of the numbers as they are shown. */
  readonly side: 'above' | 'below' | 'level'
}

function spotOf(data: AmongAllData): Spot {
  const all = lowestFirst(data)
  const ours = oursOf(data)
  const value = ours?.value ?? 0
  const sharing = all.filter((each) => each.value === value).length
  const lower = all.filter((each) => each.value < value).length
  const under = data.reading.better === 'lower' ? all.length - lower - sharing : lower
  const values = all.map((each) => each.value)
  const apart = asShown(value, data.reading) - asShown(quantile(values, 0.5), data.reading)
  return {
    ...{ data, ours, of: all.length, sharing },
    share: all.length < 2 ? 0.5 : (under + (sharing - 1) / 2) / (all.length - 1),
    side: apart > 0 ? 'above' : apart < 0 ? 'below' : 'level',
  }
}

const isJudged = ({ data }: Spot) => data.reading.better !== 'neither'
const good = (spot: Spot) => (isJudged(spot) ? 'best' : 'highest')
const bad = (spot: Spot) => (isJudged(spot) ? 'worst' : 'lowest')
/** Nobody is called the best of all for being the one with the lowest number where low is not better. */
const end = ({ data, share }: Spot) => ((data.reading.better === 'lower') === share > 0.5 ? 'lowest' : 'highest')
const who = ({ data }: Spot) => data.authority
const isAtEnd = ({ share, sharing, of }: Spot) => (share === 1 || share === 0) && sharing === 1 && of > 1
const middle = (spot: Spot) => (isJudged(spot) ? `${spot.share > 0.5 ? 'better' : 'worse'} than` : spot.side)

const places: readonly Finding<Spot>[] = [
  [
    ({ ours }) => ours === undefined,
    ({ data }) => {
      const status = data.areas.find(({ isOurs }) => isOurs === true)?.status ?? null
      return `${data.authority} has no number in ${periodInWords(data.period)}: ${missingWords(status)}`
    },
  ],
  [({ of }) => of === 1, (spot) => `Only ${who(spot)} has a number in ${periodInWords(spot.data.period)}`],
  [isAtEnd, (spot) => `${who(spot)} has the ${end(spot)} number of all ${inWords(spot.of)} authorities`],
  [
    ({ of }) => of < fewest,
    (spot) => {
      const standing = standingOf(spot.data)
      const shares = standing?.isShared === true ? 'shares the' : 'has the'
      const place = standing?.place ?? 1
      return `${who(spot)} ${shares} ${place === 1 ? 'highest' : `${ordinal(place)} highest`} number of ${inWords(spot.of)} authorities`
    },
  ],
  [({ side }) => side === 'level', (spot) => `${who(spot)} is level with the middle of all authorities`],
  [({ share }) => share >= 0.9, (spot) => `${who(spot)} is among the ${good(spot)} tenth of all authorities`],
  [({ share }) => share >= 0.75, (spot) => `${who(spot)} is in the ${good(spot)} quarter of all authorities`],
  [({ share }) => share <= 0.1, (spot) => `${who(spot)} is among the ${bad(spot)} tenth of all authorities`],
  [({ share }) => share <= 0.25, (spot) => `${who(spot)} is in the ${bad(spot)} quarter of all authorities`],
  [
    ({ share }) => Math.abs(share - 0.5) < 0.15,
    (spot) => `${who(spot)} is a little ${middle(spot)} the middle of all authorities`,
  ],
  [() => true, (spot) => `${who(spot)} is ${middle(spot)} the middle of all authorities`],
]

/** Where the authority stands among all: better or worse only where one way is better. */
export function rankedFinding(data: AmongAllData): string {
  return firstFinding(places, spotOf(data), data.title)
}

type Near = {
  readonly data: AmongAllData
  readonly ours: Numbered | undefined
  /** The similar ones with how far each is from ours, nearest first. */
  readonly near: readonly { readonly name: string; readonly apart: number; readonly value: number }[]
  /** How many of them stand together; the rest stand apart. */
  readonly together: number
}

function nearOf(data: AmongAllData): Near {
  const ours = oursOf(data)
  const near = lowestFirst(data)
    .filter(({ isSimilar }) => isSimilar === true)
    .map(({ name, value }) => ({ name, value, apart: apartAsShown(value, ours?.value ?? 0, data.reading) }))
    .sort((one, other) => one.apart - other.apart || (one.name < other.name ? -1 : 1))
  return {
    data,
    ours,
    near,
    together: togetherOf(
      near.map(({ apart }) => apart),
      data,
    ),
  }
}

/**
 * How many are together: at most three stand apart, and fewer than a third, where the nearest of them is at least twice as
 * far off as the last of the rest, and further than is said of the rest.
 */
function togetherOf(apart: readonly number[], data: AmongAllData): number {
  const least = Math.max(apart.length - 3, Math.floor((2 * apart.length) / 3) + 1)
  const at = apart.findIndex((far, index) => {
    const before = apart[index - 1] ?? 0
    return index >= least && before > 0 && far >= 2 * before && far > roundedUp(before, data)
  })
  return at === -1 ? apart.length : at
}

/** A round number that is not smaller: 3.4 points are within 4, 1,234 within 1,300. */
function roundedUp(apart: number, { reading }: AmongAllData): number {
  const power = apart < 1 ? -reading.decimals : Math.max(0, Math.floor(Math.log10(apart)) - 1)
  const step = 10 ** power
  return asShown(Math.ceil(apart / step - 1e-9) * step, reading)
}

function within(apart: number, data: AmongAllData): string {
  const { reading } = data
  const number = roundedUp(apart, data)
  const text = apartText(number, reading)
  return Number.isInteger(number) && number <= 12 && !text.startsWith('£')
    ? text.replace(/^\d+/, inWords(number))
    : text
}

const farthest = ({ near, together }: Near) => near[together - 1]?.apart ?? 0
const apartOnes = ({ near, together }: Near) => near.slice(together).map(({ name }) => name)
const isOneSided = ({ near, ours }: Near) =>
  ours !== undefined && (near.every(({ value }) => value > ours.value) || near.every(({ value }) => value < ours.value))
const spread = ({ near, data }: Near) =>
  apartAsShown(Math.max(...near.map(({ value }) => value)), Math.min(...near.map(({ value }) => value)), data.reading)
const all = ({ near }: Near) => (near.length === 2 ? 'Both' : `All ${inWords(near.length)}`)

const closeness: readonly Finding<Near>[] = [
  [({ near }) => near.length === 0, ({ data }) => `No similar authority has a number in ${periodInWords(data.period)}`],
  [
    ({ ours }) => ours === undefined,
    ({ data, near }) => {
      const values = near.map(({ value }) => value)
      const [low, high] = [figureText(Math.min(...values), data.reading), figureText(Math.max(...values), data.reading)]
      return low === high ? `Similar authorities have ${low}` : `Similar authorities lie between ${low} and ${high}`
    },
  ],
  [
    ({ near }) => near.length === 1,
    ({ data, near }) => {
      const only = near[0] as Near['near'][number]
      const way = only.value > (oursOf(data)?.value ?? 0) ? 'higher' : 'lower'
      return only.apart === 0
        ? `${only.name}, the one similar authority with a number, has the same as ${data.authority}`
        : `${only.name}, the one similar authority with a number, is ${apartText(only.apart, data.reading)} ${way}`
    },
  ],
  [
    (near) => farthest(near) === 0 && near.together === near.near.length,
    (near) => `${all(near)} similar authorities have the same as ${near.data.authority}`,
  ],
  [
    (near) => near.near.length > 2 && isOneSided(near) && (near.near[0]?.apart ?? 0) > spread(near),
    (near) => {
      const nearest = near.near[0] as Near['near'][number]
      const way = nearest.value > (near.ours?.value ?? 0) ? 'higher' : 'lower'
      return `${near.data.authority} stands apart from similar authorities: the nearest, ${nearest.name}, is ${apartText(nearest.apart, near.data.reading)} ${way}`
    },
  ],
  [
    ({ near, together }) => together < near.length,
    (near) =>
      `Most similar authorities sit within ${within(farthest(near), near.data)} of ${near.data.authority}; ${joined(apartOnes(near))} ${apartOnes(near).length === 1 ? 'stands' : 'stand'} apart`,
  ],
  [
    () => true,
    (near) =>
      `${all(near)} similar authorities sit within ${within(farthest(near), near.data)} of ${near.data.authority}`,
  ],
]

/** How near the similar authorities are; it never says better or worse. */
export function largeStripFinding(data: AmongAllData): string {
  return capital(firstFinding(closeness, nearOf(data), data.title))
}
