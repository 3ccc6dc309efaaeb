import assert from 'node:assert/strict'
import test from 'node:test'
import { exampleNeighbours, exampleReading, exampleSeries } from '../example-series.ts'
import type { Neighbours, Reading, Series } from '../series.ts'
import { compareAuthority } from './compare-authority.ts'
import type { Comparison } from './comparison.ts'

function compared(
  series: Series,
  authority: string,
  more: { neighbours?: Neighbours; reading?: Partial<Reading>; period?: string } = {},
): Comparison {
  const found = compareAuthority({
    series,
    authority,
    reading: exampleReading(more.reading),
    period: more.period,
    neighbours: more.neighbours ?? null,
    names: (area) => area,
  })
  assert.ok(found !== null)
  return found
}

test('the highest number is first, ties share the lowest number, and who has none is left out', () => {
  const series = exampleSeries(['2025'], { '335': '20', '336': '30', '343': '20', '344': 'c', '350': '10' })
  const { all, chosen } = compared(series, '335')
  assert.deepEqual(
    all.map(({ code, rank }) => [code, rank]),
    [
      ['336', 1],
      ['335', 2],
      ['343', 2],
      ['350', 4],
      ['344', null],
    ],
  )
  assert.equal(chosen.of, 4)
  assert.equal(chosen.own.rank, 2)
})

test('regions and the nation are not ranked among authorities', () => {
  const series = exampleSeries(['2025'], { '335': '20', E12000005: '50', E92000001: '60' })
  const { all, chosen } = compared(series, '335')
  assert.equal(all.length, 1)
  assert.equal(chosen.own.rank, 1)
  assert.equal(chosen.region?.cell?.value, 50)
  assert.equal(chosen.england?.value, 60)
})

test('made-up authorities and real ones are never ranked together, and have a nation each', () => {
  const series = exampleSeries(['2025'], { '101': '5', '102': '6', '335': '99', E92000001: '9', E92990001: '7' })
  const { chosen } = compared(series, '101')
  assert.equal(chosen.of, 2)
  assert.equal(chosen.own.rank, 2)
  assert.equal(chosen.england?.value, 7)
})

test('a withheld neighbour is left out of the median and the mean, and never counts as zero', () => {
  const series = exampleSeries(['2025'], { '335': '20', '336': '30', '343': 'c', '344': '10', '350': '80' })
  const { neighbours } = compared(series, '335', { neighbours: exampleNeighbours('335', '336 343 344 350') }).chosen
  assert.equal(neighbours.used, 3)
  assert.equal(neighbours.median, 30)
  assert.equal(neighbours.mean, 40)
  assert.equal(neighbours.members[1]?.cell?.status, 'suppressed')
})

test('the median of an even number of neighbours lies between two and is not rounded', () => {
  const series = exampleSeries(['2025'], { '335': '20', '336': '22.7', '343': '24.6' })
  const { neighbours } = compared(series, '335', { neighbours: exampleNeighbours('335', '336 343') }).chosen
  assert.equal(neighbours.median, 23.65)
})

test('nobody is compared with an authority before it began', () => {
  const series = exampleSeries(['2023', '2024'], { '942': 'z 20', '893': '30 30', '344': '10 40' })
  const { periods, broken } = compared(series, '942', { neighbours: exampleNeighbours('942', '893 344') })
  assert.equal(periods[0]?.neighbours.median, null)
  assert.equal(periods[0]?.neighbours.used, 0)
  assert.equal(periods[1]?.neighbours.median, 35)
  assert.deepEqual(broken, [
    { period: '2024', why: 'Cumberland began in April 2023; before that its area was in Cumbria as it was then.' },
  ])
})

test('an authority that began in April 2023 is there at the count of that September', () => {
  const series = exampleSeries(['2022', '2023'], { '942': 'z 20', '893': '30 30' }, 'september')
  const { periods } = compared(series, '942', { neighbours: exampleNeighbours('942', '893') })
  assert.equal(periods[1]?.neighbours.median, 30)
})

test('an authority that is no more is ranked where it has a number, and not listed after', () => {
  const series = exampleSeries(['2023', '2024'], { '909': '20 z', '335': '30 30' })
  assert.equal(compared(series, '335', { period: '2023' }).chosen.of, 2)
  assert.deepEqual(
    compared(series, '335').all.map(({ code }) => code),
    ['335'],
  )
  assert.equal(compared(series, '909').broken[0]?.period, '2024')
})

test('a number that a publisher still gives an authority after its end has no place among those there are', () => {
  const series = exampleSeries(['2025'], { '928': '90', '940': '20', '941': '10' })
  const { all, chosen } = compared(series, '940')
  assert.deepEqual([chosen.own.rank, chosen.of, all.length], [1, 2, 2])
  const ended = compared(series, '928').chosen
  assert.deepEqual([ended.own.cell?.value, ended.own.rank], [90, null])
})

test('an authority is compared with those like it in the years in which there was one, and in no other', () => {
  const series = exampleSeries(['2020', '2022'], { '928': '90 z', '940': 'z 20', '855': '30 40' })
  const medians = (of: string) =>
    compareAuthority({
      ...{ series, reading: exampleReading(), authority: of, names: (area: string) => area },
      neighbours: exampleNeighbours(of, '855'),
    })?.periods.map(({ neighbours }) => [neighbours.used, neighbours.median])
  assert.deepEqual(medians('928'), [
    [1, 30],
    [0, null],
  ])
  assert.deepEqual(medians('940'), [
    [0, null],
    [1, 40],
  ])
})

test('an authority without a number in the newest year is not shown with an older one', () => {
  const series = exampleSeries(['2024', '2025'], { '335': '20 u', '336': '30 31' })
  const { chosen } = compared(series, '335')
  assert.equal(chosen.period, '2025')
  assert.equal(chosen.own.cell?.value, null)
  assert.equal(chosen.own.cell?.status, 'unreliable')
  assert.deepEqual(chosen.change, { from: { period: '2024', value: 20 }, by: null, across: [] })
})

test('a later year of the nation alone is not taken for the newest of the authorities', () => {
  const series = exampleSeries(['2024', '2025'], { '335': '20', E92000001: '20 21' })
  assert.equal(compared(series, '335').chosen.period, '2024')
})

test('a figure of England alone is shown for England, without a rank', () => {
  const series = exampleSeries(['2024', '2025'], { E92000001: '14 15' })
  const { chosen } = compared(series, '335')
  assert.equal(chosen.england?.value, 15)
  assert.equal(chosen.of, 0)
  assert.equal(chosen.own.cell, null)
})

test('a London authority is compared with its half, and with London where the half has no number', () => {
  const series = exampleSeries(['2024', '2025'], { '202': '9 9', E13000001: '7 x', E12000007: '8 8' })
  const { periods } = compared(series, '202')
  assert.deepEqual(
    periods.map(({ region }) => [region?.name, region?.cell?.value]),
    [
      ['Inner London', 7],
      ['London', 8],
    ],
  )
})

test('a series that nobody has published is no comparison', () => {
  const asked = { authority: '335', reading: exampleReading(), neighbours: null, names: (area: string) => area }
  assert.equal(compareAuthority({ ...asked, series: exampleSeries([], {}) }), null)
})

test('the numbers of all authorities are gone through once, however many authorities are compared', () => {
  const made = exampleSeries(['2024', '2025'], { '335': '20 21', '336': '30 31' })
  const asked: string[] = []
  const areas = (period: string) => {
    asked.push(period)
    return made.areas(period)
  }
  const series = { ...made, areas }
  compared(series, '335')
  compared(series, '336')
  assert.deepEqual(asked, ['2024', '2025'])
})
