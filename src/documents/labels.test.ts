import assert from 'node:assert/strict'
import test from 'node:test'
import { boxOf, drawLabel, firstFree, overlap } from './labels.ts'
import { textWidth } from './svg.ts'

const inside = { text: 'Emotional abuse', x: 106, y: 21, size: 14 }
const right = { text: 'Emotional abuse', x: 144, y: 21, size: 14 }
const short = { text: '4 m', x: 120, y: 21, size: 14, anchor: 'middle' as const }

test('a label takes the first place that is free', () => {
  assert.equal(firstFree([inside, right], []), inside)
})

test('a label moves on where another text stands', () => {
  const other = { x: 110, y: 8, width: 20, height: 16 }
  assert.equal(firstFree([inside, right], [other]), right)
})

test('a label stays within its mark, or is shortened', () => {
  const mark = { x: 100, y: 0, width: 40, height: 32 }
  assert.equal(firstFree([inside, short], [], mark), short)
})

test('a label that finds no place is left out', () => {
  assert.equal(firstFree([inside, right], [{ x: 0, y: 0, width: 400, height: 40 }]), null)
})

test('lines 16 apart do not meet, texts of one line do', () => {
  const line = { text: 'School', x: 0, y: 16, size: 14 }
  assert.equal(overlap(boxOf(line), boxOf({ ...line, y: 32 })), false)
  assert.equal(overlap(boxOf(line), boxOf({ ...line, x: 10 })), true)
})

test('a text that ends at a point stands left of it', () => {
  const box = boxOf({ text: 'Police', x: 200, y: 20, size: 14, anchor: 'end', css: 'b' })
  assert.equal(Math.round(box.x + box.width), 200)
})

test('bold text is wider, narrow letters are narrower, and letters the type lacks are counted', () => {
  assert.ok(textWidth('School', 14, true) > textWidth('School', 14))
  assert.ok(textWidth('ill', 14) < textWidth('mmm', 14) / 3)
  assert.equal(textWidth('é', 10), 6)
  assert.equal(textWidth('明', 10), 10)
})

test('a label is written with its text made safe', () => {
  assert.equal(
    drawLabel({ text: '<b>', x: 1.26, y: 2, size: 14, anchor: 'end', css: 'b' }),
    '<text x="1.3" y="2" text-anchor="end" class="b" font-size="14">&lt;b&gt;</text>',
  )
})
