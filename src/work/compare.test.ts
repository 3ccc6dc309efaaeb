import assert from 'node:assert/strict'
import test from 'node:test'
import { Refusal } from '../core/refusal.ts'
import { exampleNeighbours, exampleSeries } from '../indicators/example-series.ts'
import type { Series } from '../indicators/series.ts'
import { comparedIn } from './compare.ts'
import { compareJson } from './compare-json.ts'
import { compareText } from './compare-text.ts'
import type { Measure, PublishedFigures } from './published-figures.ts'

const dental: Measure = {
  ...{ code: 'lait:LACDental%', topic: 'Health', title: 'Dental checks', description: 'Of children looked after.' },
  ...{ method: '', better: 'higher', decimals: 0, unit: '% of children', banded: true },
}

const reReferrals = exampleSeries(['2023', '2024', '2025'], {
  '335': '23.8 c 19.7',
  '354': '17 17 17.2',
  '357': '28 28 c',
  '344': '20 20 20',
  '350': '30 30 30',
  E92000001: '22 22 22.6',
  E12000005: '20 20 19.5',
})

/** What is held: these series, with neighbours of Walsall alone. */
function figures(kept: Readonly<Record<string, Series>>): PublishedFigures {
  const all = new Map(Object.entries(kept))
  return {
    version: '1',
    series: async (code) => all.get(code) ?? null,
    many: async (codes) =>
      new Map(
        codes.flatMap((code) => {
          const series = all.get(code)
          return series === undefined ? [] : [[code, series] as const]
        }),
      ),
    neighbours: (model, area) => (model === '2025' && area === '335' ? exampleNeighbours('335', '354 357') : null),
    models: ['2025', '2021'],
    measures: [dental],
    releases: [],
    authorities: [],
  }
}

const held = figures({ 're-referrals-12m': reReferrals, 'lait:LACDental%': exampleSeries(['2025'], { '335': '86' }) })

const refusal = (next: RegExp) => (error: unknown) =>
  error instanceof Refusal && error.reason === 'not-there' && next.test(error.next)

test('an authority is compared in the newest year, by its number, its ONS code or its name', async () => {
  const byNumber = await comparedIn(held, { indicator: 're-referrals-12m', authority: '335' })
  const byOns = await comparedIn(held, { indicator: 're-referrals-12m', authority: 'e08000030' })
  const byName = await comparedIn(held, { indicator: 're-referrals-12m', authority: 'Walsall' })
  assert.equal(byNumber.comparison.chosen.period, '2025')
  assert.deepEqual(byOns.comparison, byNumber.comparison)
  assert.deepEqual(byName.comparison, byNumber.comparison)
})

test('a year is asked for as a file or a person writes it', async () => {
  const asked = { indicator: 're-referrals-12m', authority: '335' }
  assert.equal((await comparedIn(held, { ...asked, period: '2023' })).comparison.chosen.period, '2023')
  assert.equal((await comparedIn(held, { ...asked, period: '31 March 2023' })).comparison.chosen.period, '2023')
})

test('a school year is found by its two years, and by the year in which it ends as the tool has it', async () => {
  const byTool = figures({ 'lait:LACDental%': exampleSeries(['2024', '2025'], { '335': '85 86' }, 'academic-year') })
  const byRelease = figures({ 'cla-dental': exampleSeries(['202324', '202425'], { '335': '85 86' }, 'academic-year') })
  const asked = { indicator: 'cla-dental', authority: '335' }
  assert.equal((await comparedIn(byTool, { ...asked, period: '2024/25' })).comparison.chosen.period, '2025')
  assert.equal((await comparedIn(byRelease, { ...asked, period: '2024' })).comparison.chosen.period, '202324')
})

test('for programs every number is as published, with a status beside it', async () => {
  const said = compareJson(await comparedIn(held, { indicator: 're-referrals-12m', authority: '335' }))
  const { value, status, previous, change, england, region, neighbours, rank, of, quartile } = said
  assert.deepEqual(
    { value, status, previous, change, england, region, rank, of, quartile },
    {
      ...{ value: 19.7, status: 'ok', previous: { period: '2023', value: 23.8 }, change: -4.1 },
      ...{ england: 22.6, region: 19.5, rank: 3, of: 4, quartile: 'B' },
    },
  )
  assert.deepEqual(said.across, [{ period: '2024', status: 'suppressed' }])
  assert.deepEqual([neighbours.model, neighbours.median, neighbours.mean, neighbours.used], ['2025', 17.2, 17.2, 1])
  assert.deepEqual(
    neighbours.members.map(({ code, value, status }) => [code, value, status]),
    [
      ['354', 17.2, 'ok'],
      ['357', null, 'suppressed'],
    ],
  )
  assert.equal(said.source?.file, 'example.csv')
})

test('a number that is withheld is null, with why, and no change', async () => {
  const said = compareJson(await comparedIn(held, { indicator: 're-referrals-12m', authority: '335', period: '2024' }))
  assert.deepEqual([said.value, said.status, said.change, said.changeStatus], [null, 'suppressed', null, 'suppressed'])
  assert.deepEqual([said.rank, said.quartile], [null, null])
})

