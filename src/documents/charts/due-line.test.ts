import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '../../core/day.ts'
import { dueLineFinding, dueLineTable } from './due-line.ts'

/** Seen from Tuesday 31 March 2026. */
const due = (late: readonly string[], coming: readonly string[]) => ({
  counted: { one: 'clock', many: 'clocks' },
  asOf: day('2026-03-31'),
  deadlines: [
    ...late.map((on) => ({ dueOn: day(on), late: true })),
    ...coming.map((on) => ({ dueOn: day(on), late: false })),
  ],
})

test('what is late and what is due this week are both told', () => {
  assert.equal(
    dueLineFinding(due(['2026-03-27', '2026-02-02'], ['2026-04-02'])),
    'Two clocks are late, and one more is due this week',
  )
})

test('what is late, with nothing due this week', () => {
  assert.equal(
    dueLineFinding(due(['2026-03-27'], ['2026-04-08'])),
    'One clock is late, and nothing else is due this week',
  )
})

test('what is due seven days on is due this week', () => {
  assert.equal(dueLineFinding(due([], ['2026-04-07', '2026-04-08'])), 'One clock is due this week, and none is late')
})

test('with nothing due this week the next one is told', () => {
  assert.equal(dueLineFinding(due([], ['2026-04-23', '2026-05-08'])), 'The next clock is due 23 April 2026')
})

test('the table has what is late, six weeks and what comes later', () => {
  assert.deepEqual(
    dueLineTable(due(['2026-03-27'], ['2026-04-02', '2026-05-12', '2026-05-13'])).rows.map((row) =>
      row.map(({ text }) => text),
    ),
    [
      ['Late', '1'],
      ['Week to 7 April 2026', '1'],
      ['Week to 14 April 2026', '0'],
      ['Week to 21 April 2026', '0'],
      ['Week to 28 April 2026', '0'],
      ['Week to 5 May 2026', '0'],
      ['Week to 12 May 2026', '1'],
      ['Later', '1'],
    ],
  )
})
