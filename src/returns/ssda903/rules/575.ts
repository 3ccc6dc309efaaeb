import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '575',
  severity: 'error',
  title: 'The child went missing from a placement that has ended, and no last day is given',
  from: 2023,
  needs: ['Episodes', 'Missing'],
  fields: ['MIS_END'],
  explains:
    'Looks at times missing or away without a last day. When the child went missing during an episode that has ended, its first and last day included, a last day is expected.',
  because: 'The last day is {Missing.MIS_END}, though the episode in which the child went missing has ended.',
  putRight:
    'Give the day on which the child was found. Where the child was still missing when the placement ended, the absence ends with it.',
  source: 'DfE, SSDA903 validation rules, 575.',

  check:
    () =>
    ({ Episodes, Missing }, wrong) => {
      for (const row of Missing) {
        const from = row.MIS_START
        if (from === null || row.MIS_END !== null) continue
        const hasEnded = Episodes.some(
          ({ DECOM, DEC }) => DECOM !== null && DEC !== null && DECOM <= from && from <= DEC,
        )
        if (hasEnded) wrong(row)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she left care in September',
      children: [child({ Episodes: [{ DEC: '2025-09-02', REC: 'E4A' }], Missing: [{ MIS_END: null }] })],
      cells: ['Missing 0 MIS_END'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'she went missing on the last day of the episode',
      children: [child({ Episodes: [{ DEC: '2025-08-01', REC: 'E4A' }], Missing: [{ MIS_END: null }] })],
      cells: ['Missing 0 MIS_END'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'and on the first',
      children: [
        child({ Episodes: [{ DECOM: '2025-08-01', DEC: '2025-09-02', REC: 'E4A' }], Missing: [{ MIS_END: null }] }),
      ],
      cells: ['Missing 0 MIS_END'],
    },
    { year: 2026, is: 'right', because: 'the placement goes on', children: [child({ Missing: [{ MIS_END: null }] })] },
    {
      year: 2026,
      is: 'right',
      because: 'she was found',
      children: [child({ Episodes: [{ DEC: '2025-09-02', REC: 'E4A' }], Missing: [{}] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she went missing after the episode',
      children: [child({ Episodes: [{ DEC: '2025-07-31', REC: 'E4A' }], Missing: [{ MIS_END: null }] })],
    },
  ],
})
