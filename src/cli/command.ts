/** An option of a command, as `node:util` parses it, with its help. */
export type Option = {
  readonly type: 'string' | 'boolean'
  /** What stands after it: `YEAR`, `FILE`; nothing for a switch. */
  readonly value?: string
  /** May it be given more than once? */
  readonly multiple?: true
  readonly help: string
}

/** A thing to ask for in a terminal. One file each in `commands/`. */
export type Command = {
  readonly name: string
  readonly summary: string
  readonly usage: string
  readonly options: Readonly<Record<string, Option>>
  readonly examples: readonly (readonly [command: string, what: string])[]
  /** Does it. Returns the exit code. */
  run(given: Given): Promise<number>
}

export type Given = {
  readonly names: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>
}

/** The value of an option that takes one; undefined when it is not given. */
export function textOption(given: Given, name: string): string | undefined {
  const value = given.options[name]
  return typeof value === 'string' ? value : undefined
}

/** The values of an option that may be given more than once. */
export function textOptions(given: Given, name: string): readonly string[] {
  const values = given.options[name]
  return Array.isArray(values) ? values.filter((value) => typeof value === 'string') : []
}
