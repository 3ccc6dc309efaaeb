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
