import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import test from 'node:test'
import { leastShown, type Width } from '../../src/documents/charts/frame.ts'
import { drawn } from './chart-extremes.ts'
import { outsideOf, overlapping, textsOf } from './overlap.ts'

/** Those worth a look in review; the extremes are held by what is asserted of all. */
const goldens = [
  'sankey',
  'sankey-withheld',
  'months',
  'months-withheld',
  'month-parts',
  'working-days',
  'working-days-conferences',
  're-referrals',
  'days',
  'trend',
  'trend-england',
  'strip',
  'bars',
  'bars-england',
  'due-line',
  'thin-bars',
  'return-calendar',
  'stock-and-flow',
  'stock-and-flow-withheld',
  'placement-counts',
  'miles',
  'compare-line',
  'compare-line-gaps',
  'compare-line-provisional',
  'compare-line-negative',
  'ranked-all',
  'ranked-negative',
  'ranked-few',
  'large-strip-all',
  'large-strip-ties',
]

for (const [name, html] of Object.entries(drawn)) {
  for (const [svg, width] of [...html.matchAll(/<svg class="tl-svg at-(\d+)".*?<\/svg>/g)].map(
    ([svg, width]) => [svg, Number(width) as Width] as const,
  )) {
    test(`no two texts of the chart overlap: ${name}, ${width} wide`, () => {
      assert.deepEqual(overlapping(svg), [])
    })

    test(`nothing leaves the chart: ${name}, ${width} wide`, () => {
      assert.deepEqual(outsideOf(svg), [])
    })

    test(`no text of the chart is under 12 pixels where it is shown smallest: ${name}, ${width} wide`, () => {
      const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size))
      assert.ok(textsOf(svg).every(({ size }) => size > 0))
      assert.ok(Math.min(...sizes) * (leastShown[width] / width) >= 12 - 1e-9, `${Math.min(...sizes)}`)
    })

    test(`the chart is well made: ${name}, ${width} wide`, () => {
      assert.doesNotMatch(svg, /NaN|Infinity|undefined|null|\[object/)
      assert.doesNotMatch(svg, /#[0-9a-f]{3,6}"|style=/)
      assert.doesNotMatch(svg, /&(?!amp;|lt;|gt;|quot;|#39;)/)
      assert.doesNotMatch(svg.replace(/<\/?[a-z][^<>]*>/g, ''), /[<>]/)
      assert.equal(svg.includes('<a '), svg.includes('role="group"'))
      assert.ok(svg.includes('<title id="x-') && svg.includes('<desc id="x-'))
    })

    if (goldens.includes(name)) {
      test(`the chart is drawn as before: ${name}, ${width} wide`, () => {
        const path = `test/goldens/chart-${name}-${width}.svg`
        if (process.env.GOLDENS === 'write') writeFileSync(path, `${svg}\n`)
        assert.equal(`${svg}\n`, readFileSync(path, 'utf8'))
      })
    }
  }
}

test('with no contacts the sentence stands in place of the picture', () => {
  assert.equal(drawn['sankey-nothing'], '<p class="tl-none">No contacts in this period</p>')
  assert.equal(drawn['month-parts-nothing'], '<p class="tl-none">No referrals in this period</p>')
  assert.equal(drawn['months-nothing'], '<p class="tl-none">No contacts in this period</p>')
  assert.equal(drawn['working-days-nothing'], '<p class="tl-none">No assessments in this period</p>')
  assert.equal(drawn['re-referrals-nothing'], '<p class="tl-none">No re-referrals in this period</p>')
  assert.equal(drawn['cohort-nothing'], '<p class="tl-none">No contacts in this period</p>')
  assert.equal(drawn['days-nothing'], '<p class="tl-none">No decisions in this period</p>')
  assert.equal(drawn['bars-nothing'], '<p class="tl-none">No contacts in this period</p>')
  assert.equal(drawn['due-line-nothing'], '<p class="tl-none">No clock is open</p>')
  assert.equal(drawn['thin-bars-nothing'], '<p class="tl-none">No workers to show</p>')
  assert.equal(drawn['return-calendar-nothing'], '<p class="tl-none">No return is due in the next 12 months</p>')
})

test('months with too few to be told of, and places that are not known, are said and not drawn', () => {
  assert.match(drawn['stock-and-flow-hidden'] ?? '', /^<p class="tl-none">The months are not shown: too few/)
  assert.match(drawn['stock-and-flow-one'] ?? '', /^<p class="tl-none">Too few months are known/)
  assert.match(drawn['miles-not-known'] ?? '', /^<p class="tl-none">Where children live is not known/)
})

test('one contact is said in words and not drawn', () => {
  assert.equal(drawn['sankey-one'], '<p class="tl-none">One contact in this period</p>')
  assert.equal(drawn['months-one'], '<p class="tl-none">One contact in this period</p>')
  assert.equal(drawn['working-days-one'], '<p class="tl-none">One assessment in this period</p>')
  assert.equal(drawn['thin-bars-one'], '<p class="tl-none">Worker 1 holds 3 children</p>')
})

test('one small number that is withheld is said in words and not drawn', () => {
  assert.equal(drawn['months-small'], '<p class="tl-none">How many contacts there were in this period is withheld</p>')
})

test('withheld numbers are drawn alike, hollow, whatever they are', () => {
  const hollow = [...(drawn['re-referrals-withheld'] as string).matchAll(/height="([\d.]+)" class="k-ctx"/g)]
  assert.deepEqual(new Set(hollow.map(([, height]) => height)), new Set(['6']))
  assert.equal(hollow.length, 24)
})

test('no column of the picture of flows holds more than seven names', () => {
  const wide = (drawn['sankey-too-many'] as string).match(/<svg class="tl-svg at-1120".*?<\/svg>/)?.[0] ?? ''
  const nodes = [...wide.matchAll(/<rect x="(\d+)" y="[\d.]+" width="16"/g)].map(([, x]) => x)
  assert.deepEqual(
    ['178', '540', '866'].map((column) => nodes.filter((x) => x === column).length),
    [7, 7, 7],
  )
})

test('a chart without addresses has no links and is one picture', () => {
  assert.ok(!drawn['bars-england']?.includes('<a '))
  assert.ok(drawn['bars-england']?.includes('role="img"'))
})
