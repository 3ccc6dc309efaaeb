import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { testPlace } from '../../test/database.ts'
import { allocationsText, censusText, loadText, operatorHere, placeWith } from '../../test/loaded-place.ts'
import { Refusal } from '../core/refusal.ts'
import { allocation } from '../returns/allocations/example.ts'
import { assessment, child, episode } from '../returns/cin-census/example.ts'
import { tablesRead } from '../store/subject.ts'
import type { Place } from './place.ts'
import { subjectAccess } from './subject-access.ts'

const ann = child({ LAchildID: 'ANN1', Ethnicity: 'WBRI' }, [
  episode({ CINreferralDate: '2025-05-06', assessments: [assessment({ AssessmentFactors: ['3B'] })] }),
])
const reason = 'SAR 2026/118'

async function written(place: Place, folder = join(place.data, 'record')): Promise<Record<string, string>> {
  await subjectAccess(place, operatorHere, 'ANN1', { folder, reason })
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

test('the folder holds a page to read, a file for programs, where it is from, who looked and what to review', async () => {
  const place = await placeWith([ann])
  const files = await written(place)
  assert.deepEqual(Object.keys(files).sort(), [
    ...['read-me.txt', 'record.html', 'record.json', 'review.csv', 'where-from.csv', 'who-looked.csv'],
  ])
  assert.match(files['record.html'] ?? '', /White British/)
  assert.ok(!files['record.html']?.includes('WBRI'), 'no codes')
  assert.match(files['where-from.csv'] ?? '', /census-2026\.xml,\d+/)
  assert.match(files['who-looked.csv'] ?? '', /wrote out everything held/)
})

test('what files said that were replaced since is held, and so it is given', async () => {
  const place = await placeWith([ann])
  await loadText(place, 'corrected.xml', censusText(2026, [child({ LAchildID: 'ANN1', Ethnicity: 'WIRI' })]))
  const record = JSON.parse((await written(place))['record.json'] ?? '')
  const said = record.claims.filter((claim: { table_name: string }) => claim.table_name === 'ssd_person')
  const ethnicity = said.flatMap((claim: { fields: { pers_ethnicity?: string } }) => claim.fields.pers_ethnicity ?? [])
  assert.deepEqual(ethnicity, ['WBRI', 'WIRI'])
  assert.equal(record.canonical.ssd_person[0].pers_ethnicity, 'WIRI')
})

test("a worker's name is marked for review, and so is why somebody looked", async () => {
  const place = await placeWith([ann])
  await loadText(place, 'allocations.csv', allocationsText([allocation({ child: 'ANN1' })]))
  const files = await written(place)
  assert.match(files['review.csv'] ?? '', /third party,a worker's name,.*Ada Marrowwick/)
  assert.match(files['review.csv'] ?? '', /third party,"free text, which may speak of others",Who looked,Reason,/)
  assert.match(files['record.html'] ?? '', /<mark>Ada Marrowwick<\/mark>/)
})

test("what a mother's file says of her child is held on the child too, and the mother is marked for review", async () => {
  const place = await placeWith([ann, child({ LAchildID: 'MIA9' })])
  await place.store.owner.query(
    `insert into landing.claim (la_code, load_id, claim, person_id, table_name, row_key, line, fields)
     select '101', load_id, 1000000, 'MIA9', 'ssd_mother', 'M1', 7,
       '{"moth_table_id": "M1", "moth_person_id": "MIA9", "moth_childs_person_id": "ANN1"}'
     from landing.load`,
  )
  const files = await written(place)
  const { claims } = JSON.parse(files['record.json'] ?? '')
  assert.ok(claims.some(({ row_key }: { row_key: string }) => row_key === 'M1'))
  assert.match(files['review.csv'] ?? '', /third party,another child or relative,.*Mother and child.*,MIA9,/)
})

test('what stands in a record never becomes part of the page', async () => {
  const place = await placeWith([ann])
  await place.store.owner.query(`update ssd.ssd_person set pers_surname = '<script>alert(1)</script>'`)
  const html = (await written(place))['record.html'] ?? ''
  assert.ok(!html.includes('<script'))
  assert.match(html, /&lt;script&gt;/)
})

test('a folder that holds something is refused, and only its owner may read what is written', async () => {
  const place = await placeWith([ann])
  const folder = join(place.data, 'full')
  mkdirSync(folder)
  writeFileSync(join(folder, 'a'), '')
  await assert.rejects(
    subjectAccess(place, operatorHere, 'ANN1', { folder, reason }),
    (error) => error instanceof Refusal && error.reason === 'place-not-empty',
  )
  await written(place)
  assert.equal(statSync(join(place.data, 'record', 'record.html')).mode & 0o077, 0)
})

test('that it was given is in the log, with the request', async () => {
  const place = await placeWith([ann])
  await written(place)
  const { rows } = await place.store.owner.query(
    `select person_id, reason from access.log where what = 'subject-access'`,
  )
  assert.deepEqual(rows, [{ person_id: 'ANN1', reason }])
})

test('every table that names a child is read', async () => {
  const place = await testPlace()
  const { rows } = await place.store.owner.query<{ name: string }>(
    `select distinct table_schema || '.' || table_name as name from information_schema.columns
     where table_schema in ('ssd', 'landing', 'journey', 'work', 'access', 'figure')
       and (column_name like '%person_id' or column_name in ('reference', 'person_mark'))
     order by 1`,
  )
  const named = rows.map(({ name }) => name)
  // Of somebody who is erased nothing else is left, and of somebody who is not there is no erasure.
  assert.deepEqual(
    named.filter((name) => !tablesRead.includes(name)),
    ['access.erasure', 'access.left_out'],
  )
})
