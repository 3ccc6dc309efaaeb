import { capital, inWords, joined } from '../../../../documents/charts/chart-words.ts'
import type { AuthorityProfile, ProfileFigure, ProfileRow } from '../../../../work/authority-profile.ts'

/** Lines whose number stands apart from similar authorities, the furthest first. */
export function standingOut(rows: readonly ProfileRow[], is: 'better' | 'worse'): readonly ProfileRow[] {
  const times = (row: ProfileRow) => Math.abs(row.figure?.standing?.times ?? 0)
  return rows.filter(({ figure }) => figure?.standing?.is === is).sort((a, b) => times(b) - times(a))
}

/** How many times as large as is usual a change is that has weight: that is about one in six of all. */
const real = 2

/** Is a change more than twice what similar authorities' numbers change from a year to the next anyway? */
export function isReal({ change, movement }: ProfileFigure): boolean {
  if (movement.is === 'usual' || movement.is === 'unknown') return false
  return Math.abs(change.by ?? 0) > real * (movement.usual ?? 0)
}

/** Lines with such a change, the largest beside what is usual first. */
export function changedMore(rows: readonly ProfileRow[], is: 'better' | 'worse'): readonly ProfileRow[] {
  const times = ({ figure }: ProfileRow) => Math.abs(figure?.change.by ?? 0) / (figure?.movement.usual || 1)
  return rows
    .filter(({ figure }) => figure !== null && figure.movement.is === is && isReal(figure))
    .sort((a, b) => times(b) - times(a))
}

/** Lines that have a number or a grade. */
export function withNumber(rows: readonly ProfileRow[]): readonly ProfileRow[] {
  return rows.filter(({ figure }) => figure?.own != null && (figure.own.value !== null || figure.own.grade !== null))
}

/** `Walsall is better than similar authorities on 12 indicators, and worse on nine` */
export function profileFinding({ authority: { name }, rows }: AuthorityProfile): string {
  const better = standingOut(rows, 'better').length
  const worse = standingOut(rows, 'worse').length
  const judged = rows.filter(({ figure }) => figure?.standing != null).length
  if (judged === 0) {
    const there = withNumber(rows).length
    return there === 0 ? `Nothing is published of ${name} here` : `${name} in ${indicatorsOf(there)}`
  }
  if (better === 0 && worse === 0)
    return `${name} lies among similar authorities on all ${indicatorsOf(judged)} compared`
  if (worse === 0) return `${name} is better than similar authorities on ${indicatorsOf(better)}, and worse on none`
  if (better === 0) return `${name} is worse than similar authorities on ${indicatorsOf(worse)}, and better on none`
  return better >= worse
    ? `${name} is better than similar authorities on ${indicatorsOf(better)}, and worse on ${inWords(worse)}`
    : `${name} is worse than similar authorities on ${indicatorsOf(worse)}, and better on ${inWords(better)}`
}

const indicatorsOf = (number: number) => `${inWords(number)} ${number === 1 ? 'indicator' : 'indicators'}`

/** What stands under the heading: of how many it is told, and what counts as better or worse. */
export function profileLead({ authority, rows, similar, model, ended }: AuthorityProfile): readonly string[] {
  const there = withNumber(rows).length
  const judged = rows.filter(({ figure }) => figure?.standing != null).length
  const gone =
    ended === null ? [] : [`${authority.name} ended in April ${ended.year}. Its area is now in ${joined(ended.now)}.`]
  const numbers = `${capital(inWords(there))} of ${inWords(rows.length)} indicators have a figure for ${authority.name} in their newest year.`
  if (similar.length === 0)
    return [...gone, numbers, 'No similar authorities are named for it, so nothing is called better or worse.']
  if (judged === 0) {
    return [
      ...gone,
      numbers,
      `The ${model} model names ten authorities for it and calls none of them close, so nothing is called better or worse.`,
    ]
  }
  return [
    ...gone,
    numbers,
    `It is called better or worse on ${inWords(judged)} of them, on which one way is better: when it is further from the middle of similar authorities than their middle half is wide.`,
  ]
}
