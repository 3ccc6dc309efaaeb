import { canonicalTables, keyField, personField, type SsdTable } from '../ssd/model.ts'
import type { CanonicalTable, Json } from '../ssd/tables.ts'
import { copyLine, type Database, type Ready } from './database.ts'
import { type Statement, statement } from './statement.ts'

/** A canonical row as it is stored: every field of its table but la_code. */
export type StoredRow = {
  readonly table: CanonicalTable
  readonly key: string
  readonly fields: Readonly<Record<string, Json>>
}

/** Where a row, or some fields of it, are from. */
export type Origin = {
  readonly table: CanonicalTable
  readonly key: string
  readonly load: number
  readonly line: number
  readonly fields: readonly string[] | null
}

/** What could not be carried into a row. */
export type SettleFinding = {
  readonly kind: string
  readonly table: CanonicalTable
  readonly key: string
  readonly field: string | null
  readonly load: number | null
  readonly line: number | null
}

/** What settling one child's claims gave; personId is null for teams and workers. */
export type SettledPerson = {
  readonly personId: string | null
  readonly rows: readonly StoredRow[]
  readonly origins: readonly Origin[]
  readonly findings: readonly SettleFinding[]
}

const tableOf = new Map(canonicalTables.map((table) => [table.name, table]))
const columnsOf = new Map(canonicalTables.map(({ name, fields }) => [name, fields.map((field) => field.name)] as const))

const personOf = new Map(canonicalTables.map((table) => [table.name, personField(table)]))

const deletes = new Map<string, Statement<never>>(
  canonicalTables.map((table) => [
    table.name,
    statement(`delete from ssd.${table.name} where la_code = $1 and ${keyField(table)} = any ($2)`),
  ]),
)

const keysOfPeople = statement<{ table_name: CanonicalTable; row_key: string }>(
  'select distinct table_name, row_key from ssd.ext_origin where la_code = $1 and person_id = any ($2)',
)
const tablesOfPeople = statement<{ table_name: string }>(
  'select distinct table_name from ssd.ext_origin where la_code = $1 and person_id = any ($2)',
)
const dropOrigins = statement('delete from ssd.ext_origin where la_code = $1 and person_id = any ($2)')
/** Under which name teams and workers stand among people. */
const nobody = ['']
const dropFindings = statement('delete from ssd.ext_finding where la_code = $1 and person_id = any ($2)')

const notOfTheChild = 'A row was made that is not of a child who is there. Nothing was written; please report this.'

/** Takes away the canonical rows of these people, or, with null, of teams and workers. */
export async function clearPeople(db: Database, laCode: string, people: readonly string[] | null): Promise<void> {
  await replaceSettled(db, laCode, people, [])
}

/**
 * Puts what settling gave in place of the canonical rows of these people, or, with null, of teams and workers. Rows that
 * are the same stay as they are.
 *
 * @param add  the same, made ready while the database did something else
 */
export async function replaceSettled(
  db: Database,
  laCode: string,
  people: readonly string[] | null,
  settled: readonly SettledPerson[],
  add: Ready = readySettled(laCode, settled),
): Promise<void> {
  await dropGone(db, laCode, people, settled)
  await db.run(dropOrigins, [laCode, people ?? nobody])
  // A child whose every row was left out has findings alone.
  await db.run(dropFindings, [laCode, people ?? nobody])
  await add(db)
}

/** Takes away the rows that are there and no longer said. */
async function dropGone(
  db: Database,
  laCode: string,
  people: readonly string[] | null,
  settled: readonly SettledPerson[],
): Promise<void> {
  const there = await db.rows(keysOfPeople, [laCode, people ?? nobody])
  if (there.length === 0) return
  const stay = new Set(settled.flatMap(({ rows }) => rows.map(({ table, key }) => `${table} ${key}`)))
  const gone = new Map<string, string[]>()
  for (const { table_name: table, row_key: key } of there) {
    if (stay.has(`${table} ${key}`)) continue
    const keys = gone.get(table)
    if (keys === undefined) gone.set(table, [key])
    else keys.push(key)
  }
  for (const [table, keys] of gone) {
    const drop = deletes.get(table)
    if (drop === undefined) throw new Error(`${table} is no canonical table`)
    await db.run(drop, [laCode, keys])
  }
}

/**
 * Makes ready to write canonical rows over those of the same keys.
 *
 * @throws Error when a row is of another child, or of one who is not among the children: the database does not look
 */
