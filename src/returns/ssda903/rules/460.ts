import { child } from '../example.ts'
import { birthday, bornOn, isBefore } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '460',
  severity: 'error',
  title: 'Stayed with the same carers at 18, but was not 18',
  from: 2023,
  needs: ['Episodes', 'Header'],
  fields: ['DEC', 'REC'],
  explains:
    'An episode that ended because the young person turned 18 and stayed with the carers (E17) must end on the 18th birthday or later. The date of birth is that of Header. Without it, or without an end, nothing is said.',
  because: 'The episode ended on {Episodes.DEC} with {Episodes.REC}, before the 18th birthday.',
  putRight:
    'Correct the end of the episode or the date of birth in Header, or give the reason for which it really ended.',
  source: 'DfE, SSDA903 validation rules, 460.',

  check: () => (child, wrong) => {
    const adult = birthday(bornOn(child), 18)
    if (adult === null) return
    for (const episode of child.Episodes) {
      if (episode.REC === 'E17' && isBefore(episode.DEC, adult)) wrong(episode)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'it ended the day before she was 18',
      children: [child({ Header: [{ DOB: '2007-06-02' }], Episodes: [{ DEC: '2025-06-01', REC: 'E17' }] })],
      cells: ['Episodes 0 DEC', 'Episodes 0 REC'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it ended on the 18th birthday',
      children: [child({ Header: [{ DOB: '2007-06-02' }], Episodes: [{ DEC: '2025-06-02', REC: 'E17' }] })],
    },
    {
      year: 2023,
      is: 'right',
      because: 'she left for another reason',
      children: [
        child({ Header: [{ DOB: '2007-06-02' }], Episodes: [{ DECOM: '2021-05-06', DEC: '2022-06-01', REC: 'E4A' }] }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'there is no date of birth',
      children: [child({ Header: [{ DOB: null }], Episodes: [{ DEC: '2025-06-01', REC: 'E17' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'there is no end',
      children: [child({ Header: [{ DOB: '2007-06-02' }], Episodes: [{ REC: 'E17' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'born on 29 February, she was 18 on the 28th',
      children: [child({ Header: [{ DOB: '2008-02-29' }], Episodes: [{ DEC: '2026-02-28', REC: 'E17' }] })],
    },
  ],
})
