import { child } from '../example.ts'
import { bornOn, isAged } from '../reading.ts'
import { rule } from '../rule.ts'

/** Youngest age, in completed years, at which adult services may take over. */
const youngest = 16

export default rule({
  code: '389',
  severity: 'error',
  title: 'Moved to residential care paid for by adult services under 16',
  from: 2023,
  needs: ['Episodes', 'Header'],
  fields: ['REC', 'DEC', 'DOB'],
  explains:
    'Looks at episodes that ended with residential care paid for by adult services (E7). The 16th birthday must be on or before the end. Where the end is missing, or the child has no date of birth in Header, it is not known, and the episode fails too.',
  because:
    'Care ended with {Episodes.REC}; the end is {Episodes.DEC}, and the child is not known to have been 16 by then.',
  putRight: 'Correct or add the date of birth and the end, or give the reason care really ended.',
  source: 'DfE, SSDA903 validation rules, 389.',

  check: () => (child, wrong) => {
    for (const episode of child.Episodes) {
      if (episode.REC === 'E7' && !isAged(youngest, bornOn(child), episode.DEC)) wrong(episode)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the day before the birthday',
      children: [child({ Header: [{ DOB: '2009-06-02' }], Episodes: [{ DEC: '2025-06-01', REC: 'E7' }] })],
      cells: ['Episodes 0 REC', 'Episodes 0 DEC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'no end',
      children: [child({ Header: [{ DOB: '2008-06-02' }], Episodes: [{ DEC: null, REC: 'E7' }] })],
      cells: ['Episodes 0 REC', 'Episodes 0 DEC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the date of birth is not known',
      children: [child({ Header: [{ DOB: null }], Episodes: [{ DEC: '2025-06-01', REC: 'E7' }] })],
      cells: ['Episodes 0 REC', 'Episodes 0 DEC'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'on the sixteenth birthday',
      children: [child({ Header: [{ DOB: '2009-06-02' }], Episodes: [{ DEC: '2025-06-02', REC: 'E7' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'another reason',
      children: [child({ Episodes: [{ DEC: '2025-06-01', REC: 'E4A' }] })],
    },
  ],
})
