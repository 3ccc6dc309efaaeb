import { child } from '../example.ts'
import { firstEpisode, isBefore } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '581',
  severity: 'error',
  title: 'A child went missing before their first episode of care',
  from: 2023,
  needs: ['Episodes', 'Missing'],
  fields: ['MIS_START'],
  explains:
    "The first day missing or away may not be before the beginning of the child's first episode in this year's return. A row without a first day, and a child without an episode that has a beginning, are not looked at. Absences that began after care had ended are for rule 578.",
  because: 'The child went missing on {Missing.MIS_START}, before the first episode of care.',
  putRight:
    'Correct the day or the first episode. An absence before the child came into care does not belong in this return.',
  source: 'DfE, SSDA903 validation rules, 581.',
  peer: 'The open validator also marks first days after care ended or between two periods of care, which rule 578 marks here, and rows without a first day.',

  check: () => (child, wrong) => {
    if (child.Missing.length === 0) return
    const first = firstEpisode(child)
    if (first === null) return
    for (const row of child.Missing) if (isBefore(row.MIS_START, first.DECOM)) wrong(row)
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the day before care began',
      children: [child({ Episodes: [{ DECOM: '2025-08-02' }], Missing: [{}] })],
      cells: ['Missing 0 MIS_START'],
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
      because: 'after care ended, which another rule tells',
      children: [child({ Episodes: [{ DEC: '2025-07-01', REC: 'E4A' }], Missing: [{}] })],
    },
    { year: 2026, is: 'right', because: 'when is not known', children: [child({ Missing: [{ MIS_START: null }] })] },
    {
      year: 2026,
      is: 'right',
      because: 'without an episode nothing is said',
      children: [child({ Episodes: [], Missing: [{}] })],
    },
  ],
})
