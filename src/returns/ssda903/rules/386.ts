import { child } from '../example.ts'
import { bornOn, isAged } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '386',
  severity: 'error',
  title: 'Adopted at 18 or over',
  from: 2023,
  needs: ['Header', 'Episodes'],
  fields: ['REC', 'DEC', 'DOB'],
  explains:
    'Looks at episodes that ended with adoption (E11 or E12). The end must be before the 18th birthday; on the birthday is too late. The date of birth is that of Header. Without it, or without an end, nothing is said.',
  because: 'The adoption ({Episodes.REC}) is of {Episodes.DEC}, and the person was 18 or over by then.',
  putRight: 'Correct the date of birth, the date or the reason: nobody can be adopted from care once they are 18.',
  source: 'DfE, SSDA903 validation rules, 386.',

  check: () => (child, wrong) => {
    for (const episode of child.Episodes) {
      const { REC, DEC } = episode
      if ((REC === 'E11' || REC === 'E12') && isAged(18, bornOn(child), DEC)) wrong(episode)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'on the eighteenth birthday',
      children: [child({ Header: [{ DOB: '2007-06-02' }], Episodes: [{ DEC: '2025-06-02', REC: 'E11' }] })],
      cells: ['Episodes 0 REC', 'Episodes 0 DEC'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the day before it',
      children: [child({ Header: [{ DOB: '2007-06-02' }], Episodes: [{ DEC: '2025-06-01', REC: 'E12' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'without an adoption',
      children: [child({ Header: [{ DOB: '2007-06-02' }], Episodes: [{ DEC: '2025-06-02', REC: 'E17' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'without a date of birth nothing is said',
      children: [child({ Header: [{ DOB: null }], Episodes: [{ DEC: '2025-06-02', REC: 'E11' }] })],
    },
  ],
})
