/** The part of JSON Schema that our schemas use. */
export type Schema = {
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly pattern?: string
  readonly minimum?: number
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  readonly oneOf?: readonly Schema[]
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
}

const understood = new Set([
  ...['type', 'const', 'enum', 'pattern', 'minimum', 'required', 'properties', 'additionalProperties', 'items'],
  ...['oneOf', '$ref', '$defs', '$schema', 'title', 'description'],
])

/** Where a value does not follow a schema, as `place: what`. A word the schema uses and we do not know is an error. */
export function breaches(schema: Schema, value: unknown, root = schema, place = '$'): string[] {
  const unknown = Object.keys(schema).find((word) => !understood.has(word))
  if (unknown !== undefined) throw new Error(`The schema uses ${unknown}, which this test does not understand`)
  if (schema.$ref !== undefined) {
    const named = root.$defs?.[schema.$ref.replace('#/$defs/', '')]
    if (named === undefined) throw new Error(`The schema has no ${schema.$ref}`)
    return breaches(named, value, root, place)
  }
  const found: string[] = []
  const expect = (holds: boolean, what: string) => {
    if (!holds) found.push(`${place}: ${what}`)
  }
  if (schema.oneOf !== undefined) {
    const tried = schema.oneOf.map((one) => breaches(one, value, root, place))
    expect(
      tried.filter(({ length }) => length === 0).length === 1,
      `not one of ${schema.oneOf.length}: ${tried.flat()[0]}`,
    )
  }
  if (schema.type !== undefined) {
    const types = typeof schema.type === 'string' ? [schema.type] : schema.type
    const is = kindOf(value)
    expect(types.includes(is) || (is === 'integer' && types.includes('number')), `is ${is}, not ${types.join(' or ')}`)
  }
  if ('const' in schema) expect(value === schema.const, `is not ${String(schema.const)}`)
  if (schema.enum !== undefined) expect(schema.enum.includes(value), `${String(value)} is not among the values`)
  if (typeof value === 'string' && schema.pattern !== undefined)
    expect(new RegExp(schema.pattern, 'u').test(value), `${value} does not match ${schema.pattern}`)
  if (typeof value === 'number' && schema.minimum !== undefined)
    expect(value >= schema.minimum, `${value} is below ${schema.minimum}`)
  if (Array.isArray(value) && schema.items !== undefined) {
    const { items } = schema
    found.push(...value.flatMap((item, at) => breaches(items, item, root, `${place}[${at}]`)))
  }
  if (kindOf(value) === 'object') found.push(...memberBreaches(schema, value as Record<string, unknown>, root, place))
  return found
}

function memberBreaches(schema: Schema, value: Record<string, unknown>, root: Schema, place: string): string[] {
  const missing = (schema.required ?? []).filter((name) => !(name in value)).map((name) => `${place}: no ${name}`)
  const wrong = Object.entries(value).flatMap(([name, member]) => {
    const expected = schema.properties?.[name] ?? schema.additionalProperties
    if (expected === undefined || expected === true) return []
    return expected === false ? [`${place}: ${name} is foreign`] : breaches(expected, member, root, `${place}.${name}`)
  })
  return [...missing, ...wrong]
}

function kindOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return Number.isInteger(value) ? 'integer' : typeof value
}
