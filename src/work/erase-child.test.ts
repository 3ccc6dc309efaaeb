import assert from 'node:assert/strict'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { allocationsText, censusText, loadText, operatorHere, placeWith } from '../../test/loaded-place.ts'
import { Refusal } from '../core/refusal.ts'
import { allocation } from '../returns/allocations/example.ts'
import { child, episode } from '../returns/cin-census/example.ts'
import { everyPerson } from '../store/erasures.ts'
import { keptFile } from '../store/files.ts'
import { byItself, transaction } from '../store/transaction.ts'
import { verifyLog } from './audit-verify.ts'
import { applyErasures, eraseChild } from './erase-child.ts'
import { addToLedger } from './erasure-ledger.ts'
import { findChild } from './find-child.ts'
import { setHold } from './legal-hold.ts'
import { personMark } from './marks.ts'
import type { Place } from './place.ts'

const ann = child({ LAchildID: 'ANN1', UPN: 'P005012345678' })
const ben = child({ LAchildID: 'BEN2', UPN: 'K005012345679' })

const ground = 'Right to erasure, Article 17(1)(d): held unlawfully'
const notThere = (error: unknown) => error instanceof Refusal && error.reason === 'not-there'
const people = (place: Place) =>
  transaction(place.store.pool, 'load', byItself('101', place.today()), async (db) =>
    [...(await everyPerson(db, '101'))].sort(),
  )

async function keptText(place: Place, hash: string): Promise<string | null> {
  return transaction(place.store.pool, 'load', byItself('101', place.today()), async (db) => {
    const file = await keptFile(db, '101', hash)
    if (file === null) return null
    const pieces: Uint8Array[] = []
    for await (const piece of file.bytes) pieces.push(piece)
    return Buffer.concat(pieces).toString('utf8')
  })
}

