import assert from 'node:assert/strict'
import test from 'node:test'
import type { PublishedStatus } from '../../core/published-value.ts'
import type { CompareLineData } from './compare-line-data.ts'
import { compareHeading, compareLineFinding } from './compare-line-finding.ts'

type Own = number | PublishedStatus

/** Years from 2020 on, ours beside the similar median. */
function line(pairs: readonly (readonly [own: Own, similar: number | null])[], change: Partial<CompareLineData> = {}) {
  const data: CompareLineData = {
    title: 'Re-referrals within 12 months',
    called: 're-referrals within 12 months',
    reading: { unit: '%', decimals: 1, better: 'lower' },
    ...{ authority: 'Merrowdale', similarBy: 'median', similarCount: 10, region: null, breaks: [] },
    points: pairs.map(([own, similar], at) => ({
      period: String(2020 + at),
      own: typeof own === 'number' ? { value: own, status: 'ok' } : { value: null, status: own },
      ...{ similar, range: null, england: null, region: null },
    })),
    ...change,
  }
  return data
}

const caseload = { title: 'Average caseload', called: 'average caseload' }

test('fewer in three of the last four years', () => {
  assert.equal(
    compareHeading(
      line([
        [30, 20],
        [19, 21],
        [24, 23],
        [21, 23],
        [20, 21],
      ]),
    ),
    'Merrowdale has had fewer re-referrals within 12 months than similar authorities in three of the last four years',
  )
})

test('more in each year as far back as it goes', () => {
  assert.equal(
    compareHeading(
      line([
        [19, 21],
        [22, 21],
        [22, 21],
        [22, 21],
        [22, 21],
        [22, 21],
      ]),
    ),
    'Merrowdale has had more re-referrals within 12 months than similar authorities in each of the last five years',
  )
})

test('two years are the last two years', () => {
  assert.equal(
    compareHeading(
      line([
        [19, 21],
        [20, 21],
      ]),
    ),
    'Merrowdale has had fewer re-referrals within 12 months than similar authorities in the last two years',
  )
})

test('one year after others that were otherwise', () => {
  assert.equal(
    compareHeading(
      line([
        [25, 21],
        [24, 21],
        [22, 21],
        [20, 21],
      ]),
    ),
    'Merrowdale had fewer re-referrals within 12 months than similar authorities in 2023, and more in each of the three years before',
  )
})

test('of two against two only the last year is told', () => {
  assert.equal(
    compareHeading(
      line([
        [20, 21],
        [24, 21],
        [22, 21],
        [20, 21],
      ]),
    ),
    'Merrowdale had fewer re-referrals within 12 months than similar authorities in 2023',
  )
})

test('of what there cannot be fewer the measure comes first, and is lower', () => {
  assert.equal(
    compareHeading(
      line(
        [
          [15, 16],
          [15, 16],
          [14, 16],
        ],
        caseload,
      ),
    ),
    'Average caseload: Merrowdale has been lower than similar authorities in each of the last three years',
  )
})

test('one number of many children is not fewer of them', () => {
  const attainment = {
    title: 'Children in need’s average Attainment 8',
    called: 'children in need’s average Attainment 8',
  }
  assert.match(compareHeading(line([[15, 16]], attainment)), /: Merrowdale was lower than similar authorities in 2020$/)
})

test('children are counted wherever they live', () => {
  const provision = { title: 'Own provision', called: 'children in the authority’s own provision' }
  assert.match(compareHeading(line([[15, 16]], provision)), /^Merrowdale had fewer children in the authority’s own/)
})

test('numbers that are shown alike are alike', () => {
  assert.equal(
    compareHeading(line([[21.2, 21.24]])),
    'Merrowdale had as many re-referrals within 12 months as similar authorities in 2020',
  )
  assert.equal(
    compareHeading(line([[21.2, 21.24]], caseload)),
    'Average caseload: Merrowdale was the same as similar authorities in 2020',
  )
})

