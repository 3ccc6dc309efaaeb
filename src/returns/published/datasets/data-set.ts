import type { YearKind } from '../../../core/published-period.ts'

/** A table that the department publishes in its tidy form: one row for each year, area and category. */
export type DataSet = {
  /** The name by which indicators ask for its columns. */
  readonly id: string
  readonly title: string
  readonly kind: YearKind
  /** The columns that are numbers. */
  readonly numbers: readonly string[]
  /** The columns that are categories. */
  readonly categories: readonly string[]
  /** Where several tables have the same columns: members of one that are in this table and no other. */
  readonly toldBy?: { readonly column: string; readonly members: readonly string[] }
  /** Members that some copies of the table write otherwise than the catalogue: as there, then as here. */
  readonly respelt?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** When it was published, as the publisher says it, by its newest period. */
  readonly published: Readonly<Record<string, string>>
}
