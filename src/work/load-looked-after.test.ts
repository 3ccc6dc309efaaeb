import assert from 'node:assert/strict'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'node:test'
import { lookedAfterZip } from '../../test/looked-after-return.ts'
import { day } from '../core/day.ts'
import { child } from '../returns/ssda903/example.ts'
import { lookedAfter } from './load-looked-after.ts'

const children = Array.from({ length: 1000 }, (_, number) => child({ CHILD: `T${1_000_000 + number}` }))
const zip = lookedAfterZip(children)
async function* bytes() {
  yield zip
}

test('while a return is checked, others of the process have their turn, and it is told how far it is', async () => {
  let turns = 0
  const turn = () => {
    turns++
    next = setImmediate(turn)
  }
  let next = setImmediate(turn)
  const told: { readonly share: number; readonly turns: number }[] = []
  const about = { laCode: '101', today: day('2026-06-01'), data: join(tmpdir(), 'no-lists'), chosenYear: null }
  await lookedAfter.read(
    bytes(),
    { ...about, kept: async () => null },
    {
      begin() {},
      claims() {},
      moves: (share, doing) => doing === 'Checking' && told.push({ share, turns }),
    },
  )
  clearImmediate(next)
  assert.equal(told.length, 4)
  assert.equal(told.at(-1)?.share, 1)
  assert.equal(new Set(told.map((each) => each.turns)).size, 4)
})
