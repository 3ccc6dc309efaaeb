import { areaOfLait } from '../../codes/regions.ts'
import { type ReadPeriod, readPeriod, type YearKind } from '../../core/published-period.ts'
import { readPublished } from '../../core/published-value.ts'
import { Draft } from './draft.ts'
import { harmlessText } from './harmless-text.ts'
import { areaOfNumber } from './published-area.ts'
import type { OpenedFile, PublishedFile, Reader, Wanted } from './published-file.ts'

/** The columns of the long table as it is published, and of the same as a file of values. */
const longColumns = ['Short Desc', 'Years', 'LA Number', 'Values'] as const
const csvColumns = ['measure_short', 'period_label', 'la_number', 'value'] as const

/** When the table was published, by the newest period in it. */
const publishedOf = { '202526': 'April 2026', '2025': 'April 2026' }

/** Reads the long table of the local authority interactive tool: every measure becomes a series `lait:` and its name. */
export const laitReader: Reader = {
  recognises: (file) => columnsOf(file) !== null,
  read(file, wanted, published) {
    const facts = { dataset: 'lait', title: 'Local authority interactive tool', areYearKindsGuessed: true }
    const draft = new Draft({ ...facts, published, publishedOf })
    const names = columnsOf(file) ?? []
    const columns = names.map((name) => columnOf(file, name))
    const length = Math.max(...columns.map((column) => column?.length ?? 0))
    for (const [at, column] of names.entries()) {
      if (columns[at] !== null) continue
      const doNext = 'Load the file as it was published.'
      draft.refuse(`The long table of the tool has no column “${column}”.`, doNext, { row: 1, column })
    }
    refuseShortRows(file, draft)
    const [measures, periods, areas, values] = columns
    if (!measures || !periods || !areas || !values) return draft.done(length)
    return new LongTable({ names, measures, periods, areas, values }, wanted, draft).read()
  },
}

/** Of the columns of a parquet file those that are read of it. */
export function laitColumns(names: readonly string[]): readonly string[] {
  return longColumns.filter((name) => names.includes(name))
}

/** The four columns, as this file heads them; one of them may be missing. Null when it is another table. */
function columnsOf({ table, columns }: OpenedFile): readonly string[] | null {
  const headings = table?.headings ?? [...(columns?.keys() ?? [])]
  const found = [longColumns, csvColumns].find((names) => names.filter((name) => headings.includes(name)).length >= 3)
  return found ?? null
}

/** A row of a text that has fewer cells than there are headings is one that was cut off: what it lacks is not known. */
function refuseShortRows({ table }: OpenedFile, draft: Draft): void {
  for (const [at, cells] of (table?.rows ?? []).entries()) {
    const columns = table?.headings.length ?? 0
    if (cells.length === 0 || cells.length >= columns) continue
    const row = at + 2
    draft.refuse(
      `Row ${row} has ${cells.length} cells where there are ${columns} columns: the file is damaged or was cut off.`,
      'Fetch the file from its publisher again.',
      { row },
    )
  }
}

function columnOf({ table, columns }: OpenedFile, name: string): readonly string[] | null {
  if (table === null) return columns?.get(name) ?? null
  const place = table.headings.indexOf(name)
  return place === -1 ? null : table.rows.map((cells) => cells[place] ?? '')
}

type Columns = {
  readonly names: readonly string[]
  readonly measures: readonly string[]
  readonly periods: readonly string[]
  readonly areas: readonly string[]
  readonly values: readonly string[]
}

class LongTable {
  readonly #columns: Columns
  readonly #draft: Draft
  /** Indicators that are read from a measure, by its name: every measure is kept, and one that is gone is missed by them. */
  readonly #indicators = new Map<string, string[]>()
  readonly #codes = new Map<string, string>()
  readonly #periods = new Map<string, ReadPeriod | null>()
  readonly #areas = new Map<string, string | null>()

