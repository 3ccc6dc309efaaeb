import assert from 'node:assert/strict'
import test from 'node:test'
import { unzipSync } from 'fflate'
import { checkAllocations } from '../returns/allocations/check.ts'
import { sampleFiles } from './sample-files.ts'

test('a made-up authority gives six censuses, six looked-after returns and its allocations', () => {
  const { files } = sampleFiles({ children: 500, seed: 1 })
  assert.deepEqual(
    files.map(({ name, period }) => [name, period]),
    [
      ['cin-2021.xml', '2021'],
      ['cin-2022.xml', '2022'],
      ['cin-2023.xml', '2023'],
      ['cin-2024.xml', '2024'],
      ['cin-2025.xml', '2025'],
      ['cin-2026.xml', '2026'],
      ['ssda903-2021.zip', '2021'],
      ['ssda903-2022.zip', '2022'],
      ['ssda903-2023.zip', '2023'],
      ['ssda903-2024.zip', '2024'],
      ['ssda903-2025.zip', '2025'],
      ['ssda903-2026.zip', '2026'],
      ['allocations.csv', '2026-10-31'],
    ],
  )
})

test('the census of the neighbour is of its own number', async () => {
  const [census] = sampleFiles({ children: 300, seed: 2, number: '102', years: 1 }).files
  let text = ''
  for await (const piece of census?.bytes() ?? []) text += Buffer.from(piece).toString()
  assert.match(text, /<LEA>102<\/LEA>/)
})

test('the allocations are made once for those who ask, and their workers are the people of the demonstration', async () => {
  const { files, people } = sampleFiles({ children: 3000, seed: 3 })
  const found = await people()
  const workers = new Set<string | null>()
  await checkAllocations((files.at(-1) as (typeof files)[number]).bytes(), { row: (row) => workers.add(row.worker_id) })
  assert.ok(workers.has(found.people.find(({ role }) => role === 'social-worker')?.workerId ?? 'nobody'))
})

test('there are no files of an authority that is not made up', () => {
  assert.throws(() => sampleFiles({ children: 10, seed: 1, number: '211' }), { reason: 'usage' })
})

test('a looked-after return is a ZIP of its tables, the same bytes each time', async () => {
  const bytes = async () => {
    const { files } = sampleFiles({ children: 3000, seed: 3, years: 1 })
    const pieces: Uint8Array[] = []
    for await (const piece of files[1]?.bytes() ?? []) pieces.push(piece)
    return Buffer.concat(pieces)
  }
  const [once, again] = [await bytes(), await bytes()]
  assert.deepEqual(once, again)
  assert.deepEqual(Object.keys(unzipSync(once)).sort(), [
    'ad1.csv',
    'episodes.csv',
    'header.csv',
    'missing.csv',
    'oc2.csv',
    'oc3.csv',
    'placed_for_adoption.csv',
    'previous_permanence.csv',
    'reviews.csv',
    'sw_episodes.csv',
    'uasc.csv',
  ])
})

test('in an authority of a few children nobody may be looked after', async () => {
  const { files } = sampleFiles({ children: 5, seed: 15, years: 1 })
  assert.equal(await files[1]?.isEmpty(), true)
})