/** Every place in which a text stands, over all tables about children. */
async function whereStands(place: Place, text: string): Promise<readonly string[]> {
  const { rows } = await place.store.owner.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema in ('ssd', 'landing', 'journey', 'work', 'access') and table_type = 'BASE TABLE' order by 1`,
  )
  const found = await Promise.all(
    rows.map(async ({ name }) => {
      const { rowCount } = await place.store.owner.query(
        `select from ${name} t where position($1 in t::text) > 0 limit 1`,
        [text],
      )
      return rowCount === 0 ? [] : [name]
    }),
  )
  return found.flat()
}

test('of an erased child only the fact and the ground are left', async () => {
  const place = await placeWith([ann, ben])
  await loadText(place, 'census-2025.xml', censusText(2025, [ann, ben]))
  await loadText(place, 'corrected.xml', censusText(2026, [ben, child({ LAchildID: 'ANN1', Ethnicity: 'WIRI' })]))
  await loadText(
    place,
    'allocations.csv',
    allocationsText([allocation({ child: 'ANN1' }), allocation({ child: 'BEN2' })]),
  )
  const erased = await eraseChild(place, operatorHere, 'ann1', ground)
  assert.equal(erased.filesRewritten, 4)
  assert.equal(erased.filesDropped, 0)
  assert.deepEqual(await whereStands(place, 'ANN1'), [])
  assert.deepEqual(await people(place), ['BEN2'])
  await assert.rejects(findChild(place, operatorHere, 'see-children', 'ANN1'), notThere)
  const { rows } = await place.store.owner.query('select ground, erased_by, files from access.erasure')
  assert.deepEqual(rows, [{ ground, erased_by: operatorHere.name, files: 4 }])
})

test('a kept census loses the element of the child and nothing else, and its lines keep their numbers', async () => {
  const place = await placeWith([])
  const text = censusText(2026, [ann, ben])
  const loaded = await loadText(place, 'census.xml', text)
  await eraseChild(place, operatorHere, 'ANN1', ground)
  const kept = (await keptText(place, loaded.file_hash)) ?? ''
  assert.ok(!kept.includes('ANN1'))
  assert.equal(kept.split('\n').length, text.split('\n').length)
  assert.equal(kept.indexOf('BEN2') > 0, true)
  assert.equal(lineOf(kept, 'BEN2'), lineOf(text, 'BEN2'))
})

const lineOf = (text: string, word: string) => text.slice(0, text.indexOf(word)).split('\n').length

test('a census in UTF-16 is cut in UTF-16', async () => {
  const place = await placeWith([])
  const text = censusText(2026, [child({ LAchildID: 'ANN1', Ethnicity: 'é€😀' }), ben]).replace('UTF-8', 'UTF-16')
  const loaded = await loadText(place, 'census.xml', Buffer.from(`\ufeff${text}`, 'utf16le'))
  await eraseChild(place, operatorHere, 'ANN1', ground)
  const kept = Buffer.from((await keptBytes(place, loaded.file_hash)) ?? []).toString('utf16le')
  assert.ok(!kept.includes('ANN1') && kept.includes('BEN2') && kept.endsWith('</Message>\n'))
})

async function keptBytes(place: Place, hash: string): Promise<Uint8Array | null> {
  return transaction(place.store.pool, 'load', byItself('101', place.today()), async (db) => {
    const file = await keptFile(db, '101', hash)
    if (file === null) return null
    const pieces: Uint8Array[] = []
    for await (const piece of file.bytes) pieces.push(piece)
    return Buffer.concat(pieces)
  })
}

test('a file with nobody else in it is dropped whole', async () => {
  const place = await placeWith([ann])
  const erased = await eraseChild(place, operatorHere, 'ANN1', ground)
  assert.equal(erased.filesDropped, 1)
})

test('a file sent in later that names the child does not bring the child back', async () => {
  const place = await placeWith([ann, ben])
  await eraseChild(place, operatorHere, 'ANN1', ground)
  const loaded = await loadText(place, 'again.xml', censusText(2026, [ben, ann]))
  assert.equal(loaded.state, 'loaded')
  assert.deepEqual(await people(place), ['BEN2'])
  assert.ok(!(await keptText(place, loaded.file_hash))?.includes('ANN1'))
  assert.equal(loaded.summary?.note, '1 child is left out because of an erasure.')
})

test('an erasure that the restored backup knows of is not done again', async () => {
  const place = await placeWith([ann, ben])
  await eraseChild(place, operatorHere, 'ANN1', ground)
  // As when the child was let in again before the backup was made.
  await place.store.owner.query(`update access.erasure set person_mark = repeat('f', 64)`)
  await loadText(place, 'again.xml', censusText(2025, [ann, ben]))
  await place.store.owner.query(`update access.erasure set person_mark = $1`, [
    personMark(place.markKey, '101', 'ANN1'),
  ])
  assert.equal(await applyErasures(place), 0)
  assert.deepEqual(await people(place), ['ANN1', 'BEN2'])
})

test('a child who is not in the restored backup stays out of a file sent in afterwards', async () => {
  const place = await placeWith([ben])
  await loadText(place, 'census-2025.xml', censusText(2025, [ann]))
  await eraseChild(place, operatorHere, 'ANN1', ground)
  await place.store.owner.query('delete from access.erasure')
  assert.equal(await applyErasures(place), 0)
  await loadText(place, 'again.xml', censusText(2026, [ben, ann]))
  assert.deepEqual(await people(place), ['BEN2'])
})

test('what was erased again after a restore keeps its day: a child whom the schedule let go comes back with what came after', async () => {
  const place = await placeWith([ann, ben])
  addToLedger(place.data, [
    {
      ...{ laCode: '101', mark: personMark(place.markKey, '101', 'ANN1') },
      ...{ erasedAt: '2026-01-10T09:00:00.000Z', comesBack: true },
    },
  ])
  assert.equal(await applyErasures(place), 1)
  const { rows } = await place.store.owner.query('select erased_at from access.erasure')
  assert.deepEqual(rows, [{ erased_at: new Date('2026-01-10T09:00:00.000Z') }])
  const referred = child({ LAchildID: 'ANN1' }, [episode({ CINreferralDate: '2026-02-02' })])
  await loadText(place, 'again.xml', censusText(2026, [ben, referred]))
  assert.deepEqual(await people(place), ['ANN1', 'BEN2'])
})

test('neither does an allocations file', async () => {
  const place = await placeWith([ann, ben])
  await eraseChild(place, operatorHere, 'ANN1', ground)
  await loadText(
    place,
    'allocations.csv',
    allocationsText([allocation({ child: 'ANN1' }), allocation({ child: 'BEN2' })]),
  )
  assert.deepEqual(await people(place), ['BEN2'])
})

test('a child under a legal hold is not erased', async () => {
  const place = await placeWith([ann, ben])
  await setHold(place, operatorHere, 'ANN1', 'An inquiry')
  await assert.rejects(
    eraseChild(place, operatorHere, 'ANN1', ground),
    (error) => error instanceof Refusal && error.reason === 'record-held',
  )
  assert.deepEqual(await people(place), ['ANN1', 'BEN2'])
})

test('the log keeps that something was done, and stays whole', async () => {
  const place = await placeWith([ann, ben])
  await setHold(place, operatorHere, 'BEN2', 'An inquiry')
  await eraseChild(place, operatorHere, 'ANN1', ground)
  const { rows } = await place.store.owner.query(
    `select person_id, length(person_mark) as mark, reason from access.log where what = 'record.erase'`,
  )
  assert.deepEqual(rows, [{ person_id: null, mark: 64, reason: ground }])
  assert.deepEqual((await verifyLog(place, operatorHere)).broken, [])
})

test('a backup of an earlier day, restored, does not bring the child back', async () => {
  const place = await placeWith([ann, ben])
  await eraseChild(place, operatorHere, 'ANN1', ground)
  const ledger = readFileSync(join(place.data, 'erasures.log'), 'utf8')
  assert.ok(!ledger.includes('ANN1'))
  // As an older backup has it: the child, and no erasure.
  await place.store.owner.query('delete from access.erasure')
  await loadText(place, 'before.xml', censusText(2025, [ann, ben]))
  assert.deepEqual(await people(place), ['ANN1', 'BEN2'])
  assert.equal(await applyErasures(place), 1)
  assert.deepEqual(await people(place), ['BEN2'])
  assert.equal(await applyErasures(place), 0)
})

test('without a ledger nothing is erased again', async () => {
  const place = await placeWith([ann])
  rmSync(join(place.data, 'erasures.log'), { force: true })
  assert.equal(await applyErasures(place), 0)
})
