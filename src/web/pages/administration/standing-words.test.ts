import assert from 'node:assert/strict'
import test from 'node:test'
import { backupWords, peopleWords, shutWords, workWords } from './standing-words.ts'

const now = new Date('2026-11-26T09:00:00Z')

test('accounts that nobody uses are said beside how many there are', () => {
  assert.equal(peopleWords({ open: 9, never: 0, away: 2 }), '9 accounts are open, two of them not used for 90 days')
  assert.equal(peopleWords({ open: 1, never: 0, away: 0 }), '1 account is open')
})

test('a shut record without an owner is said', () => {
  assert.equal(shutWords(3, 1), '3 records are shut, and nobody answers for one of them')
  assert.equal(shutWords(1, 1), '1 record is shut, and nobody answers for it')
  assert.equal(shutWords(0, 0), 'No record is restricted')
})

test('a backup that is noted has been read again', () => {
  assert.equal(
    backupWords(new Date('2026-11-26T02:10:00Z'), now),
    'The last backup was made today at 02:10 and can be read',
  )
  assert.equal(backupWords(null, now), 'There is no backup')
})

test('what broke is said beside what is being worked on', () => {
  assert.equal(workWords({ working: 0, failed: 1 }), 'Nothing is being worked on, and one broke')
  assert.equal(workWords({ working: 2, failed: 0 }), '2 things are being worked on')
})
