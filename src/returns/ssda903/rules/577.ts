import { child } from '../example.ts'
import { endsInCare, timesInCare } from '../reading-times-in-care.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '577',
  severity: 'error',
  title: "A time missing or away does not end within the child's time in care",
  from: 2023,
  needs: ['Episodes', 'Missing'],
  fields: ['MIS_END'],
  explains:
    "Takes the periods of care in this year's episodes. A time missing or away must end within one of them, first and last day included; while it has no end, it must have begun in a period that still goes on. A row without a first day, and a child without an episode that has a beginning, are not looked at.",
  because: "The last day missing or away is {Missing.MIS_END}, which fits none of the child's periods of care.",
  putRight: 'Give the day on which the child was found, or the day care ended when the child was still missing then.',
  source: 'DfE, SSDA903 validation rules, 577.',

  check: () => (child, wrong) => {
    if (child.Missing.length === 0) return
    const times = timesInCare(child)
    if (times.length === 0) return
    for (const row of child.Missing) {
      if (row.MIS_START !== null && !endsInCare(times, row.MIS_START, row.MIS_END)) wrong(row)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'care ended while she was missing',
      children: [child({ Episodes: [{ DEC: '2025-08-02', REC: 'E4A' }], Missing: [{ MIS_END: null }] })],
      cells: ['Missing 0 MIS_END'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'it ended the day after care',
      children: [child({ Episodes: [{ DEC: '2025-08-02', REC: 'E4A' }], Missing: [{}] })],
      cells: ['Missing 0 MIS_END'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'it ended the day before care began',
      children: [child({ Episodes: [{ DECOM: '2025-08-04' }], Missing: [{}] })],
      cells: ['Missing 0 MIS_END'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'missing since before the period that goes on',
      children: [
        child({ Episodes: [{ DEC: '2025-08-02', REC: 'E4A' }, { DECOM: '2025-09-01' }], Missing: [{ MIS_END: null }] }),
      ],
      cells: ['Missing 0 MIS_END'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it ended with care',
      children: [child({ Episodes: [{ DEC: '2025-08-03', REC: 'E4A' }], Missing: [{}] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it ended over a change of placement',
      children: [
        child({
          Episodes: [
            { DEC: '2025-08-02', REC: 'X1' },
            { DECOM: '2025-08-02', RNE: 'P' },
          ],
          Missing: [{}],
        }),
      ],
    },
    { year: 2026, is: 'right', because: 'care goes on', children: [child({ Missing: [{ MIS_END: null }] })] },
    {
      year: 2026,
      is: 'right',
      because: 'without an episode nothing is said',
      children: [child({ Episodes: [], Missing: [{ MIS_END: null }] })],
    },
  ],
})
