import { isMadeUpArea } from '../../codes/regions.ts'
import { comparePeriods, type YearKind } from '../../core/published-period.ts'
import { doublesOf, FigureColumns, type NewFigure, noFigures, without } from './figure-columns.ts'
import {
  type Figures,
  figureAt,
  type InspectionRow,
  type MeasureRow,
  type NeighbourRow,
  type PublishedFile,
  type PublishedFinding,
} from './published-file.ts'

/** What a reader says of a file before its rows. Whether it is made up its areas say. */
type FileFacts = Pick<PublishedFile, 'dataset' | 'title' | 'published'> &
  Partial<Pick<PublishedFile, 'isMadeUp' | 'areYearKindsGuessed'>> & {
    /** Where nobody said when it was published: what is known of it, by its newest period. */
    readonly publishedOf?: Readonly<Record<string, string>>
  }

const openGovernmentLicence = 'Contains public sector information licensed under the Open Government Licence v3.0.'

/** What is said in place of a licence of figures that are made up. */
const madeUpLicence = 'Made up: figures of authorities that do not exist.'

/** How many findings of a file are told one by one, how long they are at most, and of how many kinds is what is left out. */
const [mostFindings, longestFinding, mostKinds] = [20, 1_000, 60]

/**
 * A file as it is being read. A reader adds what it finds; `done` makes the whole of it, in which a figure stands once:
 * one that comes again with the same number is counted as left out, one that comes with another refuses the file.
 */
export class Draft {
  readonly #facts: FileFacts
  readonly #figures = new FigureColumns()
  readonly #yearKinds = new Map<string, YearKind>()
  readonly #neighbours: NeighbourRow[] = []
  readonly #measures: MeasureRow[] = []
  readonly #inspections: InspectionRow[] = []
  readonly #leftOut = new Map<string, number>()
  readonly #unknownAreas = new Map<string, number>()
  readonly #findings: PublishedFinding[] = []
  #more = 0
  #isRefused = false

  constructor(facts: FileFacts) {
    this.#facts = facts
  }

  figure(figure: NewFigure): void {
    this.#figures.add(figure)
  }

  /** The kind of year of a series: every series that has figures needs one. */
  series(code: string, kind: YearKind): void {
    this.#yearKinds.set(code, kind)
  }

  neighbour(row: NeighbourRow): void {
    this.#neighbours.push(row)
  }

  measure(row: MeasureRow): void {
    this.#measures.push(row)
  }

  inspection(row: InspectionRow): void {
    this.#inspections.push(row)
  }

  leaveOut(why: string, rows = 1): void {
    count(this.#leftOut, why, 'for other reasons', rows)
  }

  /** An area that is none we know: its row is left out, and named. */
  unknownArea(name: string): void {
    count(this.#unknownAreas, name.slice(0, 60), 'others', 1)
    this.leaveOut('of an area that is not known')
  }

  /** Something for which the file is refused. */
  refuse(says: string, doNext: string, at: { row?: number; column?: string } = {}): void {
    this.#find({ weight: 'refuses', row: at.row ?? null, column: at.column ?? null, says, doNext })
  }

  /** Something to tell, for which the file is taken all the same. */
  mention(says: string, doNext: string, at: { row?: number; column?: string } = {}): void {
    this.#find({ weight: 'mentions', row: at.row ?? null, column: at.column ?? null, says, doNext })
  }

  get isRefused(): boolean {
    return this.#isRefused
  }

  #find(finding: PublishedFinding): void {
    if (finding.weight === 'refuses') this.#isRefused = true
    const says = finding.says.slice(0, longestFinding)
    if (this.#findings.length < mostFindings) this.#findings.push({ ...finding, says })
    else this.#more++
  }

  /**
   * @param rowsRead      below the headings
   * @param newestPeriod  where figures do not say it: of neighbours the year of the model
   */
  done(rowsRead: number, newestPeriod?: string): PublishedFile {
    const figures = this.#once(this.#figures.figures())
    const isMadeUp = this.#isMadeUp(figures)
    const { isRefused } = this
    const kept = isRefused ? noFigures : figures
    const newest = newestPeriod ?? newestOf(figures)
    const { dataset, title, published, publishedOf = {}, areYearKindsGuessed = false } = this.#facts
    return {
      outcome: isRefused ? 'refused' : this.#isEmpty(kept) ? 'left out' : 'read',
      dataset,
      title,
      licence: isMadeUp ? madeUpLicence : openGovernmentLicence,
      published: published ?? (isMadeUp ? null : (publishedOf[newest ?? ''] ?? null)),
      isMadeUp,
      newestPeriod: newest,
      yearKinds: isRefused ? new Map() : this.#yearKinds,
      areYearKindsGuessed,
      rowsRead,
      figures: kept,
      neighbours: isRefused ? [] : this.#neighbours,
      measures: isRefused ? [] : this.#measures,
      inspections: isRefused ? [] : this.#inspections,
      leftOut: [...this.#leftOut].map(([why, rows]) => ({ why, rows })),
      findings: this.#allFindings(),
      unknownAreas: [...this.#unknownAreas].map(([name, rows]) => ({ name, rows })),
    }
  }

  /** A file is of areas that exist or of such that do not: one that has both is refused. */
  #isMadeUp({ areas }: Figures): boolean {
    const madeUp = areas.filter(isMadeUpArea)
    if (madeUp.length > 0 && madeUp.length < areas.length) {
      const [one, other] = [madeUp[0], areas.find((area) => !isMadeUpArea(area))]
      this.refuse(`It has figures of areas that are made up (${one}) beside real ones (${other}).`, 'Load them apart.')
    }
    return this.#facts.isMadeUp ?? madeUp.length > 0
  }

  #isEmpty(figures: Figures): boolean {
    return figures.length + this.#neighbours.length + this.#measures.length + this.#inspections.length === 0
  }

  #once(figures: Figures): Figures {
    const doubles = doublesOf(figures)
    for (const { first, again, isSame } of doubles) {
      if (isSame) continue
      const [one, other] = [figureAt(figures, first), figureAt(figures, again)]
      this.refuse(
        `Rows ${one.row} and ${other.row} say different things of ${one.code} in ${one.area}, ${one.period}: ${shown(one)} and ${shown(other)}.`,
        'Look at both rows at the publisher, and load a file in which the figure stands once.',
        { row: other.row },
      )
    }
    const same = doubles.filter(({ isSame }) => isSame)
    if (same.length > 0) this.leaveOut('the same figure stands in the file before', same.length)
    return without(figures, new Set(doubles.map(({ again }) => again)))
  }

  #allFindings(): readonly PublishedFinding[] {
    if (this.#more === 0) return this.#findings
    const says = `There are ${this.#more} more of this kind.`
    return [...this.#findings, { weight: 'mentions', row: null, column: null, says, doNext: 'Put these right first.' }]
  }
}

/** Adds rows of a kind; of more kinds than can be told those that come last are counted together. */
function count(kinds: Map<string, number>, kind: string, others: string, rows: number): void {
  const told = kinds.has(kind) || kinds.size < mostKinds ? kind : others
  kinds.set(told, (kinds.get(told) ?? 0) + rows)
}

function shown(figure: { value: number | null; status: string; grade: string | null }): string {
  return figure.grade ?? (figure.value === null ? figure.status : String(figure.value))
}

function newestOf({ periods }: Figures): string | null {
  return [...periods].sort(comparePeriods).at(-1) ?? null
}