test('an inspection has its grade for a value, and neither rank nor change', async () => {
  const list = exampleSeries(['2024', '2025'], { '335': '1 1' })
  const grades = ['Requires improvement', 'Good']
  const graded: Series = {
    ...list,
    cell: (area, period) => {
      const cell = list.cell(area, period)
      return cell === undefined ? undefined : { ...cell, value: null, text: grades[Number(period) - 2024] ?? null }
    },
  }
  const ofsted = figures({ 'ofsted-overall-grade': graded })
  const compared = await comparedIn(ofsted, { indicator: 'ofsted-overall-grade', authority: '335' })
  const said = compareJson(compared)
  assert.match(compareText(compared), /^It is a judgement in words\.$/m)
  assert.deepEqual([said.value, said.status, said.rank, said.of, said.quartile], ['Good', 'ok', null, null, null])
  assert.deepEqual(said.previous, { period: '2024', value: 'Requires improvement' })
  assert.deepEqual([said.change, said.changeStatus], [null, 'not-a-number'])
})

test('a rate that no file has is made of the count and the population that are loaded', async () => {
  const both = figures({
    'cin-count': exampleSeries(['2025'], { '335': '2939' }),
    'population-0-17': exampleSeries(['2024'], { '335': '71800' }, 'calendar-year'),
  })
  const said = compareJson(await comparedIn(both, { indicator: 'cin-rate', authority: '335' }))
  assert.equal(said.value, (2939 / 71_800) * 10_000)
  assert.deepEqual(said.madeOf, { numerator: 2939, denominator: 71_800 })
})

test('where the release is not loaded the tool stands in, unless the release was asked for', async () => {
  const found = await comparedIn(held, { indicator: 'cla-dental', authority: '335' })
  assert.equal(found.source, 'lait')
  assert.equal(found.comparison.chosen.own.cell?.value, 86)
  await assert.rejects(
    comparedIn(held, { indicator: 'cla-dental', authority: '335', source: 'release' }),
    refusal(/throughline published load/),
  )
})

test('a measure of the tool is asked for by its name, with the direction of the tool', async () => {
  const named = await comparedIn(held, { indicator: 'LACDental%', authority: '335', source: 'lait' })
  assert.equal(named.indicator.id, 'lait:LACDental%')
  assert.equal(named.comparison.better, 'higher')
  assert.equal(named.comparison.unit, '%')
})

test('an authority may have given an indicator another direction', async () => {
  const turned = await comparedIn(held, { indicator: 're-referrals-12m', authority: '335', better: 'neither' })
  assert.equal(turned.isTurned, true)
  assert.equal(turned.comparison.chosen.own.band, null)
})

test('who asks for what there is not is told what there is', async () => {
  const asked = { indicator: 're-referrals-12m', authority: '335' }
  await assert.rejects(
    comparedIn(held, { ...asked, indicator: 're-referal' }),
    refusal(/Did you mean re-referrals-12m/),
  )
  await assert.rejects(comparedIn(held, { ...asked, indicator: 'LACDental%' }), refusal(/ask for lait:LACDental%/))
  await assert.rejects(comparedIn(held, { ...asked, authority: 'Walsal' }), refusal(/Did you mean 335 Walsall/))
  await assert.rejects(
    comparedIn(held, { ...asked, authority: '101' }),
    refusal(/none that Merrowdale can be compared/),
  )
  await assert.rejects(comparedIn(held, { ...asked, authority: '999' }), refusal(/no authority 999/))
  await assert.rejects(comparedIn(held, { ...asked, period: '2031' }), refusal(/31 March 2023 to 31 March 2025/))
  await assert.rejects(comparedIn(held, { ...asked, model: '2019' }), refusal(/only of 2021, 2025/))
})

test('for a person the comparison is told in words', async () => {
  const told = compareText(await comparedIn(held, { indicator: 're-referrals-12m', authority: '335' }))
  assert.match(told, /^Re-referrals within 12 months: Walsall \(335\), 31 March 2025\nLower is better\.\n/)
  assert.match(told, /Walsall +19\.7% +down 4\.1 points from 23\.8% at 31 March 2023, between them 2024 withheld\n/)
  assert.match(told, /Similar +17\.2% +median of 1 of 2; mean 17\.2%\n/)
  assert.match(told, /Rank +3 of 4, 1 being the highest number\n/)
  assert.match(told, /357 Tameside +withheld by the publisher to protect confidentiality +close\n/)
})

test('an authority is known by its name however publishers write it; of two of one name it is that of today', async () => {
  const names = exampleSeries(['2025'], { '838': '1', '835': '2', '342': '3', '801': '4' })
  const codeOf = async (authority: string) => {
    const { comparison } = await comparedIn(figures({ 're-referrals-12m': names }), {
      indicator: 're-referrals-12m',
      authority,
    })
    return comparison.authority.code
  }
  assert.equal(await codeOf('Dorset'), '838')
  assert.equal(await codeOf('st helens'), '342')
  assert.equal(await codeOf('Bristol, City of'), '801')
  assert.equal(await codeOf('835'), '835')
})