  constructor(columns: Columns, wanted: readonly Wanted[], draft: Draft) {
    this.#columns = columns
    this.#draft = draft
    for (const { code, column } of wanted) {
      if (column.dataset !== 'lait') continue
      this.#indicators.set(column.column, [...(this.#indicators.get(column.column) ?? []), code])
    }
  }

  read(): PublishedFile {
    const { measures, periods, areas, values } = this.#columns
    let blank = 0
    for (let at = 0; at < measures.length; at++) {
      const [measure, label, number, cell] = [measures[at], periods[at], areas[at], values[at]] as TextsOfRow
      if (measure === '' && label === '' && number === '' && cell === '') blank++
      else this.#row(measure, label, number, cell, at + 2)
    }
    this.#tellOfMissingMeasures()
    return this.#draft.done(measures.length - blank)
  }

  #row(measure: string, label: string, number: string, cell: string, row: number): void {
    const period = this.#period(label, row)
    const area = this.#area(number)
    const value = readPublished(cell)
    if (value === null) {
      const column = this.#columns.names[3] as string
      this.#draft.refuse(
        `Row ${row}, column ${column}: “${cell.trim().slice(0, 40)}” is neither a number nor a symbol that is known.`,
        'Look in the publisher’s notes what it stands for. A new symbol has to be added to Throughline; a slip of the pen has to be put right in the file.',
        { row, column },
      )
    }
    if (period === null || area === null || value === null) return
    const code = this.#codeOf(measure, period, label)
    this.#draft.figure({ code, area, period: period.code, row, note: period.note, ...value })
  }

  #codeOf(measure: string, period: ReadPeriod, label: string): string {
    const known = this.#codes.get(measure)
    if (known !== undefined) return known
    const code = `lait:${harmlessText(measure)}`
    this.#codes.set(measure, code)
    this.#draft.series(code, yearKindOf(period, label))
    return code
  }

  #period(label: string, row: number): ReadPeriod | null {
    const known = this.#periods.get(label)
    const period = known === undefined ? readPeriod(label) : known
    if (known === undefined) this.#periods.set(label, period)
    if (period !== null) return period
    if (label.trim() === '0') this.#draft.leaveOut('with 0 in place of a period')
    else if (known === undefined) {
      const column = this.#columns.names[1] as string
      this.#draft.refuse(
        `Row ${row}, column ${column}: “${label.trim().slice(0, 40)}” is no period that is known.`,
        'Load the file as it was published. A new way to write periods has to be added to Throughline.',
        { row, column },
      )
    }
    return null
  }

  #area(number: string): string | null {
    const known = this.#areas.get(number)
    const area = known === undefined ? areaOf(number) : known
    if (known === undefined) this.#areas.set(number, area)
    if (area !== null) return area
    if (number.includes('/')) this.#draft.leaveOut('of two authorities together')
    else this.#draft.unknownArea(number.trim().slice(0, 40))
    return null
  }

  #tellOfMissingMeasures(): void {
    for (const [measure, indicators] of this.#indicators) {
      if (this.#codes.has(measure)) continue
      this.#draft.mention(
        `No row is of the measure “${measure}”, which ${indicators.join(' and ')} is read from.`,
        'What was loaded before stays. If the publisher has renamed the measure, Throughline has to be told.',
        { column: this.#columns.names[0] as string },
      )
    }
  }
}

type TextsOfRow = readonly [measure: string, label: string, number: string, cell: string]

/** The area by the tool's number: below 970 an authority, else a region or a nation. */
function areaOf(number: string): string | null {
  const digits = number.trim().replace(/\.0+$/, '')
  const area = areaOfLait(digits)
  return area === null ? null : area.startsWith('E') ? area : areaOfNumber(digits)
}

/** By the form of the label alone; the tool's dictionary knows better. */
function yearKindOf({ code }: ReadPeriod, label: string): YearKind {
  if (code.length !== 6) return 'calendar-year'
  return /\(OT\)/i.test(label) ? 'financial-year' : 'academic-year'
}
