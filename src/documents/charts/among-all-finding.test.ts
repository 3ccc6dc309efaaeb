import assert from 'node:assert/strict'
import test from 'node:test'
import type { Better } from '../../core/published-source.ts'
import type { AmongAllData, AmongArea } from './among-all.ts'
import { largeStripFinding, rankedFinding } from './among-all-finding.ts'

const data = (areas: readonly AmongArea[], better: Better, change: Partial<AmongAllData> = {}): AmongAllData => ({
  title: 'Re-referrals within 12 months',
  called: 're-referrals within 12 months',
  reading: { unit: '%', decimals: 1, better },
  ...{ authority: 'Merrowdale', period: '2025', england: null, cuts: null },
  areas,
  ...change,
})
const ours = (value: number | null): AmongArea => ({
  ...{ name: 'Merrowdale', value, status: value === null ? 'suppressed' : 'ok', isOurs: true },
})
const other = (value: number): AmongArea => ({ name: `At ${value}`, value, status: 'ok' })

/** A hundred others from 1 to 100, and ours. */
const among = (value: number | null, better: Better) =>
  rankedFinding(data([ours(value), ...Array.from({ length: 100 }, (_, at) => other(at + 1))], better))

test('where it stands goes by which way is better', () => {
  assert.equal(among(45.5, 'lower'), 'Merrowdale is a little better than the middle of all authorities')
  assert.equal(among(45.5, 'higher'), 'Merrowdale is a little worse than the middle of all authorities')
  assert.equal(among(45.5, 'neither'), 'Merrowdale is a little below the middle of all authorities')
})

test('further from the middle it is not a little', () => {
  assert.equal(among(30.5, 'lower'), 'Merrowdale is better than the middle of all authorities')
  assert.equal(among(30.5, 'neither'), 'Merrowdale is below the middle of all authorities')
})

test('quarters and tenths', () => {
  assert.equal(among(20.5, 'lower'), 'Merrowdale is in the best quarter of all authorities')
  assert.equal(among(5.5, 'lower'), 'Merrowdale is among the best tenth of all authorities')
  assert.equal(among(80.5, 'lower'), 'Merrowdale is in the worst quarter of all authorities')
  assert.equal(among(95.5, 'lower'), 'Merrowdale is among the worst tenth of all authorities')
})

test('a measure of which neither way is better has no best and no worst', () => {
  assert.equal(among(5.5, 'neither'), 'Merrowdale is among the lowest tenth of all authorities')
  assert.equal(among(80.5, 'neither'), 'Merrowdale is in the highest quarter of all authorities')
})

test('the first and the last of all are named by their number', () => {
  assert.equal(among(0, 'lower'), 'Merrowdale has the lowest number of all 101 authorities')
  assert.equal(among(0, 'higher'), 'Merrowdale has the lowest number of all 101 authorities')
  assert.equal(among(101, 'lower'), 'Merrowdale has the highest number of all 101 authorities')
  assert.equal(among(101, 'neither'), 'Merrowdale has the highest number of all 101 authorities')
})

test('on the middle number it is level, whoever shares it', () => {
  const alike = Array.from({ length: 20 }, () => other(100))
  assert.equal(
    rankedFinding(data([ours(100), ...alike, other(1), other(2)], 'higher')),
    'Merrowdale is level with the middle of all authorities',
  )
})

test('of a few authorities there are no quarters', () => {
  const few = [ours(20), other(10), other(30), other(20)]
  assert.equal(rankedFinding(data(few, 'lower')), 'Merrowdale shares the 2nd highest number of four authorities')
  assert.equal(rankedFinding(data([ours(20)], 'lower')), 'Only Merrowdale has a number in 2025')
})

test('without a number it says why', () => {
  assert.equal(
    among(null, 'lower'),
    'Merrowdale has no number in 2025: withheld by the publisher to protect confidentiality',
  )
})

const similar = (name: string, value: number): AmongArea => ({ name, value, status: 'ok', isSimilar: true })
const near = (values: readonly number[], own: number | null = 19.7, change: Partial<AmongAllData> = {}) =>
  largeStripFinding(data([ours(own), ...values.map((value, at) => similar(`Area ${at + 1}`, value))], 'lower', change))

test('most sit near, and those that stand apart are named', () => {
  assert.equal(
    near([17.2, 21, 27.7, 20.8, 29.4, 23.1, 20.5, 19.6, 21.4, 22.7]),
    'Most similar authorities sit within four points of Merrowdale; Area 3 and Area 5 stand apart',
  )
})

test('one that stands apart', () => {
  assert.match(near([18, 19, 20, 21, 22, 40]), /within three points of Merrowdale; Area 6 stands apart$/)
})

test('where no few stand apart all are told of', () => {
  assert.equal(near([15, 18, 21, 24, 27]), 'All five similar authorities sit within eight points of Merrowdale')
  assert.equal(near([18, 21]), 'Both similar authorities sit within two points of Merrowdale')
})

test('the authority itself may stand apart', () => {
  assert.equal(
    near([40, 41, 42, 43]),
    'Merrowdale stands apart from similar authorities: the nearest, Area 1, is 20.3 points higher',
  )
})

test('what is said of most is not more than the first that stands apart', () => {
  assert.equal(
    near([19.8, 19.8, 19.8, 19.9, 19.9, 20.3]),
    'Most similar authorities sit within 0.2 points of Merrowdale; Area 6 stands apart',
  )
})

test('all the same', () => {
  assert.equal(near([19.7, 19.7, 19.7]), 'All three similar authorities have the same as Merrowdale')
})

test('one similar authority with a number', () => {
  assert.equal(near([18]), 'Area 1, the one similar authority with a number, is 1.7 points lower')
  assert.equal(near([19.7]), 'Area 1, the one similar authority with a number, has the same as Merrowdale')
})

test('without similar authorities, or without ours', () => {
  assert.equal(near([]), 'No similar authority has a number in 2025')
  assert.equal(near([18, 24], null), 'Similar authorities lie between 18.0% and 24.0%')
})

test('pounds and children have no points', () => {
  const pounds = { reading: { unit: '£', decimals: 0, better: 'neither' } } as const
  assert.equal(near([1500, 900, 1900], 1000, pounds), 'All three similar authorities sit within £900 of Merrowdale')
  const children = { reading: { unit: 'children', decimals: 0, better: 'neither' } } as const
  assert.equal(near([1234, 900, 2267], 1000, children), 'All three similar authorities sit within 1,300 of Merrowdale')
})
