import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import pg from 'pg'
import type { Day } from '../src/core/day.ts'
import { type EmbeddedServer, openEmbedded } from '../src/store/embedded-server.ts'
import { embeddedLogins } from '../src/store/logins.ts'
import { openPools } from '../src/store/open.ts'
import { type Place, placeOf } from '../src/work/place.ts'

/** The database every test's own is a copy of: the schema, and nothing in it. */
const template = 'template_of_tests'
/** Told by `npm test`, which starts one server for the whole run; a test file run by itself starts its own. */
const told = process.env.THROUGHLINE_TEST_SERVER

let server: Promise<EmbeddedServer> | null = null
/** What is to be done at the end of the test file; the last begun is ended first. */
const endings: (() => Promise<void>)[] = []
after(async () => {
  for (const end of endings.reverse()) await end()
})

/** The server of this run. It keeps nothing: it is faster so, and a test that needs what `kill -9` leaves has its own. */
function serverOfTests(): Promise<EmbeddedServer> {
  server ??= startServer()
  return server
}

async function startServer(): Promise<EmbeddedServer> {
  const data = told ?? mkdtempSync(join(tmpdir(), 'tl-'))
  const joined = await openEmbedded(data, process.cwd())
  endings.push(async () => {
    await joined.leave()
    if (told === undefined) rmSync(data, { recursive: true, force: true })
  })
  return joined
}

/** Makes the template, once; of several files that come at once one makes it and the others wait. */
async function readyTemplate(connection: pg.ClientConfig): Promise<void> {
  const client = new pg.Client({ ...connection, database: 'postgres' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(7301017)')
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template])
    if (rowCount !== 0) return
    await client.query('create database being_made')
    const store = await openPools(embeddedLogins({ ...connection, database: 'being_made' }), process.cwd(), 'template')
    await store.close()
    await client.query(`alter database being_made rename to ${template}`)
  } finally {
    await client.end()
  }
}

/** A database of one's own with the schema in it: how to connect to it. Dropped when the test file ends. */
export async function testConnection(): Promise<pg.ClientConfig> {
  const { connection } = await serverOfTests()
  await readyTemplate(connection)
  const name = `test_${randomBytes(6).toString('hex')}`
  await onServer(connection, `create database ${name} template ${template}`)
  endings.push(() => onServer(connection, `drop database if exists ${name} with (force)`))
  return { ...connection, database: name }
}

/**
 * A running copy with an empty database of its own, which is gone when the test file ends.
 *
 * @param today  the day it is there; the real one when not given
 */
export async function testPlace({ today }: { readonly today?: Day } = {}): Promise<Place> {
  const connection = await testConnection()
  const store = await openPools(embeddedLogins(connection), process.cwd(), 'test')
  const data = mkdtempSync(join(tmpdir(), 'tl-data-'))
  const place = await placeOf(store, process.cwd(), data)
  endings.push(async () => {
    await place.close()
    rmSync(data, { recursive: true, force: true })
  })
  return today === undefined ? place : { ...place, today: () => today }
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
