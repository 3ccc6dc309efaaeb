import assert from 'node:assert/strict'
import test from 'node:test'
import { indicatorAddress, readIndicator } from './asked.ts'

test('an address keeps every choice, so that a copy of it shows the same', () => {
  const address =
    '/compare/indicators/cla-rate?authority=335&period=2025&with=mean-2021&source=lait&rows=all&lines=each&release=12'
  const query = Object.fromEntries(new URLSearchParams(address.split('?')[1]))
  assert.equal(indicatorAddress(readIndicator('cla-rate', query)), address)
})

test('what is no choice is left out', () => {
  const asked = readIndicator('cla-rate', {
    authority: '<b>',
    period: 'x',
    with: 'most',
    source: 'me',
    rows: '9',
    lines: 'no',
    release: '-1',
  })
  assert.equal(indicatorAddress(asked), '/compare/indicators/cla-rate?with=median-2025')
})

test('a measure of the interactive tool has its colon escaped', () => {
  assert.match(indicatorAddress(readIndicator('lait:CIN', {})), /^\/compare\/indicators\/lait%3ACIN\?/)
})
