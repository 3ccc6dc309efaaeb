import { workingDayBefore } from '../core/working-days.ts'
import type { CinChild, CinRow, Header } from '../returns/cin-census/shape.ts'
import type { FaultMode } from './census.ts'
import type { CensusYear, DraftRecord } from './cut-census.ts'
import type { Change, Fault } from './fault.ts'
import { faults as catalogue } from './faults/index.ts'
import { Chance } from './random.ts'

/** A line of the truth file: what was planted where, and what must be found. */
export type PlantedFault = {
  readonly fault: string
  readonly return: 'cin'
  readonly year: number
  readonly child: string
  readonly table: string
  readonly row: number
  readonly field: string
  readonly was: string
  readonly is: string
  /** Rules that must speak of the child. */
  readonly rules: readonly string[]
  /** Rows of `ChildIdentifiers` of which those rules speak. */
  readonly childRows: readonly number[]
}

/** A child with work late at the year end: not a fault, and a rule asks about it all the same. */
export type LateWork = { readonly rule: '8670Q' | '8675Q'; readonly childRow: number }

type Options = { readonly seed: number; readonly faults?: FaultMode }

/** Plants faults in the records of a census as they pass, at most one a child, and numbers the rows. */
export class Planter {
  readonly planted: PlantedFault[] = []
  /** Work honestly late at the year end, where it is not brought forward: the child, and the rule that asks about it. */
  readonly late: LateWork[] = []
  readonly #options: Options
  readonly #census: CensusYear
  readonly #usual: boolean
  /** Faults still to be planted once each. */
  readonly #wanted: Fault[]
  readonly #next = new Map<string, number>()
  #earlierUpn: { readonly upn: string; readonly row: number } | null = null

  constructor(options: Options, census: CensusYear) {
    this.#options = options
    this.#census = census
    const mode = options.faults ?? 'none'
    this.#usual = mode === 'usual'
    const inForce = catalogue.filter(({ from }) => from === undefined || from <= census.year)
    this.#wanted =
      mode === 'one-of-each'
        ? [...inForce]
        : typeof mode === 'string'
          ? []
          : inForce.filter(({ id }) => mode.includes(id))
  }

  /** The wanted faults that no record could carry. */
  get notPlanted(): readonly string[] {
    return this.#wanted.map(({ id }) => id)
  }

  /** The header, with its own fault when that one is asked for by name. */
  header(header: Header): Header {
    const mode = this.#options.faults
    if (typeof mode === 'string' || mode === undefined || !mode.includes('reference-date')) return header
    const wrong = { ...header, ReferenceDate: ((header.ReferenceDate as number) - 3) as Header['ReferenceDate'] }
    this.planted.push({
      fault: 'reference-date',
      return: 'cin',
      year: this.#census.year,
      child: '',
      table: 'Header',
      row: 0,
      field: 'ReferenceDate',
      was: String(header.ReferenceDate),
      is: String(wrong.ReferenceDate),
      rules: ['100'],
      childRows: [],
    })
    return wrong
  }

  /** Plants a fault in the record, or none, and numbers its rows. Null when the child is left out by a fault. */
  plant(record: DraftRecord): CinChild | null {
    const earlier = this.#earlierUpn
    const found = this.#usual ? this.#usualFault(record) : this.#wantedFault(record)
    if (found?.change === 'left out') {
      this.#write(found.fault, record, null, [])
      return null
    }
    const child = this.#numbered(record)
    if (this.#options.faults === 'true') this.#noteLate(record)
    const { row } = child.identifiers
    if (found === null) {
      const { UPN } = record.identifiers
      if (UPN !== null) this.#earlierUpn = { upn: UPN, row }
      return child
    }
    const shares = found.fault.rules.includes('1520') && earlier !== null
    this.#write(found.fault, record, found.change as Change, shares ? [earlier.row, row] : [row])
    if (shares) this.#earlierUpn = null
    return child
  }

  #noteLate({ identifiers, episodes }: DraftRecord): void {
    const { end } = this.#census
    const [assessedBy, conferenceBy] = [workingDayBefore(end, 45), workingDayBefore(end, 15)]
    for (const { assessments, enquiries } of episodes) {
      const open = assessments.some(
        (row) => row.AssessmentAuthorisationDate === null && (row.AssessmentActualStartDate ?? end) < assessedBy,
      )
      const awaited = enquiries.some(
        (row) =>
          row.DateOfInitialCPC === null &&
          row.ICPCnotRequired === 'false' &&
          (row.S47ActualStartDate ?? end) < conferenceBy,
      )
      if (open) this.late.push({ rule: '8670Q', childRow: identifiers.row })
      if (awaited) this.late.push({ rule: '8675Q', childRow: identifiers.row })
    }
  }

  #usualFault(record: DraftRecord): { fault: Fault; change: Change | 'left out' } | null {
    const { family, place } = record.life.child
    const chance = new Chance(this.#options.seed, 'faults', family, place, this.#census.year)
    for (const fault of catalogue) {
      if (!chance.happens(fault.ratePer1000 / 1000)) continue
      if (fault.from !== undefined && fault.from > this.#census.year) continue
      const change = fault.plant(record, { census: this.#census, earlierUpn: this.#earlierUpn })
      if (change !== null) return { fault, change }
    }
    return null
  }

  #wantedFault(record: DraftRecord): { fault: Fault; change: Change | 'left out' } | null {
    for (const [at, fault] of this.#wanted.entries()) {
      const change = fault.plant(record, { census: this.#census, earlierUpn: this.#earlierUpn })
      if (change === null) continue
      this.#wanted.splice(at, 1)
      return { fault, change }
    }
    return null
  }

  #write(fault: Fault, record: DraftRecord, change: Change | null, childRows: readonly number[]): void {
    this.planted.push({
      fault: fault.id,
      return: 'cin',
      year: this.#census.year,
      child: record.identifiers.LAchildID ?? '',
      table: change?.row.table ?? 'ChildIdentifiers',
      row: change?.row.row ?? -1,
      field: change?.field ?? '',
      was: change?.was ?? '',
      is: change?.is ?? '',
      rules: fault.rules,
      childRows,
    })
  }

  #numbered(record: DraftRecord): CinChild {
    const { identifiers, characteristics, disabilities, episodes } = record
    this.#place(identifiers)
    this.#place(characteristics)
    for (const row of disabilities) this.#place(row)
    for (const episode of episodes) {
      this.#place(episode)
      for (const row of episode.assessments) this.#place(row)
      for (const row of episode.cinPlans) this.#place(row)
      for (const row of episode.enquiries) this.#place(row)
      for (const plan of episode.protectionPlans) {
        this.#place(plan)
        for (const row of plan.reviews) this.#place(row)
      }
    }
    return {
      identifiers,
      characteristics,
      disabilities,
      episodes,
      assessments: episodes.flatMap(({ assessments }) => assessments),
      cinPlans: episodes.flatMap(({ cinPlans }) => cinPlans),
      enquiries: episodes.flatMap(({ enquiries }) => enquiries),
      protectionPlans: episodes.flatMap(({ protectionPlans }) => protectionPlans),
      from: 0,
      to: 0,
    }
  }

  #place(row: CinRow): void {
    const at = this.#next.get(row.table) ?? 0
    this.#next.set(row.table, at + 1)
    ;(row as { row: number }).row = at
  }
}
