import assert from 'node:assert/strict'
import test from 'node:test'
import { censusText, loadText, operatorHere, placeWith } from '../../test/loaded-place.ts'
import { folderOf, referralsCsv } from '../../test/published-files.ts'
import { child } from '../returns/cin-census/example.ts'
import { frontDoor } from './front-door.ts'
import { loadPublished } from './load-published.ts'
import type { Place } from './place.ts'
import { publishedFigures } from './published-figures.ts'
import { keepFiguresReady } from './ready-figures.ts'

const ann = child({ LAchildID: 'ANN1', UPN: 'P005012345678' })
const ben = child({ LAchildID: 'BEN2', UPN: 'K005012345679' })
const asked = { period: null, source: null, need: null }
const openedBy = { ...operatorHere, suppressed: false }

/** The figures of the front door where referrals can no longer be counted. */
async function withoutCounting(place: Place): Promise<number | undefined> {
  await place.store.owner.query('alter table ssd.ssd_cin_episodes rename to away')
  try {
    return (await frontDoor(place, openedBy, asked))?.sankey.total as number | undefined
  } finally {
    await place.store.owner.query('alter table ssd.away rename to ssd_cin_episodes')
  }
}

test('what a page of figures begins with is there before anybody opens it', async () => {
  const place = await placeWith([ann])
  await assert.rejects(withoutCounting(place))
  const failures: unknown[] = []
  await keepFiguresReady(place, (error) => failures.push(error)).stop()
  assert.deepEqual([await withoutCounting(place), failures], [1, []])
})

test('after a load they are those of before no longer', async () => {
  const place = await placeWith([ann])
  await keepFiguresReady(place, () => {}).stop()
  await loadText(place, 'census-2025.xml', censusText(2025, [ann, ben]))
  await keepFiguresReady(place, () => {}).stop()
  assert.equal(await withoutCounting(place), 2)
})

test('published figures are there before anybody compares', async () => {
  const place = await placeWith([ann])
  await loadPublished(place, operatorHere, [folderOf({ 'referrals.csv': referralsCsv([['335', 2025, 22.6]]) })])
  await keepFiguresReady(place, () => {}).stop()
  await place.store.owner.query('alter table published.figure rename to away')
  const series = await (await publishedFigures(place)).series('re-referrals-12m')
  assert.equal(series?.cell('335', '2025')?.value, 22.6)
})
