import assert from 'node:assert/strict'
import test from 'node:test'
import { type Multiple, multiples, multiplesFinding, multiplesTable } from './multiples.ts'

const measure = (
  called: string,
  values: readonly (number | 'c' | null)[],
  change: Partial<Multiple> = {},
): Multiple => ({
  ...{ id: called.replaceAll(' ', '-'), name: called, called, unit: 'percent', better: 'higher', differs: false },
  points: values.map((value, at) => ({ name: `31 March ${2020 + at}`, value, counted: null })),
  ...change,
})

test('measures that got worse by more than chance are named', () => {
  const worse = [
    measure('reviews in time', [95, 80], { differs: true }),
    measure('missing', [5, 12], { differs: true, better: 'lower' }),
  ]
  assert.equal(
    multiplesFinding([...worse, measure('dental checks', [60, 79], { differs: true })]),
    'Two measures are getting worse: reviews in time and missing',
  )
})

test('a change no larger than chance is none', () => {
  assert.equal(
    multiplesFinding([measure('reviews in time', [95, 94])]),
    'No measure has changed by more than chance in a year',
  )
})

test('what got better is told where nothing got worse', () => {
  assert.equal(
    multiplesFinding([measure('dental checks', [60, 79], { differs: true })]),
    'Nothing is getting worse; better than a year ago: dental checks',
  )
})

test('of one year nothing is said', () => {
  assert.equal(multiplesFinding([measure('dental checks', [60], { differs: null })]), 'Measures from year to year')
})

test('what is not known and what is withheld is said in place of a line', () => {
  const drawn = multiples([measure('reviews', [90, null]), measure('scores', ['c'])], 'x')
  assert.match(drawn, />Not known</)
  assert.match(drawn, />Withheld</)
  assert.doesNotMatch(drawn, /<svg/)
})

test('the nation stands beside ours with the day of its number, as a grey line and in the table', () => {
  const points = [
    { name: '31 March 2024', value: 12, counted: null, england: 9 },
    { name: '31 March 2025', value: 11, counted: null, england: 10 },
    { name: '31 March 2026', value: 11, counted: null, england: null },
  ]
  const beside = { ...measure('3 or more placements', []), points }
  const drawn = multiples([beside], 'x')
  assert.match(drawn, /Higher is better\. England 10% on 31 March 2025\.</)
  assert.equal(drawn.match(/class="ln-context"/g)?.length, 1)
  assert.deepEqual(
    multiplesTable([beside])
      .rows[0]?.slice(1, 4)
      .map(({ text }) => text),
    ['12%, England 9%', '11%, England 10%', '11%'],
  )
})

test('the nation is named as it is called, without a day where ours is of the same', () => {
  const points = [{ name: '31 March 2025', value: 11, counted: null, england: 10 }]
  const drawn = multiples([{ ...measure('missing', []), points, nation: 'Made-up nation' }], 'x')
  assert.match(drawn, /Made-up nation 10%\.</)
})

test('without published figures nothing is said of England', () => {
  assert.doesNotMatch(multiples([measure('missing', [9, 10])], 'x'), /England|ln-context/)
})

test('the table has every year, with what it is a part of', () => {
  const points = [{ name: '31 March 2026', value: 11.03, counted: '73 of 662' }]
  assert.deepEqual(
    multiplesTable([{ ...measure('3 or more placements', []), points }]).rows.map((row) => row.map(({ text }) => text)),
    [['3 or more placements', '11% (73 of 662)', 'higher', 'no more than chance']],
  )
})
