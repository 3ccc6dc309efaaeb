import { dated } from '../../../core/dated.ts'
import { child } from '../example.ts'
import { bornOn, isAged } from '../reading.ts'
import { rule } from '../rule.ts'

/** Youngest age, in completed years, at which independent living (P2) may begin. */
const youngest = dated({ 2023: 15, 2024: 16 })

export default rule({
  code: '370',
  severity: 'error',
  title: 'Placed in independent living below the youngest age allowed',
  from: 2023,
  to: 2024,
  needs: ['Episodes', 'Header'],
  fields: ['DECOM', 'PLACE', 'DOB'],
  explains: dated({
    2023: 'Looks at episodes in independent living (P2). One that began before the 15th birthday fails; on the birthday is in time. The date of birth is that of Header. Without it, or without a beginning, nothing is said.',
    2024: 'Looks at episodes in independent living (P2). One that began before the 16th birthday fails; on the birthday is in time. The date of birth is that of Header. Without it, or without a beginning, nothing is said.',
  }),
  because: 'Independent living began on {Episodes.DECOM}, before the birthday from which it is allowed.',
  putRight: 'Correct the date of birth or the type of placement. A child this young may not be placed on their own.',
  source: 'DfE, SSDA903 validation rules, 370. The age rose from 15 to 16 for 2023-24.',
  peer: 'The open validator does not look at open episodes.',

  check: ({ year }) => {
    const age = youngest.at(year)
    return (child, wrong) => {
      const born = bornOn(child)
      if (born === null) return
      for (const episode of child.Episodes) {
        if (episode.PLACE === 'P2' && episode.DECOM !== null && !isAged(age, born, episode.DECOM)) wrong(episode)
      }
    }
  },

  examples: () => [
    {
      year: 2024,
      is: 'wrong',
      because: 'she was 16 the day after',
      children: [child({ Header: [{ DOB: '2007-06-02' }], Episodes: [{ PLACE: 'P2', DECOM: '2023-06-01' }] })],
      cells: ['Episodes 0 DECOM', 'Episodes 0 PLACE'],
    },
    {
      year: 2023,
      is: 'right',
      because: 'fifteen was enough until 2022-23',
      children: [child({ Header: [{ DOB: '2007-06-02' }], Episodes: [{ PLACE: 'P2', DECOM: '2022-06-02' }] })],
    },
    {
      year: 2024,
      is: 'right',
      because: 'without a date of birth nothing is said',
      children: [child({ Header: [{ DOB: null }], Episodes: [{ PLACE: 'P2', DECOM: '2023-06-01' }] })],
    },
  ],
})
