import assert from 'node:assert/strict'
import test from 'node:test'
import { testPlace } from '../../test/database.ts'
import { censusText, loadText, operatorHere } from '../../test/loaded-place.ts'
import { lookedAfterFiles, lookedAfterZip } from '../../test/looked-after-return.ts'
import { day } from '../core/day.ts'
import { packZip } from '../formats/pack-zip.ts'
import { child as inNeed } from '../returns/cin-census/example.ts'
import { child } from '../returns/ssda903/example.ts'
import { listSubmissions } from './list-submissions.ts'
import type { Place } from './place.ts'
import { sendFiles } from './send-files.ts'

type Given = { readonly name: string; readonly bytes: Uint8Array }

const census = { name: 'census.xml', bytes: Buffer.from(censusText(2026, [inNeed()])) }
const of2026 = lookedAfterFiles([child({ Reviews: [{}], Missing: [{}] })])
const of2025 = lookedAfterFiles([child({ Reviews: [{ REVIEW: '2024-09-02' }] })])

async function begun(): Promise<Place> {
  const place = await testPlace({ today: day('2026-06-01') })
  await loadText(place, 'before.xml', censusText(2025, [inNeed()]))
  return place
}

/** Sends files together; gives the names under which they were taken in, and why others were not. */
async function sending(...files: readonly Given[]) {
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
  const { refused } = await sendFiles(place, operatorHere, arriving())
  const { rows } = await listSubmissions(place, operatorHere, 1)
  const taken = rows.map((row) => `${row.file_name} ${row.return}`).filter((each) => !each.startsWith('before'))
  return { taken: taken.sort(), refused: refused.map(({ name, why }) => `${name}: ${why}`) }
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
