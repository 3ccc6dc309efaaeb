import type { CanonicalRows } from '../ssd/tables.ts'

/** The canonical rows of one child, by table; a table of which the child has none may be left out. Rows in any order. */
export type ChildRows = { readonly [Table in keyof CanonicalRows]?: readonly CanonicalRows[Table][] }
