import assert from 'node:assert/strict'
import test from 'node:test'
import { childRows } from './example.ts'
import { journeyOf, spellInWords } from './journey.ts'

const placed = (row: object, why = 'S', location = 'IN') =>
  journeyOf(
    childRows({
      ssd_cla_episodes: [
        {
          ...{ clae_cla_episode_id: 'E1', clae_cla_id: 'A', clae_cla_episode_start_date: '2025-05-06' },
          clae_cla_episode_start_reason: why,
        },
      ],
      ssd_cla_placement: [
        { clap_cla_placement_id: 'P1', clap_cla_id: 'A', clap_cla_placement_start_date: '2025-05-06', ...row },
      ],
      ext_cla_placement_area: [{ excp_placement_id: 'P1', excp_location: location }],
    }),
  )
    .spells.filter(({ kind }) => kind === 'placement')
    .map((spell) => spellInWords(spell))

test('a placement tells where, whose and how far; with parents nobody provides it', () => {
  const row = { clap_cla_placement_provider: 'PR2', clap_cla_placement_distance: 0.4 }
  assert.deepEqual(placed({ ...row, clap_cla_placement_type: 'U4' }), [
    'Foster carer, another authority’s, less than a mile from home',
  ])
  assert.deepEqual(placed({ clap_cla_placement_type: 'P1', clap_cla_placement_provider: 'PR0' }), ['Parents'])
})

test('a placement outside the authority is said to be so, however near it is', () => {
  const row = { clap_cla_placement_type: 'U4', clap_cla_placement_distance: 18.2 }
  assert.deepEqual(placed(row, 'S', 'OUT'), ['Foster carer, 18 miles from home, outside the authority'])
})

test('a distance of 999.9 is none: it could not be worked out', () => {
  assert.deepEqual(placed({ clap_cla_placement_type: 'K2', clap_cla_placement_distance: 999.9 }), ['Children’s home'])
})

test('a placement that began with a change of legal status and the same carer is no move', () => {
  assert.deepEqual(placed({ clap_cla_placement_type: 'A3' }, 'U'), ['Adopters, same carer as before'])
})

test('a placement without a start lasts from no day, and its end is told', () => {
  assert.deepEqual(placed({ clap_cla_placement_start_date: null, clap_cla_placement_end_date: '2025-06-02' }), [])
})
