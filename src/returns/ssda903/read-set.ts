import { collectionYear } from '../../core/period.ts'
import { Refusal } from '../../core/refusal.ts'
import { bytesAsUtf8 } from './bytes-as-utf8.ts'
import { FileFindings, type Ssda903Finding } from './finding.ts'
import { IdentifierPool } from './identifier-pool.ts'
import { flagUasc, joinChildren } from './join-children.ts'
import { type TableName, tableOf } from './layout.ts'
import { readCsv } from './read-csv.ts'
import { readXml903 } from './read-xml.ts'
import { type TellingDate, tellingDate } from './set-year.ts'
import type { ReadTable, Ssda903Child } from './shape.ts'

/** A file as it came: its name, and all its bytes. */
export type GivenFile = { readonly name: string; readonly bytes: Uint8Array }

/** The looked-after return of one year, as one set of files holds it. */
export type Ssda903Set = {
  /** The collection year, by the newest date or as it was told; null when the set has no date to tell it by. */
  readonly year: number | null
  /** The date that tells it; null when there is none. */
  readonly newest: TellingDate | null
  readonly format: 'csv' | 'xml'
  /** The tables that are there, also those with no rows. A table that is not among them was not given. */
  readonly tables: ReadonlyMap<TableName, ReadTable>
  readonly children: readonly Ssda903Child[]
  readonly findings: readonly Ssda903Finding[]
}

/**
 * Reads the files of one year's return: tables of values, or the XML form.
 *
 * The result does not depend on the order of the files. Of two files of one table the first by name is read. An XML
 * file is read when there are no tables of values. What is left out is a finding, and nothing is thrown for it.
 *
 * @param told  the collection year, where somebody knows better than the dates
 */
export async function readSet(files: readonly GivenFile[], told: number | null = null): Promise<Ssda903Set> {
  const byName = [...files].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  const findings: Ssda903Finding[] = []
  const tables = new Map<TableName, ReadTable>()
  const identifiers = new IdentifierPool()
  for (const { name, bytes } of byName.filter((file) => !isXml(file))) {
    const { table, findings: found } = readCsv(name, bytes, identifiers)
    const before = table === null ? undefined : tables.get(table.table)
    if (table === null || before === undefined) findings.push(...found)
    if (table !== null && before === undefined) tables.set(table.table, table)
    if (before !== undefined) {
      const message = `${before.table} was read from ${before.file} already. This file was left out.`
      findings.push({ code: 'file-of-same-table', message, file: name, line: 1, table: before.table })
    }
  }
  const format = tables.size === 0 && byName.some(isXml) ? 'xml' : 'csv'
  for (const file of byName.filter(isXml)) {
    if (tables.size > 0) findings.push(besideTables(file.name, format))
    else await addXml(file, tables, findings)
  }
  const inTables = [...tables.values()]
  if (format === 'csv') flagUasc(inTables)
  const children = joinChildren(inTables)
  const newest = tellingDate(tables)
  const year = told ?? (newest === null ? null : collectionYear(newest.day))
  return { year, newest, format, tables, children, findings: [...findings, ...ofAnotherYear(inTables, year)] }
}

/** The first thing in it that is no white space is a tag. */
function isXml({ bytes }: GivenFile): boolean {
  const start = bytesAsUtf8(bytes.subarray(0, 512))
  let { at } = start
  while (at < start.bytes.length && (start.bytes[at] as number) <= 0x20) at++
  return start.bytes[at] === 0x3c
}

function besideTables(file: string, format: 'csv' | 'xml'): Ssda903Finding {
  const message =
    format === 'csv'
      ? 'An XML file stands beside tables of values. It was left out.'
      : 'Another XML file was read already. This one was left out.'
  return { code: format === 'csv' ? 'file-xml-beside-csv' : 'file-of-same-table', message, file, line: 1 }
}

async function addXml(file: GivenFile, tables: Map<TableName, ReadTable>, findings: Ssda903Finding[]): Promise<void> {
  try {
    const read = await readXml903(file.name, file.bytes)
    for (const table of read.tables) tables.set(table.table, table)
    findings.push(...read.findings)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const list = new FileFindings(file.name)
    const code = error.reason === 'return-not-recognised' ? 'file-not-a-table' : 'file-unreadable'
    list.add(code, 1, `The file was left out. ${error.message}`)
    findings.push(...list.list())
  }
}

function ofAnotherYear(tables: readonly ReadTable[], year: number | null): Ssda903Finding[] {
  return tables.flatMap(({ table, file }) => {
    const { from } = tableOf(table)
    if (from === undefined || year === null || from <= year) return []
    const message = `${table} belongs to the return from the collection year ${from}. It was read, and no rule looks at it.`
    return [{ code: 'table-of-another-year' as const, message, file, line: 1, table }]
  })
}
