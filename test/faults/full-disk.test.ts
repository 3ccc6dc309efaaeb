import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import { child } from '../../src/returns/cin-census/example.ts'
import { openPlace } from '../../src/work/place.ts'
import { censusText, loadText } from '../loaded-place.ts'
import { password, person } from '../web/people.ts'
import { assertRefused, throughline } from './run-command.ts'
import { ask, startWeb, until, type WebServer } from './run-server.ts'
import { growDisk, mountDisk, unmountDisks } from './small-disk.ts'
import { Visitor } from './visitor.ts'

const home = mkdtempSync(join(tmpdir(), 'tl-full-'))
const data = join(home, 'data')
const cluster = join(data, 'postgresql')
const incoming = join(data, 'incoming')
const env = { THROUGHLINE_DATA: data }
const skip = mountDisk(join(home, 'probe'), 1) ? false : 'only root of a Linux that lets it may mount a small disk'
let web: WebServer
let ann: Visitor

before(async () => {
  if (skip !== false) return
  const place = await openPlace({ root: process.cwd(), data })
  await loadText(place, 'census-2026.xml', censusText(2026, [child({ LAchildID: 'ANN1' })]))
  await person(place, 'ann', 'analyst', { laCode: '101' })
  await place.close()
  ontoDisk(cluster, 160)
  mountDisk(incoming, 1)
  web = await startWeb(data)
  ann = new Visitor(web.address)
  await ann.signIn('ann', password)
})
after(async () => {
  await web?.stop()
  unmountDisks()
  rmSync(home, { recursive: true, force: true })
})

/** Moves a folder as it is onto a small disk of its own. */
function ontoDisk(folder: string, megabytes: number): void {
  renameSync(folder, `${folder}.moved`)
  mountDisk(folder, megabytes)
  spawnSync('cp', ['-a', `${folder}.moved/.`, folder])
  rmSync(`${folder}.moved`, { recursive: true })
}

/** A file in the way, so that so many kilobytes are left; what it was named. */
function fillDisk(folder: string, left: number): string {
  const { bavail, bsize } = statfsSync(folder)
  const path = join(folder, 'in-the-way')
  writeFileSync(path, Buffer.alloc(bavail * bsize - left * 1024))
  return path
}

/** A census of children who cannot be packed into next to nothing. */
const census = (name: string, children: number) => ({
  name,
  bytes: Buffer.from(
    censusText(
      2025,
      Array.from({ length: children }, (_, at) => child({ LAchildID: `${name}${Math.random()}${at}`.slice(0, 20) })),
    ),
  ),
})
const submissions = async () => (await ask(data, 'select submission_id from work.submission')).length

test('a file that does not fit on the disk is refused with what to do, nothing of it is kept, and it fits when there is room', {
  skip,
}, async () => {
  const large = census('a', 4000)
  assert.ok(large.bytes.length > 1.2e6)
  const before = await submissions()
  const refused = await ann.upload([large])
  assert.equal(refused.status, 422)
  assert.match(refused.body, /The disk of this copy is full/)
  assert.deepEqual(readdirSync(incoming), [])
  assert.equal(await submissions(), before)
  growDisk(incoming, 50)
  assert.equal((await ann.upload([large])).status, 303)
  await until(
    async () => (await ask(data, 'select id from graphile_worker.jobs where attempts > 0')).length === 0,
    'it is not loaded',
  )
})

test('a backup that does not fit leaves nothing and says so', { skip }, async () => {
  const small = join(home, 'small')
  mountDisk(small, 1)
  assertRefused(await throughline(['backup', join(small, 'today.backup')], { env }), 'output-not-written')
  assert.deepEqual(readdirSync(small), [])
})

test('with the disk of the database full a file is refused with what to do, and pages go on', { skip }, async () => {
  const before = await submissions()
  const { name, bytes } = census('b.xml', 10)
  const noise = Buffer.from(`<!-- ${randomBytes(4e6).toString('base64').replaceAll('-', '')} -->`)
  const inTheWay = fillDisk(cluster, 300)
  const refused = await ann.upload([{ name, bytes: Buffer.concat([bytes, noise]) }])
  assert.equal(refused.status, 422)
  assert.match(refused.body, /The disk of the database is full/)
  assert.equal((await ann.get('/returns')).status, 200)
  rmSync(inTheWay)
  assert.equal(await submissions(), before)
  assert.deepEqual(readdirSync(incoming), [])
})

test('a load for which the disk is too full changes nothing, says so, and is done by itself when there is room', {
  skip,
}, async () => {
  const state = async () =>
    (await ask<{ state: string }>(data, `select state from work.submission where file_name = 'c.xml'`))[0]?.state
  const people = async () => (await ask(data, 'select pers_person_id from ssd.ssd_person')).length
  const before = await people()
  const inTheWay = fillDisk(cluster, 1000)
  assert.equal((await ann.upload([census('c.xml', 4000)])).status, 303)
  await until(
    async () => (await state()) === 'failed',
    () => `it does not fail: ${web.said().slice(-2000)}`,
  )
  assert.equal(await people(), before)
  rmSync(inTheWay)
  await until(
    async () => (await state()) === 'loaded',
    () => `it is not loaded: ${web.said().slice(-2000)}`,
  )
  assert.ok((await people()) >= 4000)
})
