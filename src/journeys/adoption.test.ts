import assert from 'node:assert/strict'
import test from 'node:test'
import { isoDay } from '../core/day.ts'
import { childRows } from './example.ts'
import { eventInWords, journeyOf, spellInWords } from './journey.ts'

const permanence = (rest: object, ended: object = {}) =>
  journeyOf(
    childRows({
      ssd_cla_episodes: [
        {
          ...{ clae_cla_episode_id: 'E1', clae_cla_id: 'A', clae_cla_episode_start_date: '2024-05-06' },
          ...{ clae_cla_episode_start_reason: 'S', ...ended },
        },
      ],
      ssd_permanence: [{ perm_table_id: 'N1', perm_cla_id: 'A', ...rest }],
    }),
  )

type Journey = ReturnType<typeof permanence>

const events = (journey: Journey) =>
  journey.events
    .filter(({ table }) => table === 'ssd_permanence')
    .map((event) => `${isoDay(event.at)} ${eventInWords(event)}`)
const spells = (journey: Journey) =>
  journey.spells
    .filter(({ table }) => table === 'ssd_permanence')
    .map((spell) => `${spellInWords(spell)} to ${spell.endsOn === null ? 'now' : isoDay(spell.endsOn)}`)

test('the way to adoption is told step by step, to the order', () => {
  const adopted = permanence({
    ...{ perm_adm_decision_date: '2024-11-04', perm_matched_date: '2025-02-10', perm_adopted_by_carer_flag: true },
    ...{ perm_placement_order_date: '2025-01-13', perm_placed_for_adoption_date: '2025-03-03' },
    ...{ perm_permanence_order_date: '2025-10-06', perm_permanence_order_type: 'Adoption' },
  })
  assert.deepEqual(events(adopted), [
    '2024-11-04 Decided that the child should be placed for adoption',
    '2025-01-13 Placement order made',
    '2025-02-10 Matched with adopters',
    '2025-03-03 Placed for adoption with the foster carers of before',
    '2025-10-06 Adopted',
  ])
  assert.deepEqual(spells(adopted), ['To be placed for adoption to 2025-10-06', 'Placed for adoption to 2025-10-06'])
})

test('a decision that was reversed ends the plan, with its reason', () => {
  const reversed = permanence({
    ...{ perm_adm_decision_date: '2024-11-04', perm_decision_reversed_date: '2025-06-02' },
    perm_decision_reversed_reason: 'RD2',
  })
  assert.deepEqual(
    events(reversed).at(-1),
    '2025-06-02 Decided that the child should no longer be placed for adoption: the court made no placement order',
  )
  assert.deepEqual(spells(reversed), ['To be placed for adoption to 2025-06-02'])
})

test('leaving care ends the plan of adoption when nothing else does', () => {
  const home = { clae_cla_episode_ceased_date: '2025-04-07', clae_cla_episode_ceased_reason: 'E4B' }
  assert.deepEqual(spells(permanence({ perm_adm_decision_date: '2024-11-04' }, home)), [
    'To be placed for adoption to 2025-04-07',
  ])
})

test('special guardianship and child arrangements are told as what they are', () => {
  const order = (type: string) =>
    events(permanence({ perm_permanence_order_date: '2025-10-06', perm_permanence_order_type: type }))
  assert.deepEqual(order('Special Guardianship'), ['2025-10-06 Special guardianship order made'])
  assert.deepEqual(order('Child Arrangements Order/ Residence Order'), ['2025-10-06 Child arrangements order made'])
})
