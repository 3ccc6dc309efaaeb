import { packZip } from '../src/formats/pack-zip.ts'
import { type TableName, tableNames } from '../src/returns/ssda903/layout.ts'
import type { GivenFile } from '../src/returns/ssda903/read-set.ts'
import type { AnyRow, Ssda903Child } from '../src/returns/ssda903/shape.ts'
import { tableLine, tableStart } from '../src/returns/ssda903/write.ts'

/** The tables of a looked-after return as files: those in which somebody has a row, and Header and Episodes always. */
export function lookedAfterFiles(children: readonly Ssda903Child[]): readonly GivenFile[] {
  return tableNames.flatMap((table) => {
    const rows = children.flatMap((child) => child[table] as readonly AnyRow[])
    if (rows.length === 0 && table !== 'Header' && table !== 'Episodes') return []
    return [{ name: `${table.toLowerCase()}.csv`, bytes: new TextEncoder().encode(textOf(table, rows)) }]
  })
}

const textOf = (table: TableName, rows: readonly AnyRow[]) => tableStart(table) + rows.map(tableLine).join('')

/** The same as one file. */
export const lookedAfterZip = (children: readonly Ssda903Child[]): Uint8Array => packZip(lookedAfterFiles(children))
