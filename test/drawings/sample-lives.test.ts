import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import type { Life } from '../../src/documents/timeline/life.ts'
import { timelineTall } from '../../src/documents/timeline/tall.ts'
import { timelineWide } from '../../src/documents/timeline/wide.ts'
import { timelineYear } from '../../src/documents/timeline/year.ts'
import { outsideOf, overlapping, textsOf } from './overlap.ts'
import { sampleLives } from './sample-lives.ts'

const lives = sampleLives(2500)
/** The hundred with the most rows, and a hundred from all over the rest. */
const chosen = [
  ...lives.slice(0, 100),
  ...lives.slice(100).filter((_, at) => at % Math.floor((lives.length - 100) / 100) === 0),
].slice(0, 200)

const drawings: readonly ((life: Life) => string)[] = [
  (life) => timelineWide(life, 'a'),
  (life) => timelineTall(life, 'a'),
  (life) => timelineYear(life, 'a', 1120),
  (life) => timelineYear(life, 'a', 358),
]
const drawn = chosen.flatMap((life) => drawings.map((draw) => draw(life))).filter((svg) => svg !== '')

test('two hundred made-up children are drawn, of every kind the censuses tell of', () => {
  assert.equal(chosen.length, 200)
  const kinds = new Set(chosen.flatMap(({ spells }) => spells.map(({ kind }) => kind)))
  const states = new Set(chosen.flatMap(({ clocks }) => clocks.map(({ state }) => state)))
  assert.deepEqual([...kinds].sort(), ['need', 'protection'])
  assert.deepEqual([...states].sort(), ['due', 'met', 'missed'])
  assert.ok(chosen.some(({ contacts }) => contacts.length > 4))
})

test('no two labels of their drawings lie over one another', () => {
  assert.deepEqual([...new Set(drawn.flatMap(overlapping))], [])
})

test('nothing leaves their drawings, and no text is under 12', () => {
  assert.deepEqual([...new Set(drawn.flatMap(outsideOf))], [])
  assert.deepEqual(
    drawn.flatMap((svg) => textsOf(svg).filter(({ size }) => !(size >= 12))),
    [],
  )
})

test('on a screen of 320 no text of the drawings for telephones is under 12 px', () => {
  const css = readFileSync('src/web/assets/styles/timeline.css', 'utf8')
  const nearer = Number(css.match(/max-width: 389px\) \{\s*svg\.only-tall \{\s*width: calc\(100% \+ (\d+)px\)/)?.[1])
  // The page has 15 px at each side.
  const perUnit = (320 - 2 * 15 + nearer) / 358
  const narrow = drawn.filter((svg) => svg.includes('viewBox="0 0 358 '))
  assert.ok(narrow.length > 200)
  assert.deepEqual(
    narrow.flatMap((svg) => textsOf(svg).filter(({ size }) => !(size * perUnit >= 12))),
    [],
  )
})

test('no value of their drawings is none', () => {
  assert.deepEqual(
    drawn.filter((svg) => /NaN|undefined|Infinity|null/.test(svg)),
    [],
  )
})
