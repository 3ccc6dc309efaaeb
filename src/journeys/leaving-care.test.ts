import assert from 'node:assert/strict'
import test from 'node:test'
import { day, isoDay } from '../core/day.ts'
import { childRows } from './example.ts'
import { journeyOf, spellInWords } from './journey.ts'

const leaver = (row: object, episode: object | null, born: string | null = '2007-08-14') =>
  journeyOf(
    childRows({
      ssd_person: [{ pers_person_id: 'C1', pers_dob: born }],
      ssd_cla_episodes:
        episode === null
          ? []
          : [
              {
                ...{ clae_cla_episode_id: 'E1', clae_cla_id: 'A', clae_cla_episode_start_date: '2020-01-06' },
                ...{ clae_cla_episode_start_reason: 'S', ...episode },
              },
            ],
      ssd_care_leavers: [{ clea_table_id: 'K1', clea_person_id: 'C1', clea_care_leaver_in_touch: 'YES', ...row }],
    }),
  )
    .spells.filter(({ kind }) => kind === 'leaving')
    .map((spell) => `${isoDay(spell.startsOn)} ${spellInWords(spell)}`)

const leftAt = (on: string) => ({ clae_cla_episode_ceased_date: on, clae_cla_episode_ceased_reason: 'E5' })

test('a care leaver is one from the day of leaving care at 16 or over', () => {
  const home = { clea_care_leaver_accommodation: 'U', clea_care_leaver_accom_suitable: '1' }
  assert.deepEqual(leaver({ ...home, clea_care_leaver_activity: 'F2' }, leftAt('2024-03-04')), [
    '2024-03-04 Care leaver, in touch, independent living, suitable, other education, full time',
  ])
})

test('where the day of leaving is not in the record, it is told from the 18th birthday', () => {
  assert.deepEqual(leaver({}, null), ['2025-08-14 Care leaver, in touch'])
  assert.deepEqual(leaver({}, leftAt('2021-02-01')), ['2025-08-14 Care leaver, in touch'])
})

test('nobody is a care leaver while looked after, or without a day of birth', () => {
  assert.deepEqual(leaver({}, {}), [])
  assert.deepEqual(leaver({}, null, null), [])
})

test('nobody is a care leaver after the 25th birthday', () => {
  const { spells } = journeyOf(
    childRows({
      ssd_person: [{ pers_person_id: 'C1', pers_dob: '2004-02-29' }],
      ssd_care_leavers: [{ clea_table_id: 'K1', clea_person_id: 'C1' }],
    }),
  )
  assert.deepEqual(
    spells.map(({ endsOn }) => endsOn),
    [day('2029-03-01')],
  )
})

test('who needs nothing more, went home for good or died is no care leaver now, and since when no row says', () => {
  assert.deepEqual(leaver({ clea_care_leaver_in_touch: 'NREQ' }, leftAt('2024-03-04')), [])
  assert.deepEqual(leaver({ clea_care_leaver_in_touch: 'RHOM' }, leftAt('2024-03-04')), [])
  assert.deepEqual(leaver({ clea_care_leaver_in_touch: 'DIED' }, leftAt('2024-03-04')), [])
})
