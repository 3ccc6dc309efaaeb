import { child } from '../example.ts'
import { isWithin } from '../reading.ts'
import { timesInCare } from '../reading-times-in-care.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '578',
  severity: 'error',
  title: 'A child went missing at a time when they were not in care',
  from: 2023,
  needs: ['Episodes', 'Missing'],
  fields: ['MIS_START'],
  explains:
    "Takes the periods of care in this year's episodes. The first day missing or away must lie within one of them, first and last day included. A row without a first day, and a child without an episode that has a beginning, are not looked at.",
  because: "The child went missing on {Missing.MIS_START}, in none of the child's periods of care.",
  putRight: 'Correct the day, or the episodes. An absence that began after care ended does not belong in this return.',
  source: 'DfE, SSDA903 validation rules, 578.',

  check: () => (child, wrong) => {
    if (child.Missing.length === 0) return
    const times = timesInCare(child)
    if (times.length === 0) return
    for (const row of child.Missing) {
      const from = row.MIS_START
      if (from !== null && !times.some(({ start, end }) => isWithin(from, start, end ?? from))) wrong(row)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the day after care ended',
      children: [child({ Episodes: [{ DEC: '2025-07-31', REC: 'E4A' }], Missing: [{}] })],
      cells: ['Missing 0 MIS_START'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the day before care began',
      children: [child({ Episodes: [{ DECOM: '2025-08-02' }], Missing: [{}] })],
      cells: ['Missing 0 MIS_START'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'between two periods of care',
      children: [child({ Episodes: [{ DEC: '2025-07-01', REC: 'E4A' }, { DECOM: '2025-09-01' }], Missing: [{}] })],
      cells: ['Missing 0 MIS_START'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the day care ended',
      children: [child({ Episodes: [{ DEC: '2025-08-01', REC: 'E4A' }], Missing: [{}] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the day care began',
      children: [child({ Episodes: [{ DECOM: '2025-08-01' }], Missing: [{}] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'when is not known',
      children: [child({ Episodes: [{ DEC: '2025-07-31', REC: 'E4A' }], Missing: [{ MIS_START: null }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'without an episode nothing is said',
      children: [child({ Episodes: [], Missing: [{}] })],
    },
  ],
})
