import pg from 'pg'
import { type EmbeddedServer, openEmbedded } from '../src/store/embedded-server.ts'

/** It waits for no disk: what tests write need not outlive the machine. Its server is told so once it runs. */
const forgetful = ['fsync', 'full_page_writes', 'synchronous_commit']

/** Joins the server that tests share, or starts it. A test that needs what `kill -9` leaves has a server of its own. */
export async function openServerOfTests(data: string): Promise<EmbeddedServer> {
  const server = await openEmbedded(data, process.cwd())
  const client = new pg.Client({ ...server.connection, database: 'postgres' })
  await client.connect()
  try {
    for (const name of forgetful) await client.query(`alter system set ${name} to off`)
    await client.query('select pg_reload_conf()')
  } finally {
    await client.end()
  }
  return server
}
