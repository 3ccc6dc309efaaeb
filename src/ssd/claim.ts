import type { CanonicalTable, Json } from './tables.ts'

/**
 * What one line of one file says of one row of a canonical table.
 *
 * Values are as they are stored: text, numbers, truth, JSON; days written `YYYY-MM-DD`. `null` is said to be blank; a
 * field that is not mentioned is not said, and takes nothing from what other files say.
 */
export type Claim = {
  readonly table: CanonicalTable
  /** The row's key after `la_code`. */
  readonly rowKey: string
  /** The child; null for what is about no child, such as a team. */
  readonly personId: string | null
  /** Line of the file, from 1. */
  readonly line: number
  readonly fields: Readonly<Record<string, Json>>
}
