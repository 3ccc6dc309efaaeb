import { nationOf } from '../../../../codes/regions.ts'
import { periodLabel, shortPeriod, type YearKind } from '../../../../core/published-period.ts'
import { capital, inWords, joined } from '../../../../documents/charts/chart-words.ts'
import { missingWords, shortMissing } from '../../../../documents/charts/published-figure.ts'
import { isSize } from '../../../../work/listed-indicators.ts'
import { type Comparison, isUnlike, type PeriodShown } from '../similar.ts'

/** What has to be known to read the page rightly, each a sentence or two: what is missing, provisional, broken, rounded. */
export function notesOf(comparison: Comparison, kind: YearKind): readonly string[] {
  if (comparison.all.length === 0) {
    const nation = nationOf(comparison.authority.code).name
    return [`This is published for the nation only: nothing is said of single authorities. What is shown is ${nation}.`]
  }
  return [
    ownMissing(comparison, kind),
    provisional(comparison, kind),
    ...comparison.broken.map(({ why }) => why),
    yearsMissing(comparison),
    unlike(comparison),
    leftOut(comparison.chosen),
    notYetBegun(comparison),
    wholeNumbers(comparison),
    counted(comparison),
    nationSummed(comparison),
    neutral(comparison),
  ].filter((note) => note !== null)
}

function ownMissing({ chosen, authority }: Comparison, kind: YearKind): string | null {
  const { cell } = chosen.own
  if (cell?.value !== null && cell !== null) return null
  const why = missingWords(cell?.status ?? null)
  return `${authority.name} has no number for ${periodLabel(chosen.period, kind)}: ${why}.`
}

function provisional({ chosen }: Comparison, kind: YearKind): string | null {
  const note = chosen.own.cell?.note ?? chosen.england?.note ?? null
  const label = periodLabel(chosen.period, kind)
  if (note === 'provisional')
    return `Figures for ${label} are provisional: the publisher will put revised ones in their place.`
  if (note === 'outturn') return `Figures for ${label} are the outturn: what was spent, not what was planned.`
  return note === 'revised' ? `Figures for ${label} are revised ones.` : null
}

/** Years of the line in which the authority has no number, with why; the chosen one is spoken of by itself. */
function yearsMissing({ periods, chosen, authority }: Comparison): string | null {
  const first = periods.findIndex(({ own }) => typeof own.cell?.value === 'number')
  if (first === -1) return null
  const missing = periods
    .slice(first)
    .filter(({ own, period }) => typeof own.cell?.value !== 'number' && period !== chosen.period)
  if (missing.length === 0) return null
  const whys = [...new Set(missing.map(({ own }) => shortMissing(own.cell?.status ?? null)))]
  const each = whys.map((why) => {
    const those = missing.filter(({ own }) => shortMissing(own.cell?.status ?? null) === why)
    return `${joined(those.map(({ period }) => shortPeriod(period)))} (${why})`
  })
  return `${authority.name} has no number for ${joined(each)}: the line has a gap there.`
}

function unlike({ chosen, authority }: Comparison): string | null {
  return isUnlike(chosen.neighbours)
    ? `No authority is close to ${authority.name}: the model itself calls all of its ${inWords(chosen.neighbours.members.length)} “not close”. Read what is said of similar authorities with that in mind.`
    : null
}

/** Those of the ten that have no number, and that the median is of the rest. */
function leftOut({ neighbours }: PeriodShown): string | null {
  const { members, used } = neighbours
  const missing = members.filter(({ cell }) => typeof cell?.value !== 'number')
  if (members.length === 0)
    return 'The model names no similar authorities of it, so it is compared with its region and the nation only.'
  if (missing.length === 0) return null
  if (missing.length === members.length) return 'None of the similar authorities has a number in this year.'
  const who = joined(missing.map(({ name, cell }) => `${name} (${shortMissing(cell?.status ?? null)})`))
  const few = used < 6 ? ` What is said of similar authorities rests on ${used} of ${members.length}.` : ''
  return `${capital(inWords(missing.length))} of the ${inWords(members.length)} similar authorities ${missing.length === 1 ? 'has' : 'have'} no number in this year and ${missing.length === 1 ? 'is' : 'are'} left out of the median: ${who}.${few}`
}

/** Its neighbours were chosen for what it is now, so before it began it has none. */
function notYetBegun({ periods, broken }: Comparison): string | null {
  const without = periods.filter(
    ({ neighbours }) =>
      neighbours.median === null && neighbours.members.some(({ cell }) => typeof cell?.value === 'number'),
  )
  return broken.length === 0 || without.length === 0
    ? null
    : 'Similar authorities were chosen for the authority as it is now, so there is no median for years before it began.'
}

function wholeNumbers({ unit, decimals }: Comparison): string | null {
  return unit === '%' && decimals === 0
    ? 'This percentage is published as a whole number: a change of 1 from one year to the next can be rounding.'
    : null
}

function neutral({ better }: Comparison): string | null {
  return better === 'neither'
    ? 'Neither higher nor lower is better here: authorities are put in order by size, highest first, and there are no bands.'
    : null
}

/** A sum of rates is a number of no place. */
function nationSummed({ nationIsSum, authority }: Comparison): string | null {
  return nationIsSum === true
    ? `The number the source gives of ${nationOf(authority.code).name} is a sum of rates, which is no rate: it stands in the tables only, and nothing is compared with it.`
    : null
}

function counted({ unit }: Comparison): string | null {
  return isSize(unit)
    ? 'These are numbers, larger where more people live: those of the region and the nation stand in the table only.'
    : null
}
