import assert from 'node:assert/strict'
import test, { before } from 'node:test'
import { day } from '../../src/core/day.ts'
import { allocation } from '../../src/returns/allocations/example.ts'
import { SampleCensus } from '../../src/sample/census.ts'
import { byItself, transaction } from '../../src/store/transaction.ts'
import { loadSubmission } from '../../src/work/load-submission.ts'
import type { Place } from '../../src/work/place.ts'
import { receiveReturn } from '../../src/work/receive-return.ts'
import { testPlace } from '../database.ts'
import { allocationsText, loadText, operatorHere } from '../loaded-place.ts'

const today = day('2026-06-01')
const censusOf = (year: number, faults: 'none' | 'usual' = 'none') =>
  [...new SampleCensus({ seed: 1, children: 3000, faults }, year).text()].join('')
const earlier = censusOf(2025)
const newest = censusOf(2026)
const corrected = censusOf(2026)
const withFaults = censusOf(2026, 'usual')

/** Everything known of children, without which load it is from: what any order of loading must give alike. */
const known = `select md5(string_agg(row, '|' order by row)) as hash, count(*)::integer as rows from (
  select 'person ' || t::text as row from ssd.ssd_person t union all
  select 'disability ' || t::text from ssd.ssd_disability t union all
  select 'identifier ' || t::text from ssd.ssd_linked_identifiers t union all
  select 'referral ' || t::text from ssd.ssd_cin_episodes t union all
  select 'assessment ' || t::text from ssd.ssd_cin_assessments t union all
  select 'factors ' || t::text from ssd.ssd_assessment_factors t union all
  select 'need plan ' || t::text from ssd.ssd_cin_plans t union all
  select 'enquiry ' || t::text from ssd.ssd_s47_enquiry t union all
  select 'conference ' || t::text from ssd.ssd_initial_cp_conference t union all
  select 'plan ' || t::text from ssd.ssd_cp_plans t union all
  select 'review ' || t::text from ssd.ssd_cp_reviews t union all
  select 'beside ' || t::text from ssd.ext_cin_details t union all
  select 'event ' || t::text from journey.event t union all
  select 'spell ' || t::text from journey.spell t union all
  select 'clock ' || t::text from journey.clock t union all
  select 'standing ' || t::text from journey.standing t) as every`

async function knownIn(place: Place): Promise<{ hash: string; rows: number }> {
  const { rows } = await place.store.owner.query(known)
  return rows[0] as { hash: string; rows: number }
}

async function loaded(...files: readonly (readonly [name: string, text: string])[]): Promise<Place> {
  const place = await testPlace({ today })
  for (const [name, text] of files) assert.equal((await loadText(place, name, text)).state, 'loaded')
  return place
}

let once: Place
before(async () => {
  once = await loaded(['cin-2025.xml', earlier], ['cin-2026.xml', newest])
})

test('a census loaded twice gives what it gives once', async () => {
  const twice = await loaded(['a.xml', earlier], ['b.xml', newest], ['c.xml', `${newest}\n`], ['d.xml', `${earlier}\n`])
  assert.deepEqual(await knownIn(twice), await knownIn(once))
  assert.ok((await knownIn(once)).rows > 2000)
})

test("last year's census loaded after this year's changes nothing that this year's says", async () => {
  const backwards = await loaded(['cin-2026.xml', newest], ['cin-2025.xml', earlier])
  assert.deepEqual(await knownIn(backwards), await knownIn(once))
})

test('a corrected census gives what it gives when it is the only one of its year', async () => {
  const mended = await loaded(['cin-2025.xml', earlier], ['wrong.xml', withFaults], ['right.xml', corrected])
  assert.deepEqual(await knownIn(mended), await knownIn(once))
})

test('issues do not keep a census out, and are counted', async () => {
  const place = await testPlace({ today })
  const { state, summary } = await loadText(place, 'wrong.xml', withFaults)
  assert.equal(state, 'loaded')
  assert.ok((summary?.errors ?? 0) > 0)
})

test('a census that breaks off is refused and leaves everything as it was', async () => {
  const place = await loaded(['cin-2026.xml', newest])
  const before = await knownIn(place)
  const { state, answer } = await loadText(place, 'half.xml', newest.slice(0, newest.length * 0.7))
  assert.equal(state, 'refused')
  assert.match(answer ?? '', /stops before its end/)
  assert.deepEqual(await knownIn(place), before)
  const { rows } = await place.store.owner.query('select count(*)::integer as loads from landing.load')
  assert.equal(rows[0].loads, 1)
})

