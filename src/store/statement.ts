/** A statement and what its rows look like. Every one is made here, so that a test can prepare them all. */
export type Statement<Row> = {
  readonly text: string
  /** The name under which a session that asks it again knows it. */
  readonly name?: string
  readonly row?: Row
}

const statements: string[] = []

/** A statement of ours. Values stand as `$1`, `$2`; nothing a person typed is ever part of the text. */
export function statement<Row = never>(text: string): Statement<Row> {
  statements.push(text)
  return { text, name: `s${statements.length}` }
}

/** Every statement of the modules loaded so far. */
export function everyStatement(): readonly string[] {
  return statements
}
