import { createHmac } from 'node:crypto'
import type pg from 'pg'
import { Refusal } from '../core/refusal.ts'
import { statement } from './statement.ts'
import { purposeRoles } from './transaction.ts'

/** How to sign in to a database: as the owner of its tables, and as the program that does what people ask. */
export type Logins = {
  readonly owner: pg.ClientConfig
  readonly program: pg.ClientConfig
  /** Is the program's login ours to make, as on the embedded server? */
  readonly makesProgram: boolean
  /** Was it made by somebody else, who may have given it too much? */
  readonly checksProgram: boolean
}

/**
 * The login of the program on the embedded server. It owns nothing and inherits nothing: all it may do is take the roles
 * of the purposes, so that no statement of its sessions can take back the owner's rights.
 */
const program = 'throughline_program'

/**
 * The logins of the embedded server.
 *
 * @param owner  how its owner signs in; where that takes a password (Windows), the program's is worked out from it
 */
export function embeddedLogins(owner: pg.ClientConfig): Logins {
  return {
    owner,
    program: { ...owner, user: program, ...passwordFrom(owner) },
    makesProgram: true,
    checksProgram: false,
  }
}

function passwordFrom({ password }: pg.ClientConfig): { readonly password?: string } {
  if (typeof password !== 'string') return {}
  return { password: createHmac('sha256', password).update(program).digest('base64url') }
}

/**
 * The logins of a server of one's own. Where the program has none there, it signs in as the owner too, and takes the role
 * that owns nothing from the first moment.
 */
export function serverLogins(databaseUrl: string, programUrl: string | undefined): Logins {
  const owner: pg.ClientConfig = { connectionString: databaseUrl }
  return {
    owner,
    program: programUrl === undefined ? owner : { connectionString: programUrl },
    makesProgram: false,
    checksProgram: programUrl !== undefined,
  }
}

const roles = ['throughline_app', ...purposeRoles]
const lacking = statement<{ is: boolean }>(
  `select not exists (select from pg_roles p where p.rolname = $1)
     or exists (
       select from pg_roles r, pg_roles p
       where r.rolname = any ($2) and p.rolname = $1 and not pg_has_role(p.oid, r.oid, 'member')) as is`,
)

/**
 * Makes the program's login, or gives it the roles it lacks.
 *
 * @param client  a session of the owner, when the schema and with it the roles are there
 */
export async function makeProgram(client: pg.Client, { password }: pg.ClientConfig): Promise<void> {
  const { rows } = await client.query<{ is: boolean }>(lacking.text, [program, roles])
  if (!rows[0]?.is) return
  // The password has letters, digits, - and _ only.
  const signsIn = typeof password === 'string' ? ` password '${password}'` : ''
  await client.query(`create role ${program} login noinherit${signsIn}`).catch(mayBeThere)
  await client.query(`grant ${roles.join(', ')} to ${program}`)
}

/** Two that open a new server at once both make it; one of them is told that it is there. */
function mayBeThere(error: { code?: string }): void {
  if (error.code !== '42710' && error.code !== '23505') throw error
}

const whoAmI = statement<{ name: string }>('select session_user as name')
const mightBeOwner = statement<{ is: boolean }>(
  `select exists (
     select from pg_roles p
     where p.rolname = $1
       and (p.rolsuper or p.rolcreaterole or p.rolbypassrls
         or exists (
           select from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where n.nspname = any ($2) and pg_has_role(p.oid, c.relowner, 'member')))) as is`,
)

/**
 * Refuses a login of the program that could take the owner's rights: then it would keep nothing out.
 *
 * @param schemas  those whose owner it must not be
 */
export async function mustNotBeOwner(pool: pg.Pool, owner: pg.Pool, schemas: readonly string[]): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(whoAmI.text).catch(mayNotTakeRoles)
  const found = await owner.query<{ is: boolean }>(mightBeOwner.text, [rows[0]?.name, schemas])
  if (!found.rows[0]?.is) return
  throw new Refusal(
    'usage',
    'DATABASE_PROGRAM_URL names a login that could take the rights of the owner. Make one that has the five roles and nothing else.',
  )
}

/** A session begins by taking the role that may do nothing. */
function mayNotTakeRoles(error: { code?: string }): never {
  if (error.code !== '42501') throw error
  throw new Refusal('usage', `DATABASE_PROGRAM_URL names a login that lacks the roles ${roles.join(', ')}. Grant them.`)
}
