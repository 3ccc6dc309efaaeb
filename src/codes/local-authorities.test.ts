import assert from 'node:assert/strict'
import test from 'node:test'
import { childrensAuthority } from './county-districts.ts'
import { localAuthorities, localAuthority } from './local-authorities.ts'

test('an authority is found by its number and by its ONS code, today and before its boundary changed', () => {
  assert.equal(localAuthority('318')?.name, 'Richmond upon Thames')
  assert.equal(localAuthority('e09000027')?.number, '318')
  assert.equal(localAuthority('E10000023')?.ons, 'E06000065')
  assert.equal(localAuthority('999'), null)
})

test('there are 153 authorities today, and those that ended say which took their place', () => {
  assert.equal(localAuthorities.filter(({ to }) => to === undefined).length, 153)
  assert.deepEqual(localAuthority('909')?.became, ['942', '943'])
  assert.deepEqual(
    localAuthorities.filter(({ became = [] }) => became.some((number) => localAuthority(number) === null)),
    [],
  )
})

test('a district belongs to its county; a place outside England to its country', () => {
  assert.equal(childrensAuthority('E07000240'), 'E10000015')
  assert.equal(childrensAuthority('E06000063'), 'E06000063')
  assert.equal(childrensAuthority('E10000027'), 'E06000066')
  assert.deepEqual(['W06000015', 'S12000033', 'N09000003', 'L99999999'].map(childrensAuthority), [
    'WAL',
    'SCO',
    'NIR',
    'NUK',
  ])
})

test('made-up authorities have made-up codes', () => {
  assert.equal(localAuthority('101')?.ons, 'E08990101')
  assert.equal(childrensAuthority('E08990102'), 'E08990102')
})
