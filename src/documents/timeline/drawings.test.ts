import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import test from 'node:test'
import { SaxesParser } from 'saxes'
import { allLives } from '../../../test/example-authority/lives.ts'
import { boxOf, type Label, overlap } from '../labels.ts'
import type { Life } from './life.ts'
import { miniStaircase, sharedScale } from './mini.ts'
import { timelineTall } from './tall.ts'
import { timelineWide } from './wide.ts'
import { timelineYear } from './year.ts'

const drawings: Readonly<Record<string, (life: Life) => string>> = {
  wide: (life) => timelineWide(life, 'life'),
  tall: (life) => timelineTall(life, 'life'),
  year: (life) => timelineYear(life, 'year', 1120),
  'year-phone': (life) => timelineYear(life, 'year', 358),
  mini: (life) => miniStaircase(life, 'mini', sharedScale([life])),
}

/** Children whose drawings are kept whole, so that a change of any line of them is seen. */
const kept = [
  'nothing',
  'unborn',
  'fourteen-placements',
  'turned-eighteen',
  'moved-here',
  'died',
  'html-in-name',
  'first-plan',
]

test('there are forty example children, each with a key of its own', () => {
  assert.equal(new Set(allLives.map(({ key }) => key)).size, 40)
})

for (const [name, draw] of Object.entries(drawings)) {
  test(`every example child can be drawn and read: ${name}`, () => {
    const faults = allLives.flatMap(({ key, life }) => faultsOf(draw(life)).map((fault) => `${key}: ${fault}`))
    assert.deepEqual(faults, [])
  })

  for (const { key, life } of allLives.filter((example) => kept.includes(example.key) && draw(example.life) !== '')) {
    test(`the life is drawn as before: ${key}, ${name}`, () => {
      const drawn = `${draw(life)}\n`
      const path = `test/goldens/life-${key}-${name}.svg`
      if (process.env.GOLDENS === 'write') writeFileSync(path, drawn)
      assert.equal(drawn, readFileSync(path, 'utf8'))
    })
  }
}

test('rows in another order make the same drawing', () => {
  for (const { life } of allLives) {
    const turned = Object.fromEntries(
      Object.entries(life).map(([name, value]) => [name, Array.isArray(value) ? value.toReversed() : value]),
    ) as Life
    assert.equal(timelineTall(turned, 'a').length, timelineTall(life, 'a').length)
    assert.deepEqual(textsOf(timelineWide(turned, 'a')).sort(), textsOf(timelineWide(life, 'a')).sort())
  }
})

function textsOf(svg: string): string[] {
  return [...svg.matchAll(/<text [^>]*>([^<]*)</g)].map(([, text]) => text as string)
}

/** What is wrong with a drawing: text too small, outside it or over another, and numbers that are none. */
function faultsOf(svg: string): string[] {
  // A year in which nothing is recorded has no drawing.
  if (svg === '') return []
  const { labels, width, height } = read(svg)
  const boxes = labels.map((label) => ({ ...boxOf(label), text: label.text }))
  return [
    ...(/NaN|undefined|Infinity|null/.test(svg) ? ['a value that is none'] : []),
    ...labels.filter(({ size }) => !(size >= 12)).map(({ text }) => `${text} is too small`),
    ...boxes
      .filter((box) => box.x < -0.5 || box.x + box.width > width + 0.5 || box.y < -1 || box.y + box.height > height + 1)
      .map(({ text }) => `${text} leaves the drawing`),
    ...boxes.flatMap((box, order) =>
      boxes.slice(order + 1).flatMap((other) => (overlap(box, other) ? [`${box.text} over ${other.text}`] : [])),
    ),
  ]
}

/** Reads a drawing as a browser does, and throws where it is not well formed. */
function read(svg: string): { labels: readonly Label[]; width: number; height: number } {
  const labels: Label[] = []
  let size: readonly number[] = []
  let attributes: Readonly<Record<string, string>> | null = null
  const parser = new SaxesParser()
  parser.on('opentag', (tag) => {
    const has = tag.attributes as Readonly<Record<string, string>>
    if (tag.name === 'svg') size = (has.viewBox ?? '').split(' ').map(Number)
    attributes = tag.name === 'text' ? has : null
  })
  parser.on('text', (text) => {
    if (attributes === null) return
    const { x, y, 'font-size': fontSize, 'text-anchor': anchor, class: css } = attributes
    labels.push({
      text,
      x: Number(x),
      y: Number(y),
      size: Number(fontSize),
      ...(anchor === 'end' || anchor === 'middle' ? { anchor } : {}),
      ...(css === undefined ? {} : { css }),
    })
  })
  parser.write(svg).close()
  return { labels, width: size[2] as number, height: size[3] as number }
}
