import type { Day } from '../../core/day.ts'
import type { layout, TableName } from './layout.ts'

/**
 * The looked-after return as rows of tables, child by child, under the return's own names.
 *
 * `null` means not recorded: the cell is blank, or a date that is no real day. Text stands in capitals and without
 * white space round it, because that is how codes compare.
 */

/** Where a row stands. `row` counts from 0 in file order within its table, over the whole file. */
type Place<Name extends TableName> = {
  readonly table: Name
  readonly row: number
  /** Line of the file on which it begins, from 1. */
  readonly line: number
  /** The text of dates that could not be read, by column; null when all could. */
  readonly unread: Readonly<Record<string, string>> | null
  /** The text of other cells that stand differently in the file, by column; null when none does. */
  readonly asWritten: Readonly<Record<string, string>> | null
}

type ColumnOf<Name extends TableName> = (typeof layout)[Name]['columns'][number]

type Cells<Name extends TableName> = {
  readonly [Each in ColumnOf<Name> as Each['name']]: Each['kind'] extends 'date' ? Day | null : string | null
}

/** A row of that table: `Row<'Episodes'>`. */
export type Row<Name extends TableName> = Place<Name> & Cells<Name>

/** A row of any table, when only the name of a column is known. */
export type AnyRow = Place<TableName> & { readonly [column: string]: unknown }

/** A row while it is being read. */
export type Draft = { -readonly [Key in keyof Place<TableName>]: Place<TableName>[Key] } & { [column: string]: unknown }

/**
 * All that a return says of one child: the rows of each table, in order of their dates.
 *
 * A row without `CHILD` is a record of its own, for nobody knows whose it is.
 */
export type Ssda903Child = { readonly CHILD: string | null } & Ssda903Tables & {
    /** What last year's return says of the same child: tables without rows where it does not name the child, or was not given. */
    readonly last: Ssda903Tables
  }

/** The rows of one child in one year's return, by table, in order of their dates. */
export type Ssda903Tables = { readonly [Name in TableName]: readonly Row<Name>[] }

/** A table as it was read: rows in file order. */
export type ReadTable = {
  readonly table: TableName
  /** The name of the file. */
  readonly file: string
  readonly rows: readonly AnyRow[]
  /** Columns the file does not have: their cells are blank in every row. */
  readonly missing: readonly string[]
}
