import { nationOf } from '../../../../codes/regions.ts'
import { shortPeriod } from '../../../../core/published-period.ts'
import { statusWords } from '../../../../core/published-value.ts'
import { ordinal } from '../../../../documents/charts/among-all.ts'
import { inWords, joined } from '../../../../documents/charts/chart-words.ts'
import { figureText, shortMissing } from '../../../../documents/charts/published-figure.ts'
import type { Compared } from '../../../../work/compare.ts'
import { changeText, sizeOfChange, unitOfChange } from '../figure-words.ts'
import { type Comparison, isNationBeside, type PeriodShown, type Placed } from '../similar.ts'

/** A fact beside the line: what it is, the number large, and one line that says against what. */
export type Fact = {
  readonly name: string
  readonly figure: string
  readonly after: string | null
  readonly says: string
}

/** Rank, band, change, and the place among those like it; nothing where no authority has a number. */
export function factsOf({ comparison, bands }: Compared): readonly Fact[] {
  if (comparison.all.length === 0) return []
  return [rankFact(comparison), bandFact(comparison, bands), changeFact(comparison), ...placeFact(comparison)]
}

function rankFact({ chosen, all, better }: Comparison): Fact {
  const { own, of } = chosen
  if (own.rank === null) return { name: 'Rank', figure: 'None', after: null, says: whyNone(own) }
  const ties = all.filter(({ rank }) => rank === own.rank).length
  const direction =
    better === 'neither' ? 'highest first; neither end is better' : `1 is the highest number; ${better} is better`
  const shared = ties > 1 ? `; ${inWords(ties)} authorities share it` : ''
  return { name: 'Rank', figure: String(own.rank), after: `of ${of}`, says: `${direction}${shared}` }
}

/** Why an authority has no number in the period. */
export function whyNone({ cell }: Placed): string {
  if (cell === null) return 'nothing is published of it in this year'
  return cell.status === 'ok' ? 'there is no number' : `the number is ${statusWords[cell.status]}`
}

function bandFact(comparison: Comparison, bands: Compared['bands']): Fact {
  const { chosen, better, cuts } = comparison
  const name = 'Band'
  if (better === 'neither') {
    return { name, figure: 'None', after: null, says: 'neither higher nor lower is better, so there are no bands' }
  }
  if (cuts === null || bands === null) {
    return { name, figure: 'None', after: null, says: 'this measure is not put into bands' }
  }
  if (chosen.own.band === null) return { name, figure: 'None', after: null, says: whyNone(chosen.own) }
  return { name, figure: chosen.own.band, after: 'A is best, D worst', says: bandWords(comparison, bands) }
}

/** `A to 16.9%, B 17.0% to 20.0%, C 20.1% to 23.0%, D above`: the band that is ours first. */
function bandWords(comparison: Comparison, bands: NonNullable<Compared['bands']>): string {
  const text = (value: number) => figureText(value, comparison)
  return bands
    .map(({ band, from, to }) => {
      if (from === null) return `${band} to ${text(to as number)}`
      if (to === null) return `${band} from ${text(from)}`
      return from > to ? `${band} holds none` : `${band} ${text(from)} to ${text(to)}`
    })
    .join(', ')
}

function changeFact(comparison: Comparison): Fact {
  const { chosen } = comparison
  const { from, by, across } = chosen.change
  if (from === null || by === null) {
    const says = from === null ? 'there is no earlier number' : whyNone(chosen.own)
    return { name: 'Change', figure: 'None', after: null, says }
  }
  const now = chosen.own.cell?.value as number
  const between =
    across.length === 0
      ? ''
      : `; ${joined(across.map(({ period, status }) => `${shortPeriod(period)} ${shortMissing(status)}`))} in between`
  return {
    name: `Change on ${shortPeriod(from.period)}`,
    figure: changeText(by, comparison),
    after: unitOfChange(comparison.unit, by) || null,
    says: `${figureText(from.value, comparison)} to ${figureText(now, comparison)}${englandWords(comparison, from.period)}${between}. ${movementWords(comparison)}`,
  }
}

function englandWords(comparison: Comparison, before: string): string {
  const earlier = comparison.periods.find(({ period }) => period === before)?.england?.value ?? null
  const now = comparison.chosen.england?.value ?? null
  return earlier === null || now === null || !isNationBeside(comparison)
    ? ''
    : `; ${nationOf(comparison.authority.code).name} ${changeText(now - earlier, comparison)}`
}

const movementSays = {
  better: 'Better by more than',
  worse: 'Worse by more than',
  higher: 'Higher by more than',
  lower: 'Lower by more than',
} as const

/** Whether a change is more than numbers do from year to year anyway. */
export function movementWords(comparison: Comparison): string {
  const { is, usual, canBeRounding } = comparison.movement
  if (canBeRounding) return 'Whole numbers are published: a change of 1 can be rounding.'
  if (usual === null) return 'Too little is known to say whether that is unusual.'
  const size = sizeOfChange(usual, comparison)
  if (is === 'unknown') return 'The years do not follow one another, so it is not judged.'
  if (is === 'usual') return `Within what is usual from year to year in similar authorities: ${size}.`
  return `${movementSays[is]} is usual from year to year in similar authorities: ${size}.`
}

/** The place among those like it: the best first, or the highest where neither is better. */
function placeFact({ chosen, better, ...written }: Comparison): readonly Fact[] {
  const own = chosen.own.cell?.value ?? null
  const others = withNumbers(chosen)
  if (chosen.neighbours.members.length === 0) return []
  const name = `Of the ${inWords(chosen.neighbours.members.length)} similar`
  if (own === null) return [{ name, figure: 'None', after: null, says: whyNone(chosen.own) }]
  if (others.length === 0) return [{ name, figure: 'None', after: null, says: 'none of them has a number' }]
  const isAhead = (value: number) => (better === 'lower' ? value < own : value > own)
  const ahead = others
    .filter(({ value }) => isAhead(value))
    .sort((a, b) => (better === 'lower' ? b.value - a.value : a.value - b.value))
  const ties = others.filter(({ value }) => value === own).length
  const place = `${ties > 0 ? 'joint ' : ''}${ordinal(ahead.length + 1)}`
  const order = better === 'neither' ? 'highest first' : 'best first'
  const nearest = ahead.slice(0, 2).map((each) => `${each.name} ${figureText(each.value, written)}`)
  const says =
    ahead.length === 0 ? `${order}; none is ahead of it` : `${order}; next after ${joined(nearest.toReversed())}`
  return [{ name, figure: place, after: `of ${others.length + 1}`, says }]
}

function withNumbers({ neighbours }: PeriodShown) {
  return neighbours.members.flatMap(({ name, cell }) =>
    typeof cell?.value === 'number' ? [{ name, value: cell.value }] : [],
  )
}
