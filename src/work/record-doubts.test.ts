import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '../core/day.ts'
import type { HeldPerson } from '../store/caseload.ts'
import { type RecordInDoubt, recordDoubts } from './record-doubts.ts'

const knownTo = day('2026-03-31')

/** A girl of eleven with a need plan and nothing amiss. */
const person: HeldPerson = {
  ...{ person_id: 'ANN1', reference: 'abcdefghijkm', alias: 'Otter Lane', forename: null, surname: null },
  ...{ born_on: day('2014-06-02'), expected_on: null, died_on: null, sex: 'F', ethnicity: 'WBRI' },
  ...{ kind: 'need plan', since: day('2025-06-16'), last_event_on: day('2025-06-16') },
  ...{ has_upn: true, upn_unknown: null },
}

/** What is said of her with some things changed. */
function said(changed: Partial<HeldPerson>, record: Partial<RecordInDoubt> = {}): readonly string[] {
  const whole = { heldSince: day('2025-04-01'), late: [], findings: [], ...record, person: { ...person, ...changed } }
  return recordDoubts(whole, knownTo).map(({ what }) => what)
}

test('nothing is said of a record in order', () => {
  assert.deepEqual(said({}), [])
})

test('something open after a death', () => {
  assert.deepEqual(said({ died_on: day('2026-01-05') }), [
    'A day of death is recorded, 5 January 2026, and something is still open: need plan',
  ])
})

test('a protection plan open at eighteen, not a need plan', () => {
  const grown = { born_on: day('2008-03-31') }
  assert.deepEqual(said({ ...grown, kind: 'protection plan' }), [
    'The protection plan is open, and the young person has turned 18',
  ])
  assert.deepEqual(said(grown), [])
})

test('a time in care open at eighteen, and at a death', () => {
  assert.deepEqual(said({ born_on: day('2008-03-31'), kind: 'care' }), [
    'The time in care is open, and the young person has turned 18',
  ])
  assert.match(said({ died_on: day('2026-01-05'), kind: 'care' }).join(), /still open: looked after/)
})

test('an allocation for which nothing is open, unless it is newer than the census', () => {
  assert.deepEqual(said({ kind: null, since: null }), ['Held since 1 April 2025, and nothing is open'])
  assert.deepEqual(said({ kind: null, since: null }, { heldSince: day('2026-04-01') }), [])
})

test('a clock twenty days late was likely met and not recorded; one of nineteen days is just late', () => {
  const late = (over: number) => [{ what: 'Assessment', dueOn: day('2026-03-02'), over }]
  assert.deepEqual(said({}, { late: late(20) }), [
    'Assessment was due 2 March 2026 and has no day on which it was done',
  ])
  assert.deepEqual(said({}, { late: late(19) }), [])
})

test('a child expected by now and not born', () => {
  const unborn = { born_on: null, sex: null, ethnicity: null, has_upn: false }
  assert.deepEqual(said({ ...unborn, expected_on: day('2026-03-01') }), [
    'The child was to be born on 1 March 2026, and no day of birth is recorded',
  ])
  assert.deepEqual(said({ ...unborn, expected_on: day('2026-04-01') }), [])
})

test('what a census asks of every child and is missing', () => {
  assert.equal(said({ ethnicity: null, sex: null, has_upn: false }).length, 3)
})

test('a child only the allocations name is asked about when no census can be the reason', () => {
  const unnamed = { ...{ born_on: null, sex: null, ethnicity: null }, kind: null, since: null, last_event_on: null }
  assert.deepEqual(said(unnamed), ['Held since 1 April 2025, and no census names the child'])
  assert.deepEqual(said(unnamed, { heldSince: day('2026-05-04') }), [])
})

test('what could not be carried over is told with its file and line', () => {
  const finding = {
    ...{ person_id: 'ANN1', kind: 'value-unfit', table_name: 'ssd_person', field: 'pers_sex' },
    ...{ line: 88, file_name: 'census-2026.xml' },
  }
  assert.match(
    said({}, { findings: [finding] })[0] ?? '',
    /the next best was taken, or none \(census-2026\.xml, line 88\)$/,
  )
})
