import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { after, before } from 'node:test'
import { KillSeries } from './kill-points.ts'

// A few points of the series that `npm run faults` goes through.

const skip = process.platform === 'win32' ? 'Windows has no kill -9 of a group of processes' : false
const home = mkdtempSync(join(tmpdir(), 'tl-kill-'))
const series = new KillSeries(home)
before(async () => {
  if (skip === false) await series.ready(2000, ['load from a page'])
})
after(() => rmSync(home, { recursive: true, force: true }))

test('web killed halfway through an upload: it was not acknowledged, and is taken in when it is sent again', {
  skip,
}, async () => {
  const { acknowledged } = await series.kill({ kills: 'web', during: 'upload', at: 0.5 })
  assert.equal(acknowledged, false)
})

test('web killed while it joins journeys: the load begins again by itself, and gives what it would have', {
  skip,
}, async () => {
  const { acknowledged } = await series.kill({ kills: 'web', during: 'load from a page', at: 0.5 })
  assert.equal(acknowledged, true)
})

test('a worker killed: its job is taken again by the next', { skip }, async () => {
  const { acknowledged } = await series.kill({ kills: 'worker', during: 'load from a page', at: 0.4 })
  assert.equal(acknowledged, true)
})

test('the database killed while web loads: it is started again, and the load with it', { skip }, async () => {
  const { acknowledged } = await series.kill({ kills: 'database', during: 'load from a page', at: 0.4 })
  assert.equal(acknowledged, true)
})
