import { child } from '../example.ts'
import { birthday, bornOn, isBefore } from '../reading.ts'
import { rule } from '../rule.ts'

/** Youngest age, in completed years, at which a child may live where they work. */
const youngest = 14

export default rule({
  code: '374',
  severity: 'error',
  title: 'Under 14 in employment with residence',
  from: 2023,
  needs: ['Episodes', 'Header'],
  fields: ['DECOM', 'PLACE', 'DOB'],
  explains:
    'Looks at episodes in employment with residence (P3). One that began before the 14th birthday fails; on the birthday is in time. The date of birth is that of Header. Without it, or without a beginning, nothing is said.',
  because: 'The placement {Episodes.PLACE} began on {Episodes.DECOM}, before the 14th birthday.',
  putRight: 'Correct the date of birth or the type of placement. A child under 14 cannot live where they work.',
  source: 'DfE, SSDA903 validation rules, 374.',
  peer: 'The open validator does not look at open episodes.',

  check: () => (child, wrong) => {
    for (const episode of child.Episodes) {
      if (episode.PLACE === 'P3' && isBefore(episode.DECOM, birthday(bornOn(child), youngest))) wrong(episode)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'open, and begun the day before the birthday',
      children: [child({ Header: [{ DOB: '2011-06-02' }], Episodes: [{ PLACE: 'P3', DECOM: '2025-06-01' }] })],
      cells: ['Episodes 0 DECOM', 'Episodes 0 PLACE'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'on the 14th birthday',
      children: [child({ Header: [{ DOB: '2011-06-02' }], Episodes: [{ PLACE: 'P3', DECOM: '2025-06-02' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'another placement',
      children: [child({ Header: [{ DOB: '2011-06-02' }], Episodes: [{ DECOM: '2025-06-01' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'without a date of birth nothing is said',
      children: [child({ Header: [{ DOB: null }], Episodes: [{ PLACE: 'P3', DECOM: '2025-06-01' }] })],
    },
  ],
})
