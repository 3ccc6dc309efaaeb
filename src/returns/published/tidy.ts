import { england } from '../../codes/regions.ts'
import { type PeriodNote, readPeriod } from '../../core/published-period.ts'
import { type PublishedValue, readPublished } from '../../core/published-value.ts'
import type { DataSet } from './datasets/data-set.ts'
import { Draft } from './draft.ts'
import { areaOfCode, areaOfNumber } from './published-area.ts'
import type { OpenedFile, PublishedFile, Reader, TextTable, Wanted } from './published-file.ts'
import { restOf, shareOf } from './share-of.ts'
import { type TidyColumns, tidyColumns, type WantedColumn } from './tidy-columns.ts'
import { tidyDataSet } from './tidy-data-set.ts'

/** Reads the tables that the department publishes in its tidy form. */
export const tidyReader: Reader = {
  recognises: ({ table }) => table !== null && tidyDataSet(table) !== null,
  read: readTidy,
}

/** How `time_identifier` names a whole year. */
const wholeYears = ['Reporting year', 'Calendar year', 'Academic year', 'Financial year']

function readTidy({ table }: OpenedFile, all: readonly Wanted[], said: string | null): PublishedFile {
  const set = table === null ? null : tidyDataSet(table)
  if (table === null || set === null) throw new Error('Asked to read what was not recognised')
  const wanted = all.filter(({ column }) => column.dataset === set.id)
  const draft = new Draft({ dataset: set.id, title: set.title, published: said, publishedOf: set.published })
  const columns = tidyColumns(table, set, wanted, draft)
  if (columns === null) return draft.done(table.rows.length)
  for (const { code } of wanted) draft.series(code, set.kind)
  return new TidyRows(table, set, columns, draft).read()
}

type Period = { readonly code: string; readonly note: PeriodNote | null }

class TidyRows {
  readonly #table: TextTable
  readonly #set: DataSet
  readonly #columns: TidyColumns
  readonly #draft: Draft
  readonly #periods = new Map<string, Period | null>()
  readonly #values = new Map<string, PublishedValue | null>()
  readonly #found: number[]
  /** Has a row been read that is of a year and an area? */
  #hasFigures = false

  constructor(table: TextTable, set: DataSet, columns: TidyColumns, draft: Draft) {
    this.#table = table
    this.#set = set
    this.#columns = columns
    this.#draft = draft
    this.#found = columns.wanted.map(() => 0)
  }

