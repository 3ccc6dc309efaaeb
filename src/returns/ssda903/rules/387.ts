import { child } from '../example.ts'
import { bornOn, isAged } from '../reading.ts'
import { rule } from '../rule.ts'

/** Youngest age, in completed years, at which a child may leave care to live on their own. */
const youngest = 14

export default rule({
  code: '387',
  severity: 'error',
  title: 'Left care for independent living under 14',
  from: 2023,
  needs: ['Header', 'Episodes'],
  fields: ['REC', 'DEC', 'DOB'],
  explains:
    'Looks at episodes that ended with independent living (E5 or E6) on a known day. The 14th birthday must be on or before that day. A child without a date of birth in Header fails too, for then it is not known. An episode without an end is not looked at.',
  because: 'Care ended with {Episodes.REC} on {Episodes.DEC}, and the child is not known to have been 14 by then.',
  putRight: 'Correct or add the date of birth, or give the reason care really ended.',
  source: 'DfE, SSDA903 validation rules, 387.',

  check: () => (child, wrong) => {
    for (const episode of child.Episodes) {
      const { REC, DEC } = episode
      if ((REC === 'E5' || REC === 'E6') && DEC !== null && !isAged(youngest, bornOn(child), DEC)) wrong(episode)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the day before the birthday',
      children: [child({ Header: [{ DOB: '2011-06-02' }], Episodes: [{ DEC: '2025-06-01', REC: 'E5' }] })],
      cells: ['Episodes 0 REC', 'Episodes 0 DEC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the date of birth is not known',
      children: [child({ Header: [], Episodes: [{ DEC: '2025-06-01', REC: 'E6' }] })],
      cells: ['Episodes 0 REC', 'Episodes 0 DEC'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'on the fourteenth birthday',
      children: [child({ Header: [{ DOB: '2011-06-02' }], Episodes: [{ DEC: '2025-06-02', REC: 'E6' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'another reason',
      children: [child({ Episodes: [{ DEC: '2025-06-01', REC: 'E4A' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'no end to compare',
      children: [child({ Episodes: [{ DEC: null, REC: 'E5' }] })],
    },
  ],
})
