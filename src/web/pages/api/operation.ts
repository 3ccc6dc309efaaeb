import { Refusal } from '../../../core/refusal.ts'

/** What may stand in the query of an address for programs. */
export type Parameter = {
  readonly name: string
  readonly description: string
  readonly isRequired?: boolean
  /** May be given several times, or once with commas between. */
  readonly most?: number
  /** A regular expression that the whole of it has to follow. */
  readonly pattern?: string
  readonly oneOf?: readonly string[]
  readonly example: string
}

/** The part of JSON Schema with which answers are described. */
export type Schema = {
  readonly type?: string | readonly string[]
  readonly enum?: readonly string[]
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly oneOf?: readonly Schema[]
}

/** An address for programs: what it is asked with, and what it answers. The description and the checks are made of it. */
export type Operation = {
  readonly path: string
  readonly id: string
  readonly summary: string
  readonly parameters: readonly Parameter[]
  readonly answer: Schema
  /** Does it answer in CSV as well? */
  readonly hasCsv: boolean
}

/** What was asked, by the names of the parameters; of those that were not given, nothing. */
export type Given = Readonly<Record<string, readonly string[]>>

/**
 * Reads what was asked, as the operation describes it.
 *
 * @param search  what stands behind the question mark
 * @throws Refusal 'usage' with what to write instead
 */
export function readGiven({ parameters }: Operation, search: string): Given {
  const asked = new URLSearchParams(search)
  const foreign = [...asked.keys()].find((name) => !parameters.some((parameter) => parameter.name === name))
  if (foreign !== undefined) {
    const names = parameters.map(({ name }) => name).join(', ')
    throw new Refusal('usage', `There is no parameter ${shortened(foreign)}. Those there are: ${names || 'none'}.`)
  }
  return Object.fromEntries(
    parameters.flatMap((parameter) => {
      const values = valuesOf(parameter, asked.getAll(parameter.name))
      return values.length === 0 ? [] : [[parameter.name, values]]
    }),
  )
}

function valuesOf(parameter: Parameter, given: readonly string[]): readonly string[] {
  const { name, isRequired, most = 1, example } = parameter
  const values = (most === 1 ? given : given.flatMap((each) => each.split(separator))).map((each) => each.trim())
  const said = values.filter((each) => each !== '')
  if (said.length === 0 && isRequired) throw new Refusal('usage', `Say which ${name}: ${name}=${example}.`)
  if (said.length > most) {
    throw new Refusal(
      'usage',
      most === 1 ? `Give ${name} once.` : `Give at most ${most} of ${name} at a time, and ask again for the rest.`,
    )
  }
  for (const value of said) mustFollow(parameter, value)
  return said
}

/** A comma, but for one in a number: a measure of the interactive tool is named `CPP_Total_Rateper10,000`. */
const separator = /,(?!000(?:,|$))/

function mustFollow({ name, pattern, oneOf, example }: Parameter, value: string): void {
  if (oneOf !== undefined && !oneOf.includes(value)) {
    throw new Refusal('usage', `The ${name} ${shortened(value)} is not one of ${oneOf.join(', ')}.`)
  }
  if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`, 'u').test(value)) {
    throw new Refusal(
      'usage',
      `The ${name} ${shortened(value)} is not written as it should be. An example: ${name}=${example}.`,
    )
  }
}

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
