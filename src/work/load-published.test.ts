import assert from 'node:assert/strict'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { testPlace } from '../../test/database.ts'
import { operatorHere } from '../../test/loaded-place.ts'
import { folderOf, neighboursCsv, referralsCsv } from '../../test/published-files.ts'
import { Refusal } from '../core/refusal.ts'
import { addAuthority } from '../store/authorities.ts'
import { byItself, transaction } from '../store/transaction.ts'
import { loadPublished } from './load-published.ts'
import type { Place } from './place.ts'
import { publishedFigures } from './published-figures.ts'
import { publishedReleases, undoPublished } from './published-releases.ts'
import { removeSample } from './remove-sample.ts'

const of2025 = referralsCsv([
  ['335', 2024, 20.1],
  ['335', 2025, 22.6],
  ['330', 2025, 'c'],
])
/** A year later: the figure of 2025 is revised, and that of 2024 is in it no longer. */
const of2026 = referralsCsv([
  ['335', 2025, 22.9],
  ['335', 2026, 24],
])

/** Loads what is in a folder; says of each file what became of it. */
async function load(place: Place, files: Readonly<Record<string, string | Uint8Array>>) {
  const { files: done } = await loadPublished(place, operatorHere, [folderOf(files)])
  return done
}

async function shareIn(place: Place, period: string, asOf?: number): Promise<number | null | undefined> {
  const series = await (await publishedFigures(place, asOf)).series('re-referrals-12m')
  return series?.cell('335', period)?.value
}

async function rowsHeld(place: Place): Promise<readonly number[]> {
  const { rows } = await place.store.owner.query<{ figures: number; releases: number }>(
    'select (select count(*)::int from published.figure) as figures, (select count(*)::int from published.release) as releases',
  )
  return [rows[0]?.figures ?? -1, rows[0]?.releases ?? -1]
}

const addMadeUpAuthority = (place: Place) =>
  transaction(place.store.pool, 'keep', byItself('101', place.today()), (db) =>
    addAuthority(db, '101', 'Merrowdale', true),
  )

test('a file is kept with its numbers, its symbols, its rows and where it came from', async () => {
  const place = await testPlace()
  const [done] = await load(place, { 'referrals.csv': of2025 })
  assert.deepEqual([done?.state, done?.rowsRead, done?.kept.figures], ['loaded', 3, 12])
  const series = await (await publishedFigures(place)).series('re-referrals-12m')
  assert.equal(series?.cell('335', '2025')?.value, 22.6)
  assert.deepEqual([series?.cell('330', '2025')?.value, series?.cell('330', '2025')?.status], [null, 'suppressed'])
  const { row, release } = series?.cell('335', '2025') ?? {}
  assert.deepEqual([row, release?.file, release?.isMadeUp], [3, 'referrals.csv', false])
})

test('the same bytes are loaded once, whatever the file is called', async () => {
  const place = await testPlace()
  const [first, again] = await load(place, { 'a.csv': of2025, 'b.csv': of2025 })
  assert.deepEqual([first?.state, again?.state, again?.title], ['loaded', 'already', 'a.csv'])
  const [later] = await load(place, { 'a.csv': of2025 })
  assert.equal(later?.state, 'already')
  assert.deepEqual(await rowsHeld(place), [12, 1])
})

test('of a newer release the figures are shown, those that only the earlier has stay, and the earlier can be asked for', async () => {
  const place = await testPlace()
  const [first] = await load(place, { '2025.csv': of2025 })
  const [second] = await load(place, { '2026.csv': of2026 })
  assert.deepEqual(
    [await shareIn(place, '2024'), await shareIn(place, '2025'), await shareIn(place, '2026')],
    [20.1, 22.9, 24],
  )
  const asOf = first?.release ?? -1
  assert.deepEqual([await shareIn(place, '2025', asOf), await shareIn(place, '2026', asOf)], [22.6, undefined])
  assert.deepEqual(second?.shared, [{ release: asOf, figures: 4, other: 1 }])
})

test('an older release that is loaded after a newer one does not take its place', async () => {
  const place = await testPlace()
  await load(place, { '2026.csv': of2026 })
  await load(place, { '2025.csv': of2025 })
  assert.deepEqual([await shareIn(place, '2024'), await shareIn(place, '2025')], [20.1, 22.9])
  const releases = await publishedReleases(place, operatorHere)
  assert.deepEqual(
    releases.map(({ file, isNewest }) => [file, isNewest]),
    [
      ['2026.csv', true],
      ['2025.csv', false],
    ],
  )
})

test('a later file that reaches as far puts the figures right', async () => {
  const place = await testPlace()
  await load(place, { 'first.csv': of2025 })
  await load(place, { 'put-right.csv': referralsCsv([['335', 2025, 23]]) })
  assert.deepEqual([await shareIn(place, '2024'), await shareIn(place, '2025')], [20.1, 23])
})

test('taking a release away shows the one before it again', async () => {
  const place = await testPlace()
  await load(place, { '2025.csv': of2025 })
  const [second] = await load(place, { '2026.csv': of2026 })
  const [gone] = await undoPublished(place, operatorHere, second?.release ?? -1)
  assert.equal(gone?.file, '2026.csv')
  assert.deepEqual([await shareIn(place, '2025'), await shareIn(place, '2026')], [22.6, undefined])
  assert.deepEqual(await rowsHeld(place), [12, 1])
  await assert.rejects(undoPublished(place, operatorHere, 999), /no release 999/)
})

