import assert from 'node:assert/strict'
import test from 'node:test'
import { childRows } from './example.ts'
import { eventInWords, journeyOf } from './journey.ts'

const year = { excy_row_id: 'Y1', excy_year: 2026, excy_sdq_at_year_end: true }

const said = (row: object, years: readonly (typeof year)[] = []) =>
  journeyOf(childRows({ ssd_sdq_scores: [{ csdq_table_id: 'Q1', ...row }], ext_cla_year_outcomes: years })).events.map(
    eventInWords,
  )

test('a score is told on its day', () => {
  assert.deepEqual(said({ csdq_sdq_completed_date: '2025-11-12', csdq_sdq_score: 0 }), [
    'Strengths and difficulties: score 0',
  ])
})

test('a score whose day only stands for the year says that it is of the year', () => {
  assert.deepEqual(said({ csdq_sdq_completed_date: '2026-03-31', csdq_sdq_score: 17 }, [year]), [
    'Strengths and difficulties: score 17, in the year to this day',
  ])
})

test('why there is no score is told, and without a day nothing is', () => {
  assert.deepEqual(said({ csdq_sdq_completed_date: '2026-03-31', csdq_sdq_reason: 'SDQ2' }, [year]), [
    'Strengths and difficulties: no score, the carer refused, in the year to this day',
  ])
  assert.deepEqual(said({ csdq_sdq_score: 17 }), [])
})
