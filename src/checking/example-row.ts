/** One row of an example or of a child's record, ready to be drawn: its fields with what they hold. */
export type ExampleRow = {
  readonly table: string
  readonly row: number
  readonly line: number
  readonly fields: readonly { readonly field: string; readonly value: string | null; readonly marked: boolean }[]
}
