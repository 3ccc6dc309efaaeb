import assert from 'node:assert/strict'
import test from 'node:test'
import { textMark } from './text-mark.ts'

test('the same text has the same mark, and one letter more another', () => {
  assert.equal(
    textMark('Assessments.AssessmentAuthorisationDate='),
    textMark('Assessments.AssessmentAuthorisationDate='),
  )
  assert.notEqual(textMark('UPN=A1'), textMark('UPN=A2'))
  assert.notEqual(textMark(''), textMark(' '))
})

test('a hundred thousand texts that differ in a number have as many marks, all whole and safe', () => {
  const marks = Array.from({ length: 100_000 }, (_, number) => textMark(`CINdetails.CINreferralDate=${number}`))
  assert.equal(new Set(marks).size, 100_000)
  assert.ok(marks.every((mark) => Number.isSafeInteger(mark) && mark >= 0))
})