  read(): PublishedFile {
    const { headings, rows } = this.#table
    let read = 0
    for (const [at, cells] of rows.entries()) {
      // A row without cells, or of separators alone, as a spreadsheet writes a blank one.
      if (cells.every((cell) => cell.trim() === '')) continue
      read++
      const row = at + 2
      if (cells.length !== headings.length && !hasBlankRest(cells, headings.length)) {
        this.#draft.refuse(
          `Row ${row} has ${cells.length} cells where there are ${headings.length} columns: the file is damaged or was cut off.`,
          'Fetch the file from its publisher again.',
          { row },
        )
        continue
      }
      this.#row(cells, row)
    }
    this.#everyMemberWasFound()
    return this.#draft.done(read)
  }

  #row(cells: readonly string[], row: number): void {
    const { numbers, wanted } = this.#columns
    const period = this.#period(cells, row)
    for (const { name, place } of numbers) this.#value(cells, place, row, name)
    const area = this.#area(cells, row)
    if (period === null || area === null) return
    this.#hasFigures = true
    let used = 0
    for (const [at, one] of wanted.entries()) {
      if (!this.#isWanted(one, cells)) continue
      used++
      this.#found[at] = (this.#found[at] ?? 0) + 1
      const value = this.#wantedValue(one, cells)
      if (value !== null)
        this.#draft.figure({ code: one.wanted.code, area, period: period.code, row, note: period.note, ...value })
    }
    if (used === 0) this.#draft.leaveOut('no indicator asks for it')
  }

  #isWanted({ where }: WantedColumn, cells: readonly string[]): boolean {
    return where.every(({ column, place, member }) => this.#member(cells, column, place) === member)
  }

  #member(cells: readonly string[], column: string, place: number): string {
    const member = (cells[place] as string).trim()
    return this.#set.respelt?.[column]?.[member] ?? member
  }

  #wantedValue({ value, whole, isRest }: WantedColumn, cells: readonly string[]) {
    const part = this.#read(cells[value] as string)
    if (part === null || whole === -1) return part
    const of = this.#read(cells[whole] as string)
    if (of === null) return null
    return isRest ? restOf(part, of) : shareOf(part, of)
  }

  #read(cell: string): PublishedValue | null {
    const known = this.#values.get(cell)
    if (known !== undefined) return known
    const value = readPublished(cell)
    this.#values.set(cell, value)
    return value
  }

  /** Looks at a cell of numbers, whether it is wanted or not: a sign that is not known makes the whole file doubtful. */
  #value(cells: readonly string[], place: number, row: number, column: string): void {
    const cell = cells[place] as string
    if (this.#read(cell) !== null) return
    this.#draft.refuse(
      `Row ${row}, column ${column}: “${cell.trim().slice(0, 40)}” is neither a number nor a symbol that is known.`,
      'Look in the publisher’s notes what it stands for. A new symbol has to be added to Throughline; a slip of the pen has to be put right in the file.',
      { row, column },
    )
  }

  #period(cells: readonly string[], row: number): Period | null {
    const { period, identifier, version } = this.#columns
    const key = `${cells[period]}|${cells[identifier] ?? ''}|${cells[version] ?? ''}`
    const known = this.#periods.get(key)
    if (known !== undefined) return known
    const read = this.#readPeriod(cells, row)
    this.#periods.set(key, read)
    return read
  }

  #readPeriod(cells: readonly string[], row: number): Period | null {
    const { period: place, identifier, version } = this.#columns
    const text = (cells[place] as string).trim()
    const period = readPeriod(text)
    const kind = cells[identifier]?.trim() ?? ''
    if (period === null || (kind !== '' && !wholeYears.includes(kind))) {
      this.#draft.refuse(
        `Row ${row}: “${text.slice(0, 40)}”${kind === '' ? '' : ` (${kind.slice(0, 40)})`} is no whole year.`,
        'Throughline reads tables of whole years: 2025, or 202425 for an academic or financial year. Load the yearly table.',
        { row, column: 'time_period' },
      )
      return null
    }
    const usual = ['academic-year', 'financial-year'].includes(this.#set.kind) ? '202425' : '2025'
    if (period.code.length !== usual.length) {
      this.#draft.refuse(
        `Row ${row}: ${text} is another kind of year than this table has, which are written like ${usual}.`,
        'Load the file as it was published. If the publisher has changed its years, this version of Throughline cannot read it.',
        { row, column: 'time_period' },
      )
    }
    return {
      code: period.code,
      note: period.note ?? readPeriod(`2000 (${cells[version]?.trim() ?? ''})`)?.note ?? null,
    }
  }

  #area(cells: readonly string[], row: number): string | null {
    const { level: place, region, number, code, country } = this.#columns
    const kind = (cells[place] as string).trim()
    const level = kind.toLowerCase()
    const of = (at: number) => (cells[at] ?? '').trim()
    if (level === 'national') return areaOfCode(of(country) || england.code) ?? this.#unknown(of(country))
    if (level === 'regional') return areaOfCode(of(region)) ?? this.#unknown(of(region))
    if (level === 'local authority') return this.#authority(of(number), of(code))
    if (level === '') {
      const doNext = 'Fetch the file from its publisher again.'
      this.#draft.refuse(`Row ${row} does not say of what area it is.`, doNext, { row, column: 'geographic_level' })
    } else this.#draft.leaveOut(`of another kind of area: ${kind.slice(0, 40)}`)
    return null
  }

  /** By its number; by its code only where there is no number. */
  #authority(number: string, code: string): string | null {
    const has = /^\d/.test(number)
    if (/^E?\d+\s*\/\s*E?\d+$/.test(has ? number : code)) {
      this.#draft.leaveOut('of two authorities together')
      return null
    }
    return has ? (areaOfNumber(number) ?? this.#unknown(number)) : (areaOfCode(code) ?? this.#unknown(code))
  }

  #unknown(name: string): null {
    this.#draft.unknownArea(name === '' ? 'without a code' : name)
    return null
  }

  /** A category that was renamed is noticed: it is looked for and not there. */
  #everyMemberWasFound(): void {
    if (this.#found.length > 0 && !this.#hasFigures) {
      if (!this.#draft.isRefused)
        this.#draft.refuse('No row is of a year and an area.', 'Fetch the file from its publisher again.')
      return
    }
    const notFound = this.#columns.wanted.filter((_, at) => this.#found[at] === 0)
    for (const one of notFound) this.#tellOfMembers(one)
  }

  #tellOfMembers({ wanted, where }: WantedColumn): void {
    const doNext =
      'If the publisher has renamed a category, this version of Throughline cannot read the table. If rows were left out of the file, load the whole of it.'
    const members = where.map(({ column, place }) => {
      const full = this.#table.rows.filter((cells) => cells.length > place)
      return new Set(full.map((cells) => this.#member(cells, column, place)))
    })
    const gone = where.findIndex(({ member }, at) => members[at]?.has(member) === false)
    const missing = where[gone]
    if (missing === undefined) {
      const all = where.map(({ column, member }) => `${column} “${member}”`).join(' with ')
      this.#draft.refuse(`No row has ${all}, which ${wanted.code} is read from.`, doNext)
      return
    }
    const there = listed(members[gone] ?? new Set())
    this.#draft.refuse(
      `Column ${missing.column}: no row has “${missing.member}”, which ${wanted.code} is read from. There are ${there}.`,
      doNext,
      { column: missing.column },
    )
  }
}

/** Cells beyond the columns are no harm where nothing stands in them. */
function hasBlankRest(cells: readonly string[], columns: number): boolean {
  return cells.length > columns && cells.slice(columns).every((cell) => cell === '')
}

function listed(members: ReadonlySet<string>): string {
  const names = [...members].sort()
  const shown = names.slice(0, 12).map((name) => `“${name.slice(0, 80)}”`)
  return `${shown.join(', ')}${names.length > 12 ? ` and ${names.length - 12} more` : ''}`
}
