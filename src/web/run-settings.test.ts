import assert from 'node:assert/strict'
import test from 'node:test'
import { runSettingsFrom } from './run-settings.ts'

const processes = (text: string | undefined) => runSettingsFrom({ THROUGHLINE_PROCESSES: text }).processes

test('a copy has from one to sixteen processes that serve pages, and by itself four at most', () => {
  assert.deepEqual([processes('1'), processes('16')], [1, 16])
  assert.ok(processes(undefined) >= 1 && processes(undefined) <= 4)
  assert.throws(
    () => processes('0'),
    /^Refusal: What was asked was not understood. THROUGHLINE_PROCESSES is 0; it takes a number from 1 to 16\.$/,
  )
  assert.throws(() => processes('17'), /THROUGHLINE_PROCESSES is 17/)
  assert.throws(() => processes('two'), /THROUGHLINE_PROCESSES is two/)
  assert.throws(() => processes('1.5'), /THROUGHLINE_PROCESSES is 1\.5/)
  assert.throws(() => processes(''), /THROUGHLINE_PROCESSES is ;/)
})

test('a copy may take no jobs, and may not be without a process that serves pages', () => {
  assert.equal(runSettingsFrom({ THROUGHLINE_JOBS: '0' }).jobs, 0)
  assert.throws(
    () => runSettingsFrom({ THROUGHLINE_JOBS: '17' }),
    /THROUGHLINE_JOBS is 17; it takes a number from 0 to 16/,
  )
})
