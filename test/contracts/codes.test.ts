import assert from 'node:assert/strict'
import test from 'node:test'
import { codeSets } from '../../src/codes/index.ts'

test('every code stands once in its set, has a meaning, and its years are in order', () => {
  for (const { name, codes, source } of codeSets) {
    assert.equal(new Set(codes.map(({ code }) => code)).size, codes.length, name)
    assert.ok(source.length > 10, name)
    for (const { code, means, from, to } of codes) {
      assert.ok(means.length > 1, `${name} ${code}`)
      assert.ok(from === undefined || to === undefined || from <= to, `${name} ${code}`)
    }
  }
})

const count = (name: string, year: number) => codeSets.find((set) => set.name === name)?.at(year).size

test('the sets have as many codes as the guide gives them', () => {
  assert.deepEqual(
    [
      count('referral source', 2026),
      count('primary need', 2026),
      count('reason for closure', 2026),
      count('assessment factor', 2026),
      count('category of abuse', 2026),
      count('ethnicity', 2026),
      count('disability', 2026),
      count('reason for no UPN', 2026),
    ],
    [22, 10, 9, 44, 5, 20, 13, 7],
  )
})

test('codes that came later are not valid before', () => {
  assert.deepEqual(
    [
      count('referral source', 2022),
      count('reason for closure', 2022),
      count('assessment factor', 2021),
      count('sex', 2024),
      count('gender', 2025),
    ],
    [21, 8, 43, 0, 0],
  )
})

test('942 and 943 are authority numbers from 2023-24', () => {
  const set = codeSets.find(({ name }) => name === 'authority number in a UPN')
  assert.deepEqual(
    [set?.at(2023).has('943'), set?.at(2024).has('943'), set?.at(2026).has('005'), set?.at(2026).has('999')],
    [false, true, true, false],
  )
})

const has = (item: string, code: string, year: number) =>
  codeSets
    .find((set) => set.item === item)
    ?.at(year)
    .has(code) === true

test('the sets of the looked-after return have as many codes as its guide gives them in 2025-26', () => {
  const items = ['LS', 'CIN', 'PLACE', 'PLACE_PROVIDER', 'RNE', 'REC', 'REASON_PLACE_CHANGE'].map((item) => [
    item,
    codeSets.find((set) => set.item === `Episodes.${item}`)?.at(2026).size,
  ])
  assert.deepEqual(Object.fromEntries(items), {
    LS: 13,
    CIN: 8,
    PLACE: 29,
    PLACE_PROVIDER: 6,
    RNE: 6,
    REC: 22,
    REASON_PLACE_CHANGE: 12,
  })
})

test('the sex of a looked-after child was 1 or 2 until 2023-24, and is M, F or U since', () => {
  assert.deepEqual(
    [
      has('Header.SEX', '1', 2024),
      has('Header.SEX', 'M', 2024),
      has('Header.SEX', '1', 2025),
      has('Header.SEX', 'U', 2025),
    ],
    [true, false, false, true],
  )
})

test('supported accommodation came in 2024-25; H5, P2 and Z1 were gone a year later', () => {
  const placed = (year: number) =>
    ['K3', 'H5', 'P2', 'Z1', 'Z11', 'Z14'].filter((code) => has('Episodes.PLACE', code, year))
  assert.deepEqual(placed(2024), ['H5', 'P2', 'Z1'])
  assert.deepEqual(placed(2025), ['K3', 'H5', 'P2', 'Z1'])
  assert.deepEqual(placed(2026), ['K3', 'Z11', 'Z14'])
})

test('no address of the reference leads to two code sets', () => {
  const items = codeSets.map(({ item }) => item.split(/[ ,]/)[0]?.toLowerCase())
  assert.equal(new Set(items).size, items.length)
})
