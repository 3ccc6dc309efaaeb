import { periodLabel } from '../../../../core/published-period.ts'
import { spoken } from '../../../../core/words.ts'
import { capital } from '../../../../documents/charts/chart-words.ts'
import type { Compared } from '../../../../work/compare.ts'
import { partName } from '../../../../work/listed-indicators.ts'

/** What is said of an indicator at the foot of its page: a heading and a text. */
export type Meaning = { readonly name: string; readonly says: string }

/** What is counted and how, by whom it was published, and where the number stands. */
export function meaningOf(compared: Compared): readonly Meaning[] {
  const { indicator } = compared
  const { described } = indicator
  return [
    part('What it tells', indicator.question),
    part('What is counted', indicator.counts),
    part('Of how many', indicator.outOf),
    part('To mind', indicator.mind),
    part('How it is worked out', workedOut(compared)),
    part(
      'As published',
      described === null || described.description === indicator.counts ? null : described.description,
    ),
    part('The publisher’s method', described?.method ?? null),
    part('Place in the file', placeWords(compared)),
    part('Ranks and bands', rankWords(compared)),
    ...sources(compared).map((says, at) => ({ name: at === 0 ? 'Source' : 'And', says })),
  ].filter((each) => each !== null)
}

function part(name: string, says: string | null): Meaning | null {
  return says === null || says.trim() === '' || says.trim() === '-' ? null : { name, says: sentenceOf(says.trim()) }
}

const sentenceOf = (text: string) => (/[.?!]$/.test(text) ? capital(text) : `${capital(text)}.`)

/** How a number comes about that no file has as such. */
function workedOut({ indicator, comparison }: Compared): string | null {
  const { madeBy } = indicator
  const counts = comparison.chosen.own.cell?.of ?? null
  const example =
    counts === null
      ? ''
      : ` In ${comparison.authority.name}: ${spoken(counts.numerator)} and ${spoken(counts.denominator)}.`
  if (madeBy === null) {
    return counts === null ? null : `Worked out here from two numbers of the same row, and not rounded.${example}`
  }
  if (madeBy.by === 'rate') {
    const times = madeBy.times === undefined ? '' : ` times ${spoken(madeBy.times)}, since the file has thousands`
    return `Worked out here: ${partName(madeBy.of)}${times}, for each ${madeBy.per === 1 ? '' : `${spoken(madeBy.per)} `}of ${partName(madeBy.population)} at the middle of the year before.${example}`
  }
  if (madeBy.by === 'difference') return `Worked out here: ${partName(madeBy.of)} less ${partName(madeBy.less)}.`
  if (madeBy.by === 'growth') {
    return `Worked out here: how many per cent ${partName(madeBy.of)} are above the number of ${madeBy.years === 1 ? 'the year' : `${madeBy.years} years`} before.`
  }
  return `Worked out here: what ${partName(madeBy.of)} leave of 100%.`
}

/** File and row of the authority's own number. */
function placeWords({ comparison, kind, indicator }: Compared): string | null {
  const { cell } = comparison.chosen.own
  if (cell === null) return null
  const made =
    indicator.madeBy === null ? '' : ' The other numbers it is made of stand in the same year of their files.'
  return `${comparison.authority.name}, ${periodLabel(comparison.chosen.period, kind)}: row ${spoken(cell.row)} of ${cell.release.file}, the headings being row 1.${made}`
}

function rankWords({ comparison, bands }: Compared): string | null {
  const { of } = comparison.chosen
  if (of === 0) return null
  const rank = `Rank 1 is the highest of the ${of} authorities that have a number; those that tie share the higher place.`
  return bands === null
    ? rank
    : `${rank} Bands are quarters of them, between numbers in proportion; a number on the edge of two is of the lower one.`
}

/** Each release that numbers on the page come from, with its licence. */
function sources(compared: Compared): readonly string[] {
  return compared.releases.map(sourceWords)
}

type Release = Compared['releases'][number]

/** `Children in need: referrals, October 2025. Contains public sector information licensed under ...` */
function sourceWords({ title, published, licence, isMadeUp }: Release): string {
  const when = published === null ? '' : `, published ${published}`
  const made = isMadeUp && !/^made up/i.test(licence) ? 'Made up: figures of authorities that do not exist. ' : ''
  return `${title}${when}. ${made}${licence}`
}

/** The source in lines, for a drawing or a table that leaves the page. */
export function sourceLines(compared: Compared): readonly string[] {
  return sources(compared).map((says) => `Source: ${says}`)
}