test('of two files that come together and disagree the second is refused whole, with both files and rows', async () => {
  const place = await testPlace()
  const [first, second] = await load(place, { 'a.csv': of2025, 'b.csv': of2026 })
  assert.deepEqual([first?.state, second?.state], ['loaded', 'refused'])
  assert.match(
    second?.findings[0]?.says ?? '',
    /re-referrals-12m of 335, 2025 is 22\.9 here, and 22\.6 in row 3 of a\.csv/,
  )
  assert.equal(second?.findings[0]?.row, 2)
  assert.deepEqual([await shareIn(place, '2025'), await rowsHeld(place)], [22.6, [12, 1]])
})

test('what a file says as another that came with it is held once, and goes with it', async () => {
  const place = await testPlace()
  const more = referralsCsv([
    ['335', 2025, 22.6],
    ['335', 2023, 19],
  ])
  const [first, second] = await load(place, { 'a.csv': of2025, 'b.csv': more })
  assert.deepEqual(second?.leftOut, [{ why: 'the same as in a.csv', rows: 4 }])
  assert.deepEqual(await rowsHeld(place), [16, 2])
  const gone = await undoPublished(place, operatorHere, first?.release ?? -1)
  assert.deepEqual(
    gone.map(({ file }) => file),
    ['a.csv', 'b.csv'],
  )
  const [again] = await load(place, { 'b.csv': more })
  assert.deepEqual([again?.state, await shareIn(place, '2025')], ['loaded', 22.6])
})

test('neighbours are those of the model and the authority, most like first', async () => {
  const place = await testPlace()
  const ten = ['354', '861', '357', '336', '371', '831', '350', '372', '812', '333']
  await load(place, { 'neighbours.csv': neighboursCsv('2025', '335', ten) })
  const figures = await publishedFigures(place)
  assert.deepEqual(
    figures.neighbours('2025', '335')?.members.map(({ code }) => code),
    ten,
  )
  assert.deepEqual([figures.models, figures.neighbours('2021', '335')], [['2025'], null])
})

test('a file that is refused leaves nothing, and does not keep the others out', async () => {
  const place = await testPlace()
  const renamed = of2025.replace('rereferral_percent', 'percent_again')
  const [bad, good] = await load(place, { 'a.csv': renamed, 'b.csv': of2026 })
  assert.deepEqual([bad?.state, bad?.findings.length === 0, good?.state], ['refused', false, 'loaded'])
  assert.deepEqual(await rowsHeld(place), [8, 1])
})

test('a load that is broken off at its end leaves nothing of the file', async () => {
  const place = await testPlace()
  await place.store.owner.query('revoke insert on access.log from throughline_loader')
  await assert.rejects(load(place, { '2025.csv': of2025 }), /permission denied/)
  await place.store.owner.query('grant insert on access.log to throughline_loader')
  assert.deepEqual(await rowsHeld(place), [0, 0])
  const [done] = await load(place, { '2025.csv': of2025 })
  assert.equal(done?.state, 'loaded')
})

test('links in a folder are not followed: they are passed over and named, as what is no table is', async () => {
  const place = await testPlace()
  const outside = folderOf({ 'outside.csv': of2026 })
  const folder = folderOf({ 'inside.csv': of2025, 'README.md': '# Read me' })
  symlinkSync(join(outside, 'outside.csv'), join(folder, 'link.csv'))
  symlinkSync(outside, join(folder, 'linked'))
  const { files, passedOver } = await loadPublished(place, operatorHere, [folder])
  assert.deepEqual([files.map(({ file }) => file), passedOver], [['inside.csv'], ['README.md', 'link.csv', 'linked']])
})

test('what is no file is not waited for', async () => {
  const place = await testPlace()
  const { files } = await loadPublished(place, operatorHere, ['/dev/null'])
  assert.deepEqual(
    files.map(({ state, findings }) => [state, findings[0]?.says]),
    [['refused', 'It is no file, or a folder that may not be read.']],
  )
})

test('a file that is not there is refused by name, and the others are loaded', async () => {
  const place = await testPlace()
  const folder = folderOf({ '2025.csv': of2025 })
  const { files } = await loadPublished(place, operatorHere, [join(folder, 'gone.csv'), join(folder, '2025.csv')])
  assert.deepEqual(
    files.map(({ state }) => state),
    ['refused', 'loaded'],
  )
})

test('made-up figures and neighbours go with the sample, and real ones stay', async () => {
  const place = await testPlace()
  await addMadeUpAuthority(place)
  await load(place, {
    'made-up.csv': referralsCsv([['101', 2025, 30]]),
    'made-up-neighbours.csv': neighboursCsv('2025', '101', ['102', '103']),
    'real.csv': of2025,
  })
  await removeSample(place, operatorHere)
  const { releases, models } = await publishedFigures(place)
  assert.deepEqual([releases.map(({ file }) => file), models], [['real.csv'], []])
  assert.deepEqual(await rowsHeld(place), [12, 1])
})

test('who may not send in returns loads no published figures', async () => {
  const place = await testPlace()
  const councillor = { ...operatorHere, role: 'councillor' as const, permissions: new Set(['signed-in'] as const) }
  await assert.rejects(loadPublished(place, councillor, ['.']), Refusal)
})
