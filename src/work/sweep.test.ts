import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import type { Place } from './place.ts'
import { stageFile } from './staged-file.ts'
import { sweep } from './sweep.ts'
import { tasks } from './tasks.ts'

async function* bytes() {
  yield Buffer.from('<Message/>')
}

test('a file that a killed process left among those that come in is taken away a day later, and not before', async () => {
  const data = mkdtempSync(join(tmpdir(), 'tl-sweep-'))
  const place = { data } as Place
  await sweep(place)
  await stageFile(place, 'cin-2026.xml', bytes())
  await tasks.sweep?.(place, {})
  assert.equal(readdirSync(join(data, 'incoming')).length, 1)
  await sweep(place, Date.now() + 86_400_001)
  assert.deepEqual(readdirSync(join(data, 'incoming')), [])
  rmSync(data, { recursive: true })
})
