import assert from 'node:assert/strict'
import test from 'node:test'
import {
  exampleAsked,
  exampleCell,
  exampleCompared,
  exampleComparison,
  examplePeriod,
  examplePlaced,
} from './example.ts'
import type { IndicatorShown } from './shown.ts'
import { asItWas, revisedWords, versionLinks } from './versions.ts'

const release = (id: number) => ({ ...exampleCell(1).release, id, file: `${id}.csv` })
const years = ['2024', '2025'].map((period) => examplePeriod({ period }))
const before = { value: 19.2, status: 'ok' as const, release: release(3), until: release(9) }

/** Walsall in two years, the first of which was another number before. */
const revised = exampleCompared(
  exampleComparison({
    periods: [
      examplePeriod({ period: '2024', own: examplePlaced('335', 'Walsall', { ...exampleCell(19.9), before }) }),
      examplePeriod(),
    ],
  }),
)

const shown = (compared = revised, asked = exampleAsked): IndicatorShown => ({
  ...{ compared, asked, authorities: [], held: [3, 5, 9].map(release) },
  ...{ isSignedIn: false, maySetDirection: false, instead: null },
})

test('a number that was revised is told with what it was', () => {
  assert.equal(revisedWords(revised), 'Revised by the publisher: 2024 was 19.2%, now 19.9%.')
  assert.equal(revisedWords(exampleCompared(exampleComparison({ periods: years }))), null)
})

test('the page as it was before is that of the last release loaded before the numbers changed', () => {
  assert.deepEqual(versionLinks(shown()), [
    {
      name: 'As it was before',
      path: '/compare/indicators/re-referrals-12m?authority=335&period=2025&with=median-2025&release=5',
    },
  ])
})

test('an earlier page says of which release it is, and leads to the newest', () => {
  const earlier = shown(exampleCompared(), { ...exampleAsked, release: 5 })
  assert.match(
    asItWas(earlier) ?? '',
    /^As things stood when release 5, Children in need: referrals \(5\.csv\), had been/,
  )
  assert.deepEqual(
    versionLinks(earlier).map(({ name }) => name),
    ['The newest figures'],
  )
})

test('where nothing was revised there is no other page', () => {
  assert.deepEqual(versionLinks(shown(exampleCompared())), [])
  assert.equal(asItWas(shown()), null)
})
