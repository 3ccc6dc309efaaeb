import { short } from '../../core/finding-list.ts'
import { Refusal } from '../../core/refusal.ts'
import { readXml, type XmlHandler, type XmlScanner } from '../../formats/xml/index.ts'
import { FileFindings, type Ssda903Finding } from './finding.ts'
import { type Column, type TableName, tableOf } from './layout.ts'
import { blankRow, putCell } from './row-reader.ts'
import type { Draft, ReadTable } from './shape.ts'
import { type XmlGroup, xmlChild, xmlRoot, xmlTables } from './xml-layout.ts'

/** The tables of an XML file, in which rows are numbered in the order of the document. */
export type ReadXml903 = { readonly tables: readonly ReadTable[]; readonly findings: readonly Ssda903Finding[] }

/**
 * Reads the XML form of the looked-after return into the tables it would have as values.
 *
 * A row of UASC, OC3 or AD1 is there when any of its items is. The date of birth and the sex of all tables are those of
 * the header, and `CHILDID` is `CHILD`.
 *
 * @param file  its name, for the findings
 * @throws Refusal when it is not well-formed XML, or another return
 */
export async function readXml903(file: string, bytes: Uint8Array): Promise<ReadXml903> {
  const reader = new Reader(file)
  async function* whole() {
    yield bytes
  }
  await readXml(whole(), reader)
  return reader.read()
}

const columns = new Map(
  xmlTables.map((table) => [
    table as TableName,
    new Map(
      tableOf(table)
        .columns.filter(({ derived }) => derived !== true)
        .map((column) => [column.name, column]),
    ),
  ]),
)

class Reader implements XmlHandler {
  readonly #file: string
  readonly #findings: FileFindings
  readonly #rows = new Map<TableName, Draft[]>(xmlTables.map((table) => [table, []]))
  /** The groups we are inside within a `CHILD`, outermost first. */
  readonly #groups: XmlGroup[] = []
  /** The rows of the child so far, and of each table the last. */
  #ofChild: Draft[] = []
  readonly #last = new Map<TableName, Draft>()
  #isInRoot = false
  /** The single value we are inside: its row is made when there is something to put in it. */
  #value: readonly [table: TableName, column: string] | null = null
  /** How deep we are inside an element that has no place; 0 when we are not. */
  #skipping = 0

  constructor(file: string) {
    this.#file = file
    this.#findings = new FileFindings(file)
  }

  open(name: string, at: XmlScanner): void {
    const group = this.#groups.at(-1)
    if (this.#skipping > 0) this.#skipping++
    else if (!this.#isInRoot) this.#openRoot(name)
    else if (group === undefined && name === 'CHILD') this.#groups.push(xmlChild)
    else if (this.#value !== null || group === undefined) this.#unknown(name, at)
    else if (group.groups[name] !== undefined) this.#openGroup(name, group.groups[name], at)
    else if (group.values[name] !== undefined) this.#value = group.values[name]
    else this.#unknown(name, at)
  }

  text(at: XmlScanner): void {
    if (this.#skipping > 0 || this.#value === null) return
    const [table, name] = this.#value
    const row = this.#last.get(table) ?? this.#begin(table, at.line)
    if (row[name] !== null || row.unread?.[name] !== undefined) {
      const message = `${name} is given more than once. The first was kept.`
      this.#findings.add('element-repeated', at.line, message, { table, row: row.row, field: name })
      return
    }
    putCell(row, columns.get(table)?.get(name) as Column, at.text(), this.#findings)
    if (name === 'UASC' && !this.#last.has('UASC')) this.#begin('UASC', at.line)
  }

  close(): void {
    if (this.#skipping > 0) this.#skipping--
    else if (this.#value !== null) this.#value = null
    else if (this.#groups.pop() === xmlChild) this.#endChild()
  }

  read(): ReadXml903 {
    const tables = xmlTables.map((table) => ({
      table,
      file: this.#file,
      rows: this.#rows.get(table) as Draft[],
      missing: [],
    }))
    return { tables, findings: this.#findings.list() }
  }

  #openRoot(name: string): void {
    if (name !== xmlRoot) {
      const found = `The first element is ${short(name)}; the looked-after return begins with ${xmlRoot}.`
      throw new Refusal('return-not-recognised', `${found} Choose the file of that return.`)
    }
    this.#isInRoot = true
  }

  #openGroup(name: string, group: XmlGroup, at: XmlScanner): void {
    this.#groups.push(group)
    if (group.table === undefined) return
    if (group.table === 'Header' && this.#last.has('Header')) {
      const message = `${name} is given more than once in a child. What the first leaves empty was taken from the next.`
      this.#findings.add('element-repeated', at.line, message)
    } else this.#begin(group.table, at.line)
  }

  #begin(table: TableName, line: number): Draft {
    const rows = this.#rows.get(table) as Draft[]
    const row = blankRow(table, rows.length, line)
    rows.push(row)
    this.#ofChild.push(row)
    this.#last.set(table, row)
    return row
  }

  /** Says of every row of the child whose it is: only the header names the child. */
  #endChild(): void {
    const header = this.#last.get('Header')
    for (const row of this.#ofChild) {
      if (header === undefined || row === header) continue
      for (const name of ['CHILD', 'SEX', 'DOB']) {
        if (!(name in row)) continue
        row[name] = header[name]
        const unread = header.unread?.[name]
        if (unread !== undefined) row.unread = { ...row.unread, [name]: unread }
      }
    }
    this.#ofChild = []
    this.#last.clear()
  }

  #unknown(name: string, at: XmlScanner): void {
    const message = `The element ${short(name)} has no place where it stands. It and what it holds were left out.`
    this.#findings.add('element-unknown', at.line, message)
    this.#skipping = 1
  }
}
