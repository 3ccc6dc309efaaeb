import assert from 'node:assert/strict'
import test from 'node:test'
import { drawingStyles } from '../../tools/make-drawing-styles.ts'

test('a drawing that leaves the page has the colours it has on the page', () => {
  assert.equal(drawingStyles().stale, false, 'run npm run styles')
})
