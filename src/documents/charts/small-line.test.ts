import assert from 'node:assert/strict'
import test from 'node:test'
import type { CompareLineData } from './compare-line-data.ts'
import { rowStrip } from './row-strip.ts'
import { smallLine, sparkline } from './small-line.ts'

const line = (own: readonly (number | null)[], isProvisional = false): CompareLineData => ({
  title: 'Re-referrals within 12 months',
  called: 're-referrals within 12 months',
  reading: { unit: '%', decimals: 1, better: 'lower' },
  ...{ authority: 'Merrowdale', similarBy: 'median', similarCount: 10, region: null, breaks: [] },
  points: own.map((value, at) => ({
    period: String(2020 + at),
    own: { value, status: value === null ? 'unreliable' : 'ok' },
    ...{ similar: null, range: null, england: null, region: null },
    isProvisional: isProvisional && at === own.length - 1,
  })),
})
const strip = (ours: number | null, better: 'higher' | 'lower' | 'neither') =>
  rowStrip(
    {
      ...{ title: 'Re-referrals', authority: 'Merrowdale', ours, similar: 40, england: 60 },
      ...{ reading: { unit: '%', decimals: 0, better }, all: Array.from({ length: 101 }, (_, at) => at) },
    },
    'x',
  )
const diamondAt = (svg: string) => Number(svg.match(/<path d="M([\d.]+) 8l6 6/)?.[1])

test('a small line has its last number and the first and last period', () => {
  const drawn = smallLine(line([24, 21.3, 19.7]), 'x')
  assert.match(drawn, />19\.7%</)
  assert.match(drawn, />2020<.*>2022<|>2022<.*>2020</)
})

test('a year without a number is a gap with its word', () => {
  assert.match(smallLine(line([24, 21.3, null]), 'x'), />unreliable in the source</)
})

test('with nothing published a word stands in place of the picture', () => {
  assert.equal(smallLine(line([null, null]), 'x'), '<p class="tl-multiple__none">Not published</p>')
  assert.equal(sparkline(line([null]), 'x'), '')
})

test('a provisional last number is hollow and its step is broken', () => {
  assert.match(sparkline(line([24, 21, 19], true), 'x'), /is-loose".*dot-open/)
  assert.doesNotMatch(sparkline(line([24, 21, 19]), 'x'), /is-loose|dot-open/)
})

test('better is to the right in a row’s strip, and low is to the left where neither way is', () => {
  assert.ok(diamondAt(strip(20, 'lower')) > diamondAt(strip(80, 'lower')))
  assert.ok(diamondAt(strip(20, 'higher')) < diamondAt(strip(80, 'higher')))
  assert.equal(diamondAt(strip(20, 'neither')), diamondAt(strip(20, 'higher')))
})

test('beyond the ends it stands at the end with an arrow', () => {
  assert.match(strip(99, 'higher'), /class="f-deep"/)
  assert.doesNotMatch(strip(90, 'higher'), /class="f-deep"/)
  assert.equal(diamondAt(strip(99, 'higher')), 160)
})

test('the strip says its numbers to those who do not see it', () => {
  assert.match(
    strip(20, 'lower'),
    /Merrowdale: 20%\. Similar authorities 40%\. England 60%\. Half of all authorities lie between 25% and 75%\. Lower is better and right\./,
  )
  assert.match(strip(null, 'lower'), /Merrowdale: not published\./)
})
