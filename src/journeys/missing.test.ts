import assert from 'node:assert/strict'
import test from 'node:test'
import { childRows } from './example.ts'
import { eventInWords, journeyOf, spellInWords } from './journey.ts'

const away = (rest: object) =>
  journeyOf(
    childRows({
      ssd_missing: [{ miss_table_id: 'M1', miss_missing_episode_start_date: '2026-03-07', ...rest }],
    }),
  )

test('a child who is missing and not back is missing still', () => {
  const { events, spells, clocks } = away({ miss_missing_episode_type: 'M' })
  assert.deepEqual(events.map(eventInWords), ['Went missing'])
  assert.deepEqual(
    spells.map((spell) => [spellInWords(spell), spell.endsOn]),
    [['Missing', null]],
  )
  assert.deepEqual(clocks, [])
})

test('what became of the return interview is told when the child is back', () => {
  const back = { miss_missing_episode_end_date: '2026-03-11', miss_missing_rhi_offered: 'Y' }
  assert.equal(
    away({ ...back, miss_missing_rhi_accepted: 'N' })
      .events.map(eventInWords)
      .at(-1),
    'Came back; return interview: declined',
  )
  assert.equal(
    away({ ...back, miss_missing_rhi_offered: 'N' })
      .events.map(eventInWords)
      .at(-1),
    'Came back; return interview: not offered',
  )
})
