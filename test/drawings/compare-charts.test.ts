import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import test from 'node:test'
import { rowStrip } from '../../src/documents/charts/row-strip.ts'
import { smallLine, sparkline } from '../../src/documents/charts/small-line.ts'
import { amongExample, drawnOfCompare, lineExample, lineOf, lineWithGaps, provisionalLine } from './compare-examples.ts'
import { outsideOf, overlapping, textsOf } from './overlap.ts'

const drawn = (name: string) => drawnOfCompare[name] as string
/** The drawing of a chart at a width. */
const at = (name: string, width: number) =>
  drawn(name).match(new RegExp(`<svg class="tl-svg at-${width}".*?</svg>`))?.[0] ?? ''
const words = (svg: string) => textsOf(svg).map(({ text }) => text)

const pounds = { unit: '£', decimals: 0, better: 'neither' } as const
const strip = (ours: number | null) =>
  rowStrip(
    {
      ...{
        title: 'Re-referrals',
        authority: 'Merrowdale',
        reading: lineExample.reading,
        ours,
        similar: 21,
        england: 22,
      },
      all: amongExample.areas.map(({ value }) => value ?? 0),
    },
    'x',
  )

/** Small pictures are shown in their own size. */
const small: Readonly<Record<string, string>> = {
  'small-line': smallLine(lineExample, 'x'),
  'small-line-gaps': smallLine(lineWithGaps, 'x'),
  'small-line-provisional': smallLine(provisionalLine, 'x'),
  'small-line-one': smallLine(lineOf([19.6]), 'x'),
  'small-line-missing': smallLine(lineOf(['suppressed', 'unreliable']), 'x'),
  'small-line-huge': smallLine(lineOf([123_456_789, 987_654_321], { reading: pounds }), 'x'),
  sparkline: sparkline(lineExample, 'x'),
  'sparkline-provisional': sparkline(provisionalLine, 'x'),
  'row-strip': strip(18.6),
  'row-strip-beyond': strip(99),
  'row-strip-none': strip(null),
}

for (const [name, svg] of Object.entries(small)) {
  test(`the small picture is well made, its letters no smaller than 13 pixels: ${name}`, () => {
    assert.deepEqual([...overlapping(svg), ...outsideOf(svg)], [])
    assert.ok(textsOf(svg).every(({ size }) => size >= 13))
    assert.doesNotMatch(svg, /NaN|Infinity|undefined|null|\[object|style=/)
    assert.match(svg, /role="img" aria-labelledby="xt xd"><title id="xt">[^<]+<\/title><desc id="xd">[^<]+</)
  })
}

for (const name of ['small-line', 'sparkline', 'row-strip']) {
  test(`the small picture is drawn as before: ${name}`, () => {
    const path = `test/goldens/chart-${name}.svg`
    if (process.env.GOLDENS === 'write') writeFileSync(path, `${small[name]}\n`)
    assert.equal(`${small[name]}\n`, readFileSync(path, 'utf8'))
  })
}

test('of one year, or of none, a sentence stands in place of the line', () => {
  assert.equal(
    drawn('compare-line-one'),
    '<p class="tl-none">Merrowdale 19.6%, similar authorities 25.6%, England 22.0% in 2013: one year, too few to draw a line</p>',
  )
  assert.equal(
    drawn('compare-line-nothing'),
    '<p class="tl-none">No number of re-referrals within 12 months is published for any year</p>',
  )
})

test('where there is no number the line has a gap and the word for it', () => {
  const svg = at('compare-line-gaps', 800)
  assert.ok(['withheld', 'unreliable in the source', 'not available'].every((word) => words(svg).includes(word)))
})

test('years that are missing for one reason have one word', () => {
  assert.equal(words(at('compare-line-missing', 800)).filter((word) => word === 'withheld').length, 1)
})

test('a broken series has an upright and a word, and its line does not run across', () => {
  const svg = at('compare-line-gaps', 800)
  const upright = Number(svg.match(/<line x1="([\d.]+)"[^>]*class="ln-break"/)?.[1])
  const line = svg.match(/<path d="([^"]+)" class="ln-deep"/)?.[1] ?? ''
  const pieces = line.split('M').map((piece) => [...piece.matchAll(/(?:^|L)([\d.]+) /g)].map(([, x]) => Number(x)))
  assert.ok(words(svg).includes('series broken') && upright > 0)
  assert.deepEqual(
    pieces.filter((xs) => Math.min(...xs) < upright && Math.max(...xs) > upright),
    [],
  )
})