export function readySettled(laCode: string, settled: readonly SettledPerson[]): Ready {
  const lines = new Map<CanonicalTable, string[]>()
  const origins: string[] = []
  const findings: string[] = []
  for (const { personId, rows, origins: from, findings: found } of settled) {
    let isThere = rows.length === 0 || personId === null
    for (const { table, key, fields } of rows) {
      if (table === 'ssd_person') isThere ||= key === personId
      const person = personOf.get(table) ?? null
      if (person !== null && fields[person] !== personId && table !== 'ssd_person') throw new Error(notOfTheChild)
      const columns = columnsOf.get(table) as readonly string[]
      let of = lines.get(table)
      if (of === undefined) {
        of = []
        lines.set(table, of)
      }
      of.push(copyLine([laCode, ...columns.map((column) => storedJson(table, column, fields[column] ?? null))]))
    }
    if (!isThere) throw new Error(notOfTheChild)
    const nth = new Map<string, number>()
    for (const { table, key, load, line, fields } of from) {
      const row = `${table} ${key}`
      const origin = nth.get(row) ?? 0
      nth.set(row, origin + 1)
      origins.push(
        copyLine([
          laCode,
          personId ?? '',
          table,
          key,
          origin,
          load,
          line,
          fields === null ? null : `{${fields.join(',')}}`,
        ]),
      )
    }
    found.forEach(({ kind, table, key, field, load, line }, at) => {
      findings.push(copyLine([laCode, personId ?? '', at, kind, table, key, field, load, line]))
    })
  }
  return (db) => writeSettled(db, lines, origins, findings)
}

async function writeSettled(
  db: Database,
  lines: ReadonlyMap<CanonicalTable, readonly string[]>,
  origins: readonly string[],
  findings: readonly string[],
): Promise<void> {
  // In the order of the model: parents come before what hangs on them.
  for (const { name, primaryKey } of canonicalTables) {
    const some = lines.get(name as CanonicalTable)
    const columns = ['la_code', ...(columnsOf.get(name as CanonicalTable) as string[])]
    if (some) await db.copy(`ssd.${name}`, columns, some, primaryKey)
  }
  if (origins.length > 0) {
    await db.copy(
      'ssd.ext_origin',
      ['la_code', 'person_id', 'table_name', 'row_key', 'origin', 'load_id', 'line', 'fields'],
      origins,
    )
  }
  if (findings.length > 0) {
    await db.copy(
      'ssd.ext_finding',
      ['la_code', 'person_id', 'finding', 'kind', 'table_name', 'row_key', 'field', 'load_id', 'line'],
      findings,
    )
  }
}

const jsonColumns = new Set(
  canonicalTables.flatMap(({ name, fields }) =>
    fields.filter(({ type }) => type === 'jsonb').map((field) => `${name}.${field.name}`),
  ),
)

/** A JSON column holds text as JSON too: a plain word gets its quotation marks. */
function storedJson(table: string, column: string, value: Json): unknown {
  return value !== null && jsonColumns.has(`${table}.${column}`) ? JSON.stringify(value) : value
}

const selects = new Map<string, Statement<Record<string, unknown>>>(
  canonicalTables.map((table) => {
    const columns = ['la_code', ...table.fields.map(({ name }) => name)].map((column) => `t.${column}`).join(', ')
    return [
      table.name,
      statement(
        `select ${columns} from ssd.${table.name} t
         where t.la_code = $1 and t.${keyField(table)} in (
           select o.row_key from ssd.ext_origin o where o.la_code = $1 and o.person_id = $2 and o.table_name = '${table.name}')
         order by t.${keyField(table)}`,
      ),
    ]
  }),
)

/** Every canonical row of one child, table by table, as far as the transaction may see it. */
export async function rowsOfChild(
  db: Database,
  laCode: string,
  personId: string,
): Promise<readonly { readonly table: SsdTable; readonly rows: readonly Record<string, unknown>[] }[]> {
  const found: { table: SsdTable; rows: readonly Record<string, unknown>[] }[] = []
  for (const { table_name } of await db.rows(tablesOfPeople, [laCode, [personId]])) {
    const table = tableOf.get(table_name) as SsdTable
    found.push({
      table,
      rows: await db.rows(selects.get(table_name) as Statement<Record<string, unknown>>, [laCode, personId]),
    })
  }
  return canonicalTables.flatMap(({ name }) => found.filter(({ table }) => table.name === name))
}

const originsOfChild = statement<OriginRow>(
  `select o.table_name, o.row_key, o.origin, o.line, o.fields, l.return, l.period, l.file_name, l.loaded_at
   from ssd.ext_origin o join landing.load l on l.la_code = o.la_code and l.load_id = o.load_id
   where o.la_code = $1 and o.person_id = $2
   order by o.table_name, o.row_key, o.origin`,
)

export type OriginRow = {
  readonly table_name: string
  readonly row_key: string
  readonly origin: number
  readonly line: number
  readonly fields: readonly string[] | null
  readonly return: string
  readonly period: string
  readonly file_name: string
  readonly loaded_at: Date
}

/** The file and line of each row of a child. */
export function originsOf(db: Database, laCode: string, personId: string): Promise<readonly OriginRow[]> {
  return db.rows(originsOfChild, [laCode, personId])
}