test('a year without a number ends the years that are counted', () => {
  assert.equal(
    compareHeading(
      line([
        [19, 21],
        [19, 21],
        ['suppressed', 21],
        [19, 21],
        [19, 21],
      ]),
    ),
    'Merrowdale has had fewer re-referrals within 12 months than similar authorities in the last two years',
  )
})

test('years that nobody published are not years in between', () => {
  const data = line([
    [19, 21],
    [19, 21],
    [19, 21],
    [19, 21],
  ])
  const skipping = { ...data, points: data.points.filter(({ period }) => period !== '2021') }
  assert.match(compareHeading(skipping), /in the last two years$/)
  assert.match(compareLineFinding(skipping), /below the similar median since 2022$/)
})

test('a series that breaks is told from the break on', () => {
  const data = line(
    [
      [30, 21],
      [30, 21],
      [19, 21],
      [18, 21],
    ],
    { breaks: [{ period: '2022', why: 'made new' }] },
  )
  assert.match(compareHeading(data), /in the last two years$/)
  assert.equal(compareLineFinding(data), 'Down from 19.0% in 2022, and below the similar median since 2022')
})

test('without a number now the heading says why', () => {
  assert.equal(
    compareHeading(
      line([
        [19, 21],
        ['suppressed', 21],
      ]),
    ),
    'Re-referrals within 12 months in Merrowdale: no number in 2021, withheld by the publisher to protect confidentiality',
  )
  assert.equal(
    compareLineFinding(
      line([
        [19, 21],
        ['unavailable', 21],
      ]),
    ),
    'No number in 2021: not available; last 19.0% in 2020',
  )
})

test('without any number the heading says so', () => {
  const none = line([
    ['unavailable', 21],
    ['unavailable', 21],
  ])
  assert.equal(compareHeading(none), 'No number of re-referrals within 12 months is published for Merrowdale')
  assert.equal(compareLineFinding(none), 'Merrowdale has no number in any year')
  assert.equal(compareLineFinding(line([])), 'Merrowdale has no number in any year')
})

test('without similar authorities the number is told', () => {
  assert.equal(compareHeading(line([[19, null]])), 'Re-referrals within 12 months in Merrowdale: 19.0% in 2020')
  assert.equal(compareLineFinding(line([[19, null]])), '19.0% in 2020')
})

test('with the mean the heading says so', () => {
  assert.match(compareHeading(line([[19, 21]], { similarBy: 'mean' })), /than the mean of similar authorities in 2020$/)
})

test('down from the highest, and below the median again', () => {
  assert.equal(
    compareLineFinding(
      line([
        [25, 26],
        [36.1, 21],
        [19, 21],
        [24, 23],
        [21, 23],
        [19.7, 21.2],
      ]),
    ),
    'Down from 36.1% in 2021, and below the similar median again since 2024',
  )
})

test('up from the lowest, the latest of two that are alike', () => {
  assert.equal(
    compareLineFinding(
      line([
        [12, 11],
        [14, 11],
        [12, 11],
        [15, 11],
      ]),
    ),
    'Up from 12.0% in 2022, and above the similar median in every year',
  )
})

test('one year on its side is in that year', () => {
  assert.equal(
    compareLineFinding(
      line([
        [22, 21],
        [20, 21],
      ]),
    ),
    'Down from 22.0% in 2020, and below the similar median in 2021',
  )
})

test('the same in every year', () => {
  assert.equal(
    compareLineFinding(
      line([
        [20, 21],
        [20, 21],
        [20, 21],
      ]),
    ),
    '20.0% in all three years, and below the similar median in every year',
  )
  assert.equal(
    compareLineFinding(
      line([
        [20, 20],
        [20, 20],
      ]),
    ),
    '20.0% in both years, and level with the similar median since 2020',
  )
})

test('years taken together are periods, and written out', () => {
  const data = line([
    [22, 21],
    [20, 21],
  ])
  const spans = ['2019-21', '2020-22']
  const together = { ...data, points: data.points.map((point, at) => ({ ...point, period: spans[at] as string })) }
  assert.equal(
    compareLineFinding(together),
    'Down from 22.0% in 2019 to 2021, and below the similar median in 2020 to 2022',
  )
})
