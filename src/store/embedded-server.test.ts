import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { clusterIn, isServer, namedServer } from './cluster.ts'
import { openEmbedded } from './embedded-server.ts'
import { serverPrograms } from './server-programs.ts'

const root = process.cwd()
const home = mkdtempSync(join(tmpdir(), 'tl-'))
after(() => rmSync(home, { recursive: true, force: true }))

const cluster = (data: string) => clusterIn(data, serverPrograms(root))

async function ask(connection: pg.ClientConfig, text: string): Promise<pg.QueryResult> {
  const client = new pg.Client(connection)
  client.on('error', () => {})
  await client.connect()
  try {
    return await client.query(text)
  } finally {
    await client.end().catch(() => {})
  }
}

/** How many are present, as the server knows: it notices that a program was killed a moment later. */
const present = `select count(*)::integer as count from pg_locks where locktype = 'advisory' and objid = 7301016`

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await holds()) return
    await wait(25)
  }
}

/** Another program that opens the same folder, and stays until it is killed. */
function openElsewhere(data: string): Promise<{ kill(): Promise<void> }> {
  const text = `import { openEmbedded } from ${JSON.stringify(join(root, 'src/store/embedded-server.ts'))}
await openEmbedded(${JSON.stringify(data)}, ${JSON.stringify(root)}); console.log('open'); setInterval(() => {}, 1000)`
  const path = join(home, `elsewhere-${Math.random()}.mts`)
  writeFileSync(path, text)
  const child = spawn(process.execPath, ['--import', 'tsx', path], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((opened, failed) => {
    child.once('close', () => failed(new Error('the other program ended')))
    child.stdout.once('data', () =>
      opened({
        kill: () =>
          new Promise((gone) => {
            child.once('close', () => gone())
            child.kill('SIGKILL')
          }),
      }),
    )
  })
}

test('who comes second joins the server that runs, and the last to leave stops it', async () => {
  const data = join(home, 'joined')
  const first = await openEmbedded(data, root)
  const number = namedServer(cluster(data))?.process as number
  const second = await openEmbedded(data, root)
  assert.equal(namedServer(cluster(data))?.process, number)
  await first.leave()
  assert.ok(isServer(number))
  await ask(second.connection, 'create table kept (it integer)')
  await second.leave()
  assert.equal(namedServer(cluster(data)), null)
  const third = await openEmbedded(data, root)
  assert.equal((await ask(third.connection, 'select * from kept')).rowCount, 0)
  await third.leave()
})

test('two that come to an empty folder at once share one server', async () => {
  const data = join(home, 'at-once')
  const both = await Promise.all([openEmbedded(data, root), openEmbedded(data, root), openElsewhere(data)])
  await ask(both[0].connection, 'create table seen (it integer)')
  assert.equal((await ask(both[1].connection, 'select * from seen')).rowCount, 0)
  await both[2].kill()
  await both[0].leave()
  await both[1].leave()
  assert.equal(namedServer(cluster(data)), null)
})

test('a program that is killed leaves its server running, and the next one joins it and stops it', async () => {
  const data = join(home, 'killed')
  const elsewhere = await openElsewhere(data)
  const number = namedServer(cluster(data))?.process as number
  await elsewhere.kill()
  assert.ok(isServer(number))
  const next = await openEmbedded(data, root)
  assert.equal(namedServer(cluster(data))?.process, number)
  await until(async () => (await ask(next.connection, present)).rows[0].count === 1)
  await next.leave()
  assert.equal(isServer(number), false)
})

test('a server that is killed is started again, with everything that was committed', async () => {
  const data = join(home, 'server-killed')
  const before = await openEmbedded(data, root)
  await ask(before.connection, 'create table kept as select generate_series(1, 1000) as it')
  process.kill(namedServer(cluster(data))?.process as number, 'SIGKILL')
  await before.leave()
  const again = await openEmbedded(data, root)
  assert.equal((await ask(again.connection, 'select * from kept')).rowCount, 1000)
  await again.leave()
})

test('a folder that names a process of another program is cleared and started', async () => {
  const data = join(home, 'stale')
  const before = await openEmbedded(data, root)
  await before.leave()
  const named = join(cluster(data).folder, 'postmaster.pid')
  writeFileSync(named, `${process.pid}\n${cluster(data).folder}\n0\n5432\n\n\n`)
  const again = await openEmbedded(data, root)
  assert.notEqual(Number(readFileSync(named, 'utf8').split('\n')[0]), process.pid)
  await again.leave()
})

test('nobody else reaches the server: it listens on no port, and its folders are closed', async () => {
  const data = join(home, 'closed')
  const server = await openEmbedded(data, root)
  const { rows } = await ask(server.connection, `select current_setting('listen_addresses') as listens`)
  assert.equal(rows[0].listens, '')
  assert.equal(statSync(cluster(data).folder).mode & 0o077, 0)
  assert.equal(statSync(cluster(data).sockets).mode & 0o077, 0)
  await server.leave()
})

test('a folder too deep for a socket works too', async () => {
  const data = join(home, 'deep'.repeat(20), 'deeper'.repeat(10))
  mkdirSync(data, { recursive: true })
  const server = await openEmbedded(data, root)
  assert.equal((await ask(server.connection, 'select 1')).rowCount, 1)
  await server.leave()
  rmSync(cluster(data).sockets, { recursive: true, force: true })
})

test('the oldest version we promise starts in the same way', async () => {
  const server = await openEmbedded(join(home, 'fifteen'), root, 15)
  assert.match((await ask(server.connection, 'show server_version')).rows[0].server_version, /^15\./)
  await server.leave()
})
