import { randomBytes } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import pg from 'pg'
import type { Day } from '../src/core/day.ts'
import { type EmbeddedServer, openEmbedded } from '../src/store/embedded-server.ts'
import { embeddedLogins } from '../src/store/logins.ts'
import { openPools } from '../src/store/open.ts'
import { type Place, placeOf } from '../src/work/place.ts'
import { openServerOfTests } from './server-of-tests.ts'

/** The database every test's own is a copy of: the schema, and nothing in it. */
const template = 'template_of_tests'
/** Told by `npm test`, which starts one server for the whole run; a test file run by itself starts its own. */
const told = process.env.THROUGHLINE_TEST_SERVER

type TestServer = Pick<EmbeddedServer, 'connection'> & {
  /** The folder it is in; what else there is of a run stands there too. */
  readonly data: string
}

let server: Promise<TestServer> | null = null
/** What is to be done at the end of the test file; the last begun is ended first. */
const endings: (() => Promise<void>)[] = []
after(endDatabases)

/** Ends them. A program that is no test has nobody who does it: while a server is joined, it never ends. */
export async function endDatabases(): Promise<void> {
  for (const end of endings.splice(0).reverse()) await end()
}

/** The server of this run. */
function serverOfTests(): Promise<TestServer> {
  server ??= startServer()
  return server
}

async function startServer(): Promise<TestServer> {
  const data = told ?? mkdtempSync(join(tmpdir(), 'tl-'))
  const joined = await (told === undefined ? openServerOfTests(data) : openEmbedded(data, process.cwd()))
  endings.push(async () => {
    await joined.leave()
    if (told === undefined) rmSync(data, { recursive: true, force: true })
  })
  return { connection: joined.connection, data }
}

/** Makes a database that others are copies of, once; of several files that come at once one makes it and the others wait. */
async function makeOnce(
  connection: pg.ClientConfig,
  name: string,
  make: (database: string) => Promise<void>,
): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(7301017, hashtext($1))', [name])
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount !== 0) return
    await make(`${name}_being_made`)
    await client.query(`alter database ${name}_being_made rename to ${name}`)
  } finally {
    await client.end()
  }
}

async function readyTemplate(connection: pg.ClientConfig): Promise<void> {
  await makeOnce(connection, template, async (database) => {
    await onServer(connection, `create database ${database}`)
    const store = await openPools(embeddedLogins({ ...connection, database }), process.cwd(), 'template')
    await store.close()
  })
}

/** A database of one's own with the schema in it: how to connect to it. Dropped when the test file ends. */
export async function testConnection(): Promise<pg.ClientConfig> {
  const { connection } = await serverOfTests()
  await readyTemplate(connection)
  return copyOf(connection, template)
}

/** As files: a server that waits for no disk has them sooner so than block by block through its log. */
const copyDatabase = (connection: pg.ClientConfig, database: string, original: string) =>
  onServer(connection, `create database ${database} template ${original} strategy file_copy`)

async function copyOf(connection: pg.ClientConfig, original: string): Promise<pg.ClientConfig> {
  const database = `test_${randomBytes(6).toString('hex')}`
  await copyDatabase(connection, database, original)
  endings.push(() => onServer(connection, `drop database if exists ${database} with (force)`))
  return { ...connection, database }
}

/**
 * A running copy with an empty database of its own, which is gone when the test file ends.
 *
 * @param today  the day it is there; the real one when not given
 */
export async function testPlace({ today }: { readonly today?: Day } = {}): Promise<Place> {
  return placeOver(await testConnection(), mkdtempSync(join(tmpdir(), 'tl-data-')), today)
}

async function placeOver(connection: pg.ClientConfig, data: string, today?: Day): Promise<Place> {
  const store = await openPools(embeddedLogins(connection), process.cwd(), 'test')
  const place = await placeOf(store, process.cwd(), data)
  endings.push(async () => {
    await place.close()
    rmSync(data, { recursive: true, force: true })
  })
  return today === undefined ? place : { ...place, today: () => today }
}

/**
 * A running copy of what is made once in a run of the tests, database and data folder, with what its making said of it.
 *
 * @param name  what its database is called
 */
export async function copiedPlace<Said>(
  name: string,
  today: Day,
  make: (place: Place) => Promise<Said>,
): Promise<{ readonly place: Place; readonly said: Said }> {
  const { connection, data } = await serverOfTests()
  const original = join(data, name)
  const saidIn = `${original}.json`
  await readyTemplate(connection)
  await makeOnce(connection, name, async (database) => {
    await onServer(connection, `drop database if exists ${database} with (force)`)
    await copyDatabase(connection, database, template)
    const store = await openPools(embeddedLogins({ ...connection, database }), process.cwd(), 'template')
    const place = await placeOf(store, process.cwd(), original)
    try {
      writeFileSync(saidIn, JSON.stringify(await make({ ...place, today: () => today })))
    } finally {
      await place.close()
    }
  })
  const folder = mkdtempSync(join(tmpdir(), 'tl-data-'))
  if (existsSync(original)) cpSync(original, folder, { recursive: true })
  const place = await placeOver(await copyOf(connection, name), folder, today)
  return { place, said: JSON.parse(readFileSync(saidIn, 'utf8')) as Said }
}

/** A database as a server of one's own is named. */
export function addressOf({ host, port, user, password, database }: pg.ClientConfig): string {
  const who = typeof password === 'string' ? `${user}:${password}` : user
  return `postgresql://${who}@localhost/${database}?host=${encodeURIComponent(String(host))}&port=${port}`
}

async function onServer(connection: pg.ClientConfig, text: string): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' })
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}
