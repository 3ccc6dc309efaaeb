import { child } from '../example.ts'
import { bornOn, isAged, isOneOf } from '../reading.ts'
import { rule } from '../rule.ts'

const specialGuardianship: ReadonlySet<string> = new Set(['E45', 'E46', 'E47', 'E48'])

export default rule({
  code: '407',
  severity: 'error',
  title: 'Special guardianship at 18 or over',
  from: 2023,
  needs: ['Episodes', 'Header'],
  fields: ['DEC', 'DOB', 'REC'],
  explains:
    'Looks at episodes that ended with a special guardianship order (E45 to E48). The end must be before the 18th birthday; on the birthday is too late. The date of birth is that of Header. Without it, or without an end, nothing is said.',
  because: 'Special guardianship ({Episodes.REC}) began on {Episodes.DEC}, and the date of birth is {Header.DOB}.',
  putRight: 'Correct the date of birth, the date or the reason: the order can only be made for somebody under 18.',
  source: 'DfE, SSDA903 validation rules, 407.',
  peer: 'The open validator lets an order on the 18th birthday itself pass.',

  check: () => (child, wrong) => {
    for (const episode of child.Episodes) {
      const header = child.Header[0]
      if (header === undefined || !isOneOf(episode.REC, specialGuardianship)) continue
      if (isAged(18, bornOn(child), episode.DEC)) wrong(episode, header)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'on the eighteenth birthday',
      children: [child({ Header: [{ DOB: '2007-06-02' }], Episodes: [{ DEC: '2025-06-02', REC: 'E45' }] })],
      cells: ['Episodes 0 DEC', 'Episodes 0 REC', 'Header 0 DOB'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the day before it',
      children: [child({ Header: [{ DOB: '2007-06-02' }], Episodes: [{ DEC: '2025-06-01', REC: 'E48' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'another reason',
      children: [child({ Header: [{ DOB: '2007-06-02' }], Episodes: [{ DEC: '2025-06-02', REC: 'E17' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'no end to compare',
      children: [child({ Header: [{ DOB: '2006-06-02' }], Episodes: [{ DEC: null, REC: 'E46' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'without a date of birth nothing is said',
      children: [child({ Header: [{ DOB: null }], Episodes: [{ DEC: '2025-06-02', REC: 'E47' }] })],
    },
  ],
})
