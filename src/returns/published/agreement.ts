import {
  type Figures,
  figureAt,
  type NeighbourRow,
  type PublishedFile,
  type PublishedFinding,
} from './published-file.ts'

/** A file that was read, by the name it came under. */
export type NamedFile = { readonly name: string; readonly said: PublishedFile }

/** What a file says that another said before, by the places of its figures and of its lines of neighbours. */
export type Agreement = {
  readonly figures: ReadonlySet<number>
  readonly neighbours: ReadonlySet<number>
  /** Where they say different things; empty when they agree. */
  readonly findings: readonly PublishedFinding[]
}

/** How many disagreements are told one by one. */
const most = 5

const doNext =
  'Load only the one that is right. Where this one is the later release, load it by itself afterwards: both are kept then, and the newer is shown.'

/** Compares a file with one that came with it and was read before it: the same series, area and period in both. */
export function compareFiles(later: NamedFile, earlier: NamedFile): Agreement {
  const figures = compareFigures(later.said.figures, earlier.said.figures)
  const neighbours = compareNeighbours(later.said.neighbours, earlier.said.neighbours)
  const findings = [
    ...figures.different.map(([at, before]) => differentFigures(later, at, earlier, before)),
    ...neighbours.different.map(([at, before]) => differentNeighbours(later, at, earlier, before)),
  ]
  const rest = findings.length - most
  return {
    figures: figures.same,
    neighbours: neighbours.same,
    findings: [...findings.slice(0, most), ...(rest > 0 ? [andMore(rest, earlier.name)] : [])],
  }
}

type Pairs = { readonly same: ReadonlySet<number>; readonly different: readonly (readonly [number, number])[] }

function compareFigures(later: Figures, earlier: Figures): Pairs {
  const same = new Set<number>()
  const different: [number, number][] = []
  const shared = new Set(later.codes.filter((code) => earlier.codes.includes(code)))
  if (shared.size === 0) return { same, different }
  const before = placesOf(earlier, shared)
  const places = translated(later, earlier)
  for (let at = 0; at < later.length; at++) {
    const key = keyAt(later, at, places, earlier)
    const known = key === null ? undefined : before.get(key)
    if (known === undefined) continue
    if (saysTheSame(later, at, earlier, known)) same.add(at)
    else different.push([at, known])
  }
  return { same, different }
}

/** Where each figure of some series stands, by a number made of its places in the lists. */
function placesOf(figures: Figures, codes: ReadonlySet<string>): ReadonlyMap<number, number> {
  const isAsked = figures.codes.map((code) => codes.has(code))
  const places = new Map<number, number>()
  const own = translated(figures, figures)
  for (let at = 0; at < figures.length; at++) {
    if (!isAsked[figures.series[at] as number]) continue
    const key = keyAt(figures, at, own, figures)
    if (key !== null) places.set(key, at)
  }
  return places
}

type Lists = Readonly<Record<'codes' | 'areas' | 'periods' | 'breakdowns', Int32Array>>

/** For each text in the lists of one file its place in those of another; -1 where it has none. */
function translated(from: Figures, to: Figures): Lists {
  const list = (name: keyof Lists) => {
    const places = new Map(to[name].map((text, at) => [text, at]))
    return Int32Array.from(from[name], (text) => places.get(text) ?? -1)
  }
  return { codes: list('codes'), areas: list('areas'), periods: list('periods'), breakdowns: list('breakdowns') }
}

function keyAt(figures: Figures, at: number, places: Lists, of: Figures): number | null {
  const code = places.codes[figures.series[at] as number] as number
  const area = places.areas[figures.area[at] as number] as number
  const period = places.periods[figures.period[at] as number] as number
  const breakdown = places.breakdowns[figures.breakdown[at] as number] as number
  if (code < 0 || area < 0 || period < 0 || breakdown < 0) return null
  return ((code * of.areas.length + area) * of.periods.length + period) * of.breakdowns.length + breakdown
}

/** The same number is the same where only the writing of its last digit differs. */
function saysTheSame(one: Figures, at: number, other: Figures, before: number): boolean {
  const [a, b] = [one.value[at] as number, other.value[before] as number]
  const isSame = Object.is(a, b) || Math.abs(a - b) <= 1e-9 * Math.abs(a)
  return isSame && one.status[at] === other.status[before] && one.grades.get(at) === other.grades.get(before)
}

const listOf = ({ model, area }: NeighbourRow) => `${model} ${area}`
const placeOf = (row: NeighbourRow) => `${listOf(row)} ${row.rank}`

/** A list of neighbours is the same as a whole: one that goes on where the other ends is kept from its beginning. */
function compareNeighbours(later: readonly NeighbourRow[], earlier: readonly NeighbourRow[]): Pairs {
  const before = new Map(earlier.map((row, at) => [placeOf(row), at]))
  const longer = new Set(later.filter((row) => !before.has(placeOf(row))).map(listOf))
  const same = new Set<number>()
  const different: [number, number][] = []
  for (const [at, row] of later.entries()) {
    const known = before.get(placeOf(row))
    if (known === undefined) continue
    if (earlier[known]?.neighbour !== row.neighbour) different.push([at, known])
    else if (!longer.has(listOf(row))) same.add(at)
  }
  return { same, different }
}

function differentFigures(later: NamedFile, at: number, earlier: NamedFile, before: number): PublishedFinding {
  const [here, there] = [figureAt(later.said.figures, at), figureAt(earlier.said.figures, before)]
  const shown = ({ value, status, grade }: typeof here) => grade ?? value ?? status
  return finding(
    here.row,
    `${here.code} of ${here.area}, ${here.period} is ${shown(here)} here, and ${shown(there)} in row ${there.row} of ${earlier.name}.`,
  )
}

function differentNeighbours(later: NamedFile, at: number, earlier: NamedFile, before: number): PublishedFinding {
  const [here, there] = [later.said.neighbours[at], earlier.said.neighbours[before]] as [NeighbourRow, NeighbourRow]
  return finding(
    null,
    `Neighbour ${here.rank} of ${here.area} in the model of ${here.model} is ${here.neighbour} here, and ${there.neighbour} in ${earlier.name}.`,
  )
}

const andMore = (rest: number, file: string) =>
  finding(null, `${rest.toLocaleString('en-GB')} more are not as in ${file}.`)

const finding = (row: number | null, says: string): PublishedFinding => ({
  weight: 'refuses',
  column: null,
  ...{ row, says, doNext },
})
