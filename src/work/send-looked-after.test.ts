import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { testPlace } from '../../test/database.ts'
import { censusText, loadText, operatorHere } from '../../test/loaded-place.ts'
import { lookedAfterFiles, lookedAfterZip } from '../../test/looked-after-return.ts'
import { day } from '../core/day.ts'
import { packZip } from '../formats/pack-zip.ts'
import { child as inNeed } from '../returns/cin-census/example.ts'
import { child } from '../returns/ssda903/example.ts'
import type { SubmissionRow } from '../store/submissions.ts'
import { keptCheck } from './kept-checks.ts'
import { listSubmissions, openSubmission } from './list-submissions.ts'
import { loadFiles } from './load-files.ts'
import { loadSubmission } from './load-submission.ts'
import type { Place } from './place.ts'
import { sendFiles } from './send-files.ts'

type Given = { readonly name: string; readonly bytes: Uint8Array }

const census = { name: 'census.xml', bytes: Buffer.from(censusText(2026, [inNeed()])) }
const of2026 = lookedAfterFiles([child({ Reviews: [{}], Missing: [{}] })])
const of2025 = lookedAfterFiles([child({ Reviews: [{ REVIEW: '2024-09-02' }] })])

const whyOf = ({ name, why }: { readonly name: string; readonly why: string }) => `${name}: ${why}`

async function begun(): Promise<Place> {
  const place = await testPlace({ today: day('2026-06-01') })
  await loadText(place, 'before.xml', censusText(2025, [inNeed()]))
  return place
}

/** Sends files together; gives the names under which they were taken in, and why others were not. */
const sending = (...files: readonly Given[]) => sendingAs(undefined, ...files)

/** The same with a year that was chosen. */
async function sendingAs(year: string | undefined, ...files: readonly Given[]) {
  const place = await begun()
  async function* arriving() {
    for (const { name, bytes } of files) {
      yield {
        name,
        bytes: (async function* pieces() {
          yield bytes
        })(),
      }
    }
  }
  const { refused } = await sendFiles(place, operatorHere, arriving(), () => year)
  const { rows } = await listSubmissions(place, operatorHere, 1)
  const own = rows.filter((row) => !row.file_name.startsWith('before'))
  const taken = own.map((row) => `${row.file_name} ${row.return}`).sort()
  return { place, ids: own.map((row) => row.submission_id), taken, refused: refused.map(whyOf) }
}

test('the tables of a looked-after return sent together are one file, and what came with them is taken in by itself', async () => {
  const { taken, refused } = await sending(of2026[0] as Given, census, ...of2026.slice(1))
  assert.deepEqual(taken, ['census.xml cin-census', 'ssda903-2026.zip ssda903'])
  assert.deepEqual(refused, [])
})

test('a ZIP of the tables is the same file as the tables', async () => {
  const zip = { name: 'all.zip', bytes: lookedAfterZip([child({ Reviews: [{}], Missing: [{}] })]) }
  assert.deepEqual((await sending(zip)).taken, ['ssda903-2026.zip ssda903'])
})

test('a ZIP with two folders holds two returns', async () => {
  const inFolder = (folder: string, files: readonly Given[]) =>
    files.map(({ name, bytes }) => ({ name: `${folder}/${name}`, bytes }))
  const zip = packZip([...inFolder('last year', of2025), ...inFolder('this year', of2026)])
  const { taken } = await sending({ name: 'both.zip', bytes: zip })
  assert.deepEqual(taken, ['ssda903-2025.zip ssda903', 'ssda903-2026.zip ssda903'])
})

test('tables of two years sent side by side are refused: a table does not say of which year it is', async () => {
  const other = of2025.map(({ name, bytes }) => ({ name: `old-${name}`, bytes }))
  const { taken, refused } = await sending(...of2026, ...other)
  assert.deepEqual(taken, [])
  assert.match(refused.join(), /Files of two years came together.*send the files of one year, then those of the other/)
})

test('of a ZIP that breaks off nothing is taken in: more of its tables may have been there', async () => {
  const zip = lookedAfterZip([child({ Reviews: [{}], Missing: [{}] })])
  const { taken, refused } = await sending({ name: 'half.zip', bytes: zip.subarray(0, zip.length * 0.5) })
  assert.deepEqual(taken, [])
  assert.match(refused.join(), /could not be read to its end/)
})

