import assert from 'node:assert/strict'
import test from 'node:test'
import { standaloneDrawing } from './standalone.ts'

const drawing =
  '<div class="tl-drawn"><svg class="tl-svg at-560" viewBox="0 0 560 100" role="img"><title id="t">Subject</title><desc id="d">Lowest 1, highest 2</desc><a href="/compare/x" aria-label="x"><path d="M0 0L10 10" class="ln-deep"/></a></svg><svg class="tl-svg at-358" viewBox="0 0 358 90"></svg></div>'
const made = standaloneDrawing({
  drawing,
  heading: 'Walsall & others',
  says: 'Percent',
  notes: ['Source: a table, October 2025.', 'Contains public sector information.'],
})

test('a drawing that leaves the page says what it shows and where it comes from', () => {
  assert.match(made ?? '', />Walsall &amp; others<\/text>/)
  assert.match(made ?? '', />Source: a table, October 2025\.<\/text>/)
  assert.match(made ?? '', />Contains public sector information\.<\/text>/)
})

test('it is the widest drawing, with its colours inside and without links', () => {
  assert.match(made ?? '', /<svg x="24" y="[\d.]+" width="560" height="100"/)
  assert.match(made ?? '', /\.ln-deep\{stroke:#12436d/)
  assert.doesNotMatch(made ?? '', /<a |href|var\(|\.f-late/)
})

test('what was drawn is told to those who do not see it', () => {
  assert.match(made ?? '', /<desc id="d">Lowest 1, highest 2<\/desc>/)
})

test('a source too long for one line is cut where words end', () => {
  const long = standaloneDrawing({ drawing, heading: 'A', says: 'B', notes: ['word '.repeat(60).trim()] })
  assert.equal((long ?? '').match(/>(word ?)+<\/text>/g)?.length, 4)
})

test('of a sentence in place of a drawing there is no file', () => {
  assert.equal(standaloneDrawing({ drawing: '<p class="tl-none">Nothing</p>', heading: '', says: '', notes: [] }), null)
})
