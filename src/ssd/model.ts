import extensions from './extensions.json' with { type: 'json' }
import model from './model.json' with { type: 'json' }

/** A field of the Standard Safeguarding Dataset, under its published name. */
export type SsdField = {
  readonly name: string
  /** Its published item reference; null where it has none. */
  readonly item: string | null
  /** Its type here, in PostgreSQL's words. */
  readonly type: string
  readonly nullable: boolean
  /** `table.field` it points at; null when it points at none. */
  readonly foreignKey: string | null
  /** The set its codes are from; null when it is no code. */
  readonly codeSet: string | null
  readonly description: string
  /** The items of returns that fill it, such as `CIN:LAchildID`. */
  readonly from: readonly string[]
}

/** A table of the Standard Safeguarding Dataset. `la_code` stands first in every key here. */
export type SsdTable = {
  readonly name: string
  /** Where in the child's journey it belongs. */
  readonly stage: string
  readonly description: string
  readonly primaryKey: readonly string[]
  readonly prefix: string | null
  readonly fields: readonly SsdField[]
}

/** The canonical model: the tables, in the order of the child's journey. */
export const ssdTables: readonly SsdTable[] = model.objects

/** Tables of our own beside the dataset's, for what it has no place for. Their names begin with `ext_`. */
export const extensionTables: readonly SsdTable[] = extensions.objects

/** Every table of the schema `ssd`: the dataset's and ours beside them. */
export const canonicalTables: readonly SsdTable[] = [...ssdTables, ...extensionTables]

/** What the codes of a set mean; null when there is no such set. Nested lists are joined. */
export function ssdCodes(set: string): readonly (readonly [code: string, means: string])[] | null {
  const codes = (model.codeSets as Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>)[set]
  if (codes === undefined) return null
  return Object.entries(codes).map(([code, means]) => [code, typeof means === 'string' ? means : means.join(', ')])
}

/** Which field of a table points at which field of another. */
export const ssdRelationships: readonly {
  readonly child: string
  readonly childField: string
  readonly parent: string
  readonly parentField: string
  /** Is the field it points at the key of a table, so that the database can hold to it? */
  readonly enforce: boolean
}[] = [...model.relationships, ...extensions.relationships]

/** The field of a table that names its child; null for tables that are about nobody or reach their child through another. */
export function personField(table: SsdTable): string | null {
  const own = table.fields.find(({ foreignKey }) => foreignKey === 'ssd_person.pers_person_id')
  return table.name === 'ssd_person' ? 'pers_person_id' : (own?.name ?? null)
}

/** The fields of a table that name another child than the one its rows are of: a mother's row names her child too. */
export function otherChildFields(table: SsdTable): readonly string[] {
  const person = personField(table)
  if (person === null) return []
  return table.fields
    .filter(({ name, foreignKey }) => foreignKey === 'ssd_person.pers_person_id' && name !== person)
    .map(({ name }) => name)
}

/** The field that, after `la_code`, is a table's key. */
export function keyField(table: SsdTable): string {
  return table.primaryKey[1] as string
}