test('a return is loaded as that of the year somebody chose, and says so; its rules are those of that year', async () => {
  const { place, ids, taken, refused } = await sendingAs('2024-25', ...of2026)
  assert.deepEqual([taken, refused], [['ssda903-2025.zip ssda903'], []])
  const [id = ''] = ids
  const { state, period, summary, file_hash: hash } = await loadSubmission(place, '101', id)
  assert.deepEqual([state, period], ['loaded', '2025'])
  const said =
    /^Read as the return of 2024-25, as was chosen when it was sent in; its newest date is [\w ]+ in Reviews\./
  assert.match(summary?.note ?? '', said)
  assert.equal((await openSubmission(place, operatorHere, id)).chosen_year, 2025)
  const kept = await keptCheck(place, '101', { return: 'ssda903', hash, year: 2025, beside: null })
  assert.equal(kept?.returned.check.year, 2025)
})

test('of a year in which no episode was open nothing is kept, and the newest date is told', async () => {
  const { taken, refused } = await sendingAs('2023', ...of2026)
  assert.deepEqual(taken, [])
  assert.match(refused.join(), /Nothing in the return is of the year that was chosen\..* open in 2022-23/)
  assert.match(refused.join(), /Its newest date is .* 20\d\d, in Reviews.*Send it again with its own year/)
})

test('what is no collection year, has not begun or has no rules is not taken, and nothing of the return is kept', async () => {
  assert.match((await sendingAs('abc', ...of2026)).refused.join(), /a collection year, such as 2026 or 2025-26/)
  assert.match((await sendingAs('2028', ...of2026)).refused.join(), /The year 2027-28 has not begun/)
  const { taken, refused } = await sendingAs('2019', ...of2026)
  assert.deepEqual(taken, [])
  assert.match(refused.join(), /among those with rules, 2022-23 to 2026-27/)
})

test('one year is not chosen for two returns', async () => {
  const folders = [...of2025.map((file) => ['last', file] as const), ...of2026.map((file) => ['this', file] as const)]
  const zip = packZip(folders.map(([folder, { name, bytes }]) => ({ name: `${folder}/${name}`, bytes })))
  const { taken, refused } = await sendingAs('2026', { name: 'both.zip', bytes: zip })
  assert.deepEqual(taken, [])
  assert.match(refused.join(), /there are 2 looked-after returns among the files\. Send them one at a time/)
})

test('a census says itself of which year it is: it is taken in, and the year that was chosen is not', async () => {
  const { taken, refused } = await sendingAs('2025', census)
  assert.deepEqual(taken, ['census.xml cin-census'])
  assert.match(refused.join(), /Year of the return: .* none of the files is one/)
})

test('a year is chosen for the XML form too', async () => {
  const xml = `<?xml version="1.0"?><EXPSSDA903><CHILD><HEADER><CHILDID>T1000004</CHILDID><UPN>UN1</UPN><SEX>F</SEX><DOB>02/06/2013</DOB><ETHNIC>WBRI</ETHNIC></HEADER><EPISODE><DECOM>06/03/2025</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U6</PL></EPISODE></CHILD></EXPSSDA903>`
  const { place, ids, taken } = await sendingAs('2026', { name: 'export.xml', bytes: Buffer.from(xml) })
  assert.deepEqual(taken, ['export.xml ssda903'])
  assert.equal((await loadSubmission(place, '101', ids[0] ?? '')).period, '2026')
})

test('a return is loaded from a terminal with its year', async (t) => {
  const place = await begun()
  const folder = mkdtempSync(join(tmpdir(), 'return-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const paths = of2026.map(({ name, bytes }) => {
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
  })
  const order = { paths, authority: '101', name: undefined, as: undefined, removeSample: false, allTheSame: false }
  const loaded: unknown[] = []
  const listener = {
    progress() {},
    loaded: ({ period, chosen_year }: SubmissionRow) => loaded.push([period, chosen_year]),
    refused: (file: string, refusal: Error) => loaded.push([file, refusal.message]),
  }
  await loadFiles(place, { ...order, year: '2025' }, listener)
  assert.deepEqual(loaded, [['2025', 2025]])
  await assert.rejects(loadFiles(place, { ...order, year: 'abc' }, listener), /a collection year, such as 2026/)
})
