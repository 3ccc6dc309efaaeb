import { dated } from '../../../core/dated.ts'
import { child } from '../example.ts'
import { birthday, bornOn, isBefore } from '../reading.ts'
import { rule } from '../rule.ts'

/** Accommodation with support: H5 until 2023-24, K3 after it. */
const supported = dated({ 2023: 'H5', 2025: 'K3' })

/** Youngest age, in completed years, at which it may begin. */
const youngest = dated({ 2023: 14, 2024: 16 })

export default rule({
  code: '371',
  severity: 'error',
  title: dated({
    2023: 'Placed in semi-independent living below the youngest age allowed',
    2025: 'Placed in supported accommodation under 16',
  }),
  from: 2023,
  needs: ['Episodes', 'Header'],
  fields: ['DECOM', 'PLACE', 'DOB'],
  explains: dated({
    2023: 'Looks at episodes in semi-independent living (H5). One that began before the 14th birthday fails; on the birthday is in time. The date of birth is that of Header. Without it, or without a beginning, nothing is said.',
    2024: 'Looks at episodes in semi-independent living (H5). One that began before the 16th birthday fails; on the birthday is in time. The date of birth is that of Header. Without it, or without a beginning, nothing is said.',
    2025: 'Looks at episodes in supported accommodation (K3). One that began before the 16th birthday fails; on the birthday is in time. The date of birth is that of Header. Without it, or without a beginning, nothing is said.',
  }),
  because: dated({
    2023: 'The placement {Episodes.PLACE} began on {Episodes.DECOM}, before the 14th birthday.',
    2024: 'The placement {Episodes.PLACE} began on {Episodes.DECOM}, before the 16th birthday.',
  }),
  putRight: 'Correct the date of birth or the type of placement. A child this young may not be placed there.',
  source:
    'DfE, SSDA903 validation rules, 371. The age rose from 14 to 16 for 2023-24; K3 took the place of H5 in 2024-25.',
  peer: 'The open validator does not look at open episodes.',

  check: ({ year }) => {
    const place = supported.at(year)
    const age = youngest.at(year)
    return (child, wrong) => {
      for (const episode of child.Episodes) {
        if (episode.PLACE === place && isBefore(episode.DECOM, birthday(bornOn(child), age))) wrong(episode)
      }
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she was 16 the day after',
      children: [child({ Header: [{ DOB: '2009-06-02' }], Episodes: [{ PLACE: 'K3', DECOM: '2025-06-01' }] })],
      cells: ['Episodes 0 DECOM', 'Episodes 0 PLACE'],
    },
    {
      year: 2024,
      is: 'wrong',
      because: 'fourteen was no longer enough from 2023-24',
      children: [child({ Header: [{ DOB: '2007-06-02' }], Episodes: [{ PLACE: 'H5', DECOM: '2023-06-01' }] })],
      cells: ['Episodes 0 DECOM', 'Episodes 0 PLACE'],
    },
    {
      year: 2023,
      is: 'wrong',
      because: 'she was 14 the day after',
      children: [child({ Header: [{ DOB: '2008-06-02' }], Episodes: [{ PLACE: 'H5', DECOM: '2022-06-01' }] })],
      cells: ['Episodes 0 DECOM', 'Episodes 0 PLACE'],
    },
    {
      year: 2023,
      is: 'right',
      because: 'fourteen was enough until 2022-23',
      children: [child({ Header: [{ DOB: '2008-06-02' }], Episodes: [{ PLACE: 'H5', DECOM: '2022-06-02' }] })],
    },
    {
      year: 2025,
      is: 'right',
      because: 'the old code is left to other rules',
      children: [child({ Header: [{ DOB: '2014-06-02' }], Episodes: [{ PLACE: 'H5', DECOM: '2024-06-02' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'on the sixteenth birthday',
      children: [child({ Header: [{ DOB: '2009-06-02' }], Episodes: [{ PLACE: 'K3', DECOM: '2025-06-02' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'without a date of birth nothing is said',
      children: [child({ Header: [], Episodes: [{ PLACE: 'K3', DECOM: '2025-06-01' }] })],
    },
  ],
})
