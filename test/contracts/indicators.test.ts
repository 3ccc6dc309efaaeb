import assert from 'node:assert/strict'
import test from 'node:test'
import { regionOf } from '../../src/codes/regions.ts'
import { comparePeriods } from '../../src/core/published-period.ts'
import { indicators } from '../../src/indicators/catalogue/index.ts'
import { domains } from '../../src/indicators/indicator.ts'
import { parts } from '../../src/indicators/parts.ts'
import { figureAt, type PublishedFile } from '../../src/returns/published/published-file.ts'
import { wanted } from '../../src/work/published-wanted.ts'
import { codesOf } from '../../src/work/series-of-indicator.ts'
import { readPublishedTexts, withoutPublished as skip } from '../published-texts.ts'

const failing = (is: (indicator: (typeof indicators)[number]) => boolean) =>
  indicators.filter((each) => !is(each)).map(({ id }) => id)

test('there are 138 indicators, each with a name of its own, and every domain has some', () => {
  assert.equal(indicators.length, 138)
  assert.equal(new Set(indicators.map(({ id }) => id)).size, 138)
  assert.equal(new Set(indicators.map(({ title }) => title)).size, 138)
  assert.deepEqual(
    failing(({ domain }) => domains.includes(domain)),
    [],
  )
  assert.deepEqual(
    domains.filter((domain) => !indicators.some((each) => each.domain === domain)),
    [],
  )
})

test('what an indicator counts is told in plain words, without the names of columns and codes', () => {
  const words = ({ title, called, question, counts, outOf, mind = '' }: (typeof indicators)[number]) =>
    [title, called, question, counts, outOf, mind].join(' ')
  const ofPrograms = /\bssd_|\w+_\w+|[a-z][A-Z]\w|\bREC\b|\bOC2\b|\bFTE\b|\b(LAC|CLA|NFA|ICPC|RSX|RO3)\b|As above/
  assert.deepEqual(
    failing((each) => !ofPrograms.test(words(each))),
    [],
  )
})

test('what it is called can stand in the middle of a sentence', () => {
  assert.deepEqual(
    failing(({ called }) => /^(\d|EHC|[a-z])/.test(called) && !/[.?!]$/.test(called)),
    [],
  )
  assert.deepEqual(
    failing(({ question }) => question.endsWith('?')),
    [],
  )
  assert.deepEqual(
    failing(({ counts, outOf }) => /^[A-Z\d]/.test(counts) && /^[A-Z\d]/.test(outOf)),
    [],
  )
  assert.deepEqual(
    failing(({ mind }) => mind === undefined || mind.endsWith('.')),
    [],
  )
})

test('a percentage has at most two decimals, and a number of children none', () => {
  assert.deepEqual(
    failing(({ decimals }) => [0, 1, 2].includes(decimals)),
    [],
  )
  assert.deepEqual(
    failing(({ unit, decimals }) => !['children', 'people', 'plans'].includes(unit) || decimals === 0),
    [],
  )
})

test('what is made of other series is made of such as are kept', () => {
  const kept = new Set([...wanted.map(({ code }) => code), ...Object.keys(parts)])
  const codes = indicators.flatMap((indicator) => codesOf(indicator, 'release'))
  assert.deepEqual(
    codes.filter((code) => !code.startsWith('lait:') && !kept.has(code)),
    [],
  )
})

/** By code: the newest period in which there is anything, how many authorities have something in it, and whether England has. */
type Newest = { readonly period: string; readonly authorities: number; readonly england: boolean }

function newestOf(read: readonly PublishedFile[]): ReadonlyMap<string, Newest> {
  const newest = new Map<string, Newest>()
  for (const { figures } of read) {
    for (let at = 0; at < figures.length; at++) {
      const { code, area, period, value, grade, breakdown } = figureAt(figures, at)
      if ((value === null && grade === null) || breakdown !== '' || regionOf(area) !== null) continue
      const known = newest.get(code)
      const is = known === undefined ? 1 : comparePeriods(period, known.period)
      if (is < 0) continue
      const before = known === undefined || is > 0 ? { authorities: 0, england: false } : known
      const england = area === 'E92000001'
      newest.set(code, {
        period,
        authorities: before.authorities + (england ? 0 : 1),
        england: before.england || england,
      })
    }
  }
  return newest
}

test('every indicator is found in the published files, and its measure in their dictionary', { skip }, async () => {
  const read = await readPublishedTexts()
  const measures = new Set(read.flatMap((file) => file.measures.map(({ code }) => code)))
  assert.equal(measures.size, 434)
  const asked = indicators.flatMap((each) => [...codesOf(each, 'release'), ...codesOf(each, 'lait')])
  assert.deepEqual(
    asked.filter((code) => code.startsWith('lait:') && !measures.has(code)),
    [],
  )
  const newest = newestOf(read)
  const isThere = (code: string) => {
    const found = newest.get(code)
    return found !== undefined && (found.england || found.authorities >= 100)
  }
  const missing = failing((each) => codesOf(each, 'release').every(isThere))
  assert.deepEqual(missing, [])
})
