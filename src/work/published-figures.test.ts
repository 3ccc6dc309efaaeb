import assert from 'node:assert/strict'
import test from 'node:test'
import { testPlace } from '../../test/database.ts'
import { operatorHere } from '../../test/loaded-place.ts'
import { folderOf, neighboursCsv, referralsCsv } from '../../test/published-files.ts'
import { loadPublished } from './load-published.ts'
import type { Place } from './place.ts'
import { publishedFigures } from './published-figures.ts'

const share = 're-referrals-12m'

async function placeWithReferrals(): Promise<Place> {
  const place = await testPlace()
  await loadPublished(place, operatorHere, [folderOf({ 'referrals.csv': referralsCsv([['335', 2025, 22.6]]) })])
  return place
}

/** What is asked while the figures cannot be read. */
async function withoutFigures<Result>(place: Place, does: () => Promise<Result>): Promise<Result> {
  await place.store.owner.query('alter table published.figure rename to away')
  try {
    return await does()
  } finally {
    await place.store.owner.query('alter table published.away rename to figure')
  }
}

test('a series that was read is kept', async () => {
  const place = await placeWithReferrals()
  const first = await (await publishedFigures(place)).series(share)
  const again = await withoutFigures(place, async () => (await publishedFigures(place)).series(share))
  assert.equal(again, first)
})

test('what failed is tried again', async () => {
  const place = await placeWithReferrals()
  const figures = await publishedFigures(place)
  await assert.rejects(withoutFigures(place, () => figures.series(share)))
  assert.equal((await figures.series(share))?.cell('335', '2025')?.value, 22.6)
})

test('several series are asked for together, and those of which nothing is held are left out', async () => {
  const place = await placeWithReferrals()
  const found = await (await publishedFigures(place)).many([share, 'referrals-count', 'cla-rate'])
  assert.deepEqual([...found.keys()], [share, 'referrals-count'])
})

test('a load makes another version, of which everything is read anew', async () => {
  const place = await placeWithReferrals()
  const before = await publishedFigures(place)
  await before.series(share)
  await loadPublished(place, operatorHere, [folderOf({ 'later.csv': referralsCsv([['335', 2026, 24]]) })])
  const after = await publishedFigures(place)
  assert.notEqual(after.version, before.version)
  assert.equal((await after.series(share))?.cell('335', '2026')?.value, 24)
  assert.equal((await before.series(share))?.cell('335', '2026'), undefined)
})

test('the newest model comes first, and made-up authorities are there where figures of them are held', async () => {
  const place = await placeWithReferrals()
  assert.equal(
    (await publishedFigures(place)).authorities.some(({ code }) => code === '101'),
    false,
  )
  const folder = folderOf({
    'old.csv': neighboursCsv('2021', '101', ['102']),
    'new.csv': neighboursCsv('2025', '101', ['103']),
  })
  await loadPublished(place, operatorHere, [folder])
  const { models, authorities } = await publishedFigures(place)
  assert.deepEqual(models, ['2025', '2021'])
  assert.equal(authorities.find(({ code }) => code === '101')?.name, 'Merrowdale')
})

test('a release there is not cannot be asked for', async () => {
  await assert.rejects(publishedFigures(await placeWithReferrals(), 99), /no release 99/)
})
