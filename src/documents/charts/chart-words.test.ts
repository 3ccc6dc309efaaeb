import assert from 'node:assert/strict'
import test from 'node:test'
import { countText, inPlaceOfPicture, percent, sumOf } from './chart-words.ts'
import { shortened } from './frame.ts'

const contacts = { one: 'contact', many: 'contacts' }

test('percentages are whole, and to one place below ten of more than a thousand', () => {
  assert.equal(percent(684, 1000), '68%')
  assert.equal(percent(95, 1000), '10%')
  assert.equal(percent(95, 1001), '9.5%')
})

test('of fewer than thirty, and of what is withheld, there is no percentage', () => {
  assert.equal(percent(10, 29), null)
  assert.equal(percent('c', 100), null)
  assert.equal(percent(10, null), null)
})

test('a sum with a withheld number among others is not known', () => {
  assert.equal(sumOf([3, 4]), 7)
  assert.equal(sumOf([0, 'c']), 'c')
  assert.equal(sumOf([40, 'c']), null)
  assert.equal(countText(sumOf(['c', 'c'])), 'not shown')
})

test('nothing, one and a small number are said, and two are drawn', () => {
  assert.equal(inPlaceOfPicture([], contacts), 'No contacts in this period')
  assert.equal(inPlaceOfPicture([0, 1], contacts), 'One contact in this period')
  assert.equal(inPlaceOfPicture([0, 'c'], contacts), 'How many contacts there were in this period is withheld')
  assert.equal(inPlaceOfPicture([1, 1], contacts), null)
  assert.equal(inPlaceOfPicture(['c', 'c'], contacts), null)
})

test('a long name is cut with an ellipsis, and left out where nothing of it fits', () => {
  assert.equal(shortened('Police', 15, true, 100), 'Police')
  assert.match(shortened('Other authority teams', 15, true, 80), /^Other a.*…$/)
  assert.equal(shortened('Police', 15, true, 5), '')
})