test('a load whose database work fails at its end leaves everything as it was, and a second try loads it', async () => {
  const place = await loaded(['cin-2026.xml', newest])
  const before = await knownIn(place)
  // A rule of the database that the last thing written breaks: which child gets which address.
  await place.store.owner.query('alter table access.child_reference add constraint none check (false) not valid')
  const file = {
    name: 'cin-2025.xml',
    async *bytes() {
      yield new TextEncoder().encode(earlier)
    },
    remove: async () => {},
  }
  const { id } = await receiveReturn(place, operatorHere, file, { jobAfter: 3600 })
  await assert.rejects(loadSubmission(place, '101', id))
  assert.deepEqual(await knownIn(place), before)
  await place.store.owner.query('alter table access.child_reference drop constraint none')
  assert.equal((await loadSubmission(place, '101', id)).state, 'loaded')
  assert.deepEqual(await knownIn(place), await knownIn(once))
})

test('two processes that load the same submission at once load it once', async () => {
  const place = await testPlace({ today })
  const file = {
    name: 'cin-2026.xml',
    async *bytes() {
      yield new TextEncoder().encode(newest)
    },
    remove: async () => {},
  }
  const { id } = await receiveReturn(place, operatorHere, file, { begins: 'Merrowdale', jobAfter: 3600 })
  const both = await Promise.all([loadSubmission(place, '101', id), loadSubmission(place, '101', id)])
  assert.deepEqual(
    both.map(({ state }) => state),
    ['loaded', 'loaded'],
  )
  const { rows } = await place.store.owner.query('select count(*)::integer as loads from landing.load')
  assert.equal(rows[0].loads, 1)
})

test('every canonical row names the file and line it is from', async () => {
  const { rows } = await once.store.owner.query(
    `select count(*)::integer as lost from ssd.ssd_cin_episodes t
     where not exists (
       select from ssd.ext_origin o join landing.load l on l.la_code = o.la_code and l.load_id = o.load_id
       where o.la_code = t.la_code and o.person_id = t.cine_person_id and o.table_name = 'ssd_cin_episodes'
         and o.row_key = t.cine_referral_id and o.line > 0 and l.file_name like 'cin-%')`,
  )
  assert.equal(rows[0].lost, 0)
})

test('a line of a canonical row is the line that says so in the file', async () => {
  const { rows } = await once.store.owner.query<{ line: number; day: string }>(
    `select o.line, t.cine_referral_date::text as day
     from ssd.ssd_cin_episodes t
     join ssd.ext_origin o on o.la_code = t.la_code and o.table_name = 'ssd_cin_episodes' and o.row_key = t.cine_referral_id
     join landing.load l on l.la_code = o.la_code and l.load_id = o.load_id
     where l.period = '2026' and o.fields is null limit 200`,
  )
  const lines = newest.split('\n')
  const wrong = rows.filter(
    ({ line, day }) =>
      !lines
        .slice(line - 1, line + 14)
        .join('')
        .includes(day),
  )
  assert.ok(rows.length > 50)
  assert.deepEqual(wrong, [])
})

test('a file of another authority is refused, and a real one beside made-up children too', async () => {
  await assert.rejects(
    loadText(once, 'other.xml', newest.replace('<LEA>101</LEA>', '<LEA>102</LEA>')),
    /The file is of another authority/,
  )
  const real = { ...operatorHere, laCode: '330' }
  const file = { name: 'real.csv', bytes: () => text(allocationsText([allocation()])), remove: async () => {} }
  await assert.rejects(receiveReturn(once, real, file, { begins: 'Real' }), /Real and made-up children never mix/)
})

test('allocations give each child its worker, and a later file takes the place of the earlier', async () => {
  const place = await loaded(
    ['first.csv', allocationsText([allocation(), allocation({ child: 'T1000002', worker_id: 'W2', line: 3 })])],
    ['second.csv', allocationsText([allocation({ worker_id: 'W9', worker_name: 'Bo Fennelwick' })])],
  )
  const held = await transaction(place.store.pool, 'read', byItself('101', today), (db) =>
    db.rows<{ child: string; worker: string }>(
      {
        text: 'select invo_person_id as child, invo_professional_id as worker from ssd.ssd_involvements where la_code = $1',
      },
      ['101'],
    ),
  )
  assert.deepEqual(held, [{ child: 'T1000001', worker: 'W9' }])
})

async function* text(content: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(content)
}