test('a provisional last number is hollow and called so, and the step to it broken', () => {
  assert.ok(words(at('compare-line-provisional', 800)).includes('provisional'))
  assert.match(at('compare-line-provisional', 800), /class="ln-deep is-loose"/)
  assert.match(at('compare-line-provisional', 800), /class="dot-open"/)
  assert.doesNotMatch(at('compare-line', 800), /is-loose|dot-open/)
})

test('the highest number is named, and each line at its end', () => {
  const said = words(at('compare-line', 800))
  assert.ok(said.includes('36.2% in 2015'))
  assert.deepEqual(
    said.filter((word) => /^(Merrowdale|Similar|Mercia Vale|England) /.test(word)),
    ['England 22.0%', 'Similar 21.3%', 'Mercia Vale 21.0%', 'Merrowdale 19.6%'],
  )
})

test('on a phone the region is left to the table', () => {
  assert.ok(!words(at('compare-line', 358)).some((word) => word.startsWith('Mercia')))
})

test('a line that does not start at zero says where it starts', () => {
  assert.ok(words(at('compare-line-high', 800)).includes('scale starts at 90%'))
  assert.ok(!words(at('compare-line', 800)).some((word) => word.startsWith('scale starts')))
})

test('similar authorities have a ring as well as a colour, in each picture of all', () => {
  const rings = (svg: string) => [...svg.matchAll(/<circle [^>]*class="ring"/g)].length
  assert.equal(rings(at('ranked-all', 1120)), 10)
  assert.equal(rings(at('ranked-few', 800)), 10)
  assert.equal(rings(at('large-strip-all', 1120)), 10)
})

test('bars of numbers below zero go down from the line of zero', () => {
  const svg = at('ranked-negative', 1120)
  const zero = Number(svg.match(/<line x1="[\d.]+" y1="([\d.]+)"[^>]*class="ax"/)?.[1])
  const ends = [...(svg.match(/<path d="([^"]+)" class="f-others"/)?.[1] ?? '').matchAll(/ ([\d.]+)V([\d.]+)h/g)]
  assert.ok(ends.every(([, from]) => Number(from) === zero))
  assert.ok(ends.some(([, , to]) => Number(to) > zero) && ends.some(([, , to]) => Number(to) < zero))
})

test('the authority has its place and its band over its bar', () => {
  assert.ok(words(at('ranked-all', 1120)).includes('93rd highest of 153, band B'))
  assert.ok(words(at('ranked-ties', 1120)).includes('82nd highest of 153, joint, band C'))
})

test('with forty or fewer each has its name', () => {
  assert.equal(words(at('ranked-few', 800)).filter((word) => /^[A-Z][a-z]+( Moor| 12)?$/.test(word)).length, 12)
})

test('those without a number are counted in words under the picture', () => {
  const said = 'Three authorities have no number: two withheld and one not available'
  assert.ok(words(at('ranked-missing', 1120)).includes(said))
  assert.ok(words(at('large-strip-missing', 1120)).includes(said))
  assert.match(at('ranked-missing', 358), new RegExp(`<desc[^>]*>[^<]*${said}`))
})

test('those beyond the hundredth at either end are named at the edge', () => {
  const said = words(at('large-strip-all', 1120))
  assert.ok(
    said.includes('Authority 153 44.7, Authority 152 37.6') && said.includes('Ravensholt 12.0, Authority 2 12.1'),
  )
})

test('on a phone every similar authority has a line of its own, with its name', () => {
  const said = words(at('large-strip-all', 358))
  const similar = amongExample.areas.filter(({ isSimilar }) => isSimilar === true)
  assert.ok(similar.every(({ name }) => said.some((word) => word.startsWith(name))))
})

test('a measure of which neither way is better goes from low to high', () => {
  assert.ok(words(at('large-strip-pounds', 1120)).includes('higher →'))
  assert.ok(words(at('large-strip-all', 1120)).includes('better →'))
  assert.doesNotMatch(drawn('large-strip-pounds') + drawn('ranked-pounds'), /better|worse|best|worst/)
})

test('an authority whose number is withheld is said to have none', () => {
  assert.match(at('ranked-hidden', 1120), />Merrowdale has no number in 2025: withheld by the publisher/)
  assert.match(at('large-strip-hidden', 1120), />Merrowdale: withheld by the publisher/)
})

test('with one authority, or none, a sentence stands in place of the picture', () => {
  assert.equal(drawn('ranked-one'), '<p class="tl-none">Only Ravensholt has a number in 2025: 14.0%</p>')
  assert.equal(
    drawn('large-strip-one'),
    '<p class="tl-none">Only Ravensholt has a number in 2025: too few to compare</p>',
  )
  assert.match(drawn('ranked-nothing'), /^<p class="tl-none">No authority has a number of re-referrals/)
})
