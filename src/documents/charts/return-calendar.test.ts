import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '../../core/day.ts'
import { returnCalendarFinding, returnCalendarTable } from './return-calendar.ts'

const census = { name: 'CIN census', opens: day('2027-04-01'), closes: day('2027-07-31') }
const care = { name: 'Looked after', opens: day('2027-04-01'), closes: day('2027-06-30') }
const school = { name: 'School census', opens: day('2026-10-01'), closes: day('2026-10-24') }
const on = (today: string) => returnCalendarFinding({ today: day(today), returns: [census, care, school] })

test('the next return to open', () => {
  assert.equal(on('2026-09-03'), 'School census opens in four weeks')
})

test('a return that opens tomorrow', () => {
  assert.equal(on('2026-09-30'), 'School census opens tomorrow')
})

test('a return that is open', () => {
  assert.equal(on('2026-10-15'), 'School census is open and closes in nine days')
})

test('a return on its last day', () => {
  assert.equal(on('2026-10-24'), 'School census is open and closes today')
})

test('two returns that are open, the first to close first', () => {
  assert.equal(on('2027-05-01'), 'Looked after and CIN census are open; Looked after closes in nine weeks')
})

test('a return months ahead', () => {
  assert.equal(on('2026-10-25'), 'CIN census opens in five months')
})

test('only a return that may be asked for on any day: the heading is the subject', () => {
  const annexA = { name: 'Annex A', anyDay: 'any day an inspector asks' }
  assert.equal(returnCalendarFinding({ today: day('2026-09-03'), returns: [annexA] }), 'When each return is open')
})

test('the table gives both days', () => {
  assert.deepEqual(
    returnCalendarTable({ today: day('2026-09-03'), returns: [school] }).rows[0]?.map(({ text }) => text),
    ['School census', '1 October 2026', '24 October 2026'],
  )
})
