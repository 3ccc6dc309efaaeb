import { child } from '../example.ts'
import { birthday, bornOn, isBefore, isOneOf } from '../reading.ts'
import { rule } from '../rule.ts'

/** A child can be held to have committed an offence from the age of ten. */
const criminalAge = 10

const youthJustice: ReadonlySet<string> = new Set(['J1', 'J2', 'J3'])

export default rule({
  code: '358',
  severity: 'error',
  title: 'Under 10 and looked after under a youth justice legal status',
  from: 2023,
  needs: ['Header', 'Episodes'],
  fields: ['DECOM', 'DOB', 'LS'],
  explains:
    'Looks at episodes with legal status J1, J2 or J3. One that began before the 10th birthday fails; on the birthday is in time. The date of birth is that of Header. Without it, or without a beginning, nothing is said.',
  because:
    'The episode with legal status {Episodes.LS} begins on {Episodes.DECOM}, and the date of birth is {Header.DOB}.',
  putRight: 'Correct the date of birth or the legal status. A child under 10 cannot be on remand or in custody.',
  source: 'DfE, SSDA903 validation rules, 358.',
  peer: 'The open validator also marks an episode that begins on the 10th birthday itself, when the child is no longer under 10.',

  check: () => (child, wrong) => {
    for (const episode of child.Episodes) {
      if (!isOneOf(episode.LS, youthJustice)) continue
      const header = child.Header[0]
      const ten = birthday(bornOn(child), criminalAge)
      if (header !== undefined && isBefore(episode.DECOM, ten)) wrong(episode, header)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'he was ten the day after',
      children: [child({ Header: [{ DOB: '2015-06-02' }], Episodes: [{ LS: 'J1', DECOM: '2025-06-01' }] })],
      cells: ['Episodes 0 DECOM', 'Episodes 0 LS', 'Header 0 DOB'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'on the tenth birthday',
      children: [child({ Header: [{ DOB: '2015-06-02' }], Episodes: [{ LS: 'J2', DECOM: '2025-06-02' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'another legal status',
      children: [child({ Header: [{ DOB: '2024-06-02' }], Episodes: [{ LS: 'C2', DECOM: '2025-06-01' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'without a date of birth nothing is said',
      children: [child({ Header: [{ DOB: null }], Episodes: [{ LS: 'J3', DECOM: '2025-06-01' }] })],
    },
  ],
})
