import assert from 'node:assert/strict'
import test from 'node:test'
import { readySettled, type StoredRow } from './canonical.ts'

const ann: StoredRow = { table: 'ssd_person', key: 'ANN', fields: { pers_person_id: 'ANN' } }
const referral: StoredRow = {
  table: 'ssd_cin_episodes',
  key: 'r1',
  fields: { cine_referral_id: 'r1', cine_person_id: 'ANN' },
}
const settled = (personId: string, rows: readonly StoredRow[]) => [{ personId, rows, origins: [], findings: [] }]

test('a row is written with the child it is of', () => {
  assert.doesNotThrow(() => readySettled('101', settled('ANN', [referral, ann])))
})

test('a row of a child who is not there is not written: the database would not notice', () => {
  assert.throws(() => readySettled('101', settled('ANN', [referral])), /not of a child who is there/)
})

test('a row of one child is not written with another', () => {
  const ben: StoredRow = { table: 'ssd_person', key: 'BEN', fields: { pers_person_id: 'BEN' } }
  assert.throws(() => readySettled('101', settled('BEN', [ben, referral])), /not of a child who is there/)
})
