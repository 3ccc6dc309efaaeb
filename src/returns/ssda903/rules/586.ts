import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '586',
  severity: 'error',
  title: 'A child went missing on or before the day they were born',
  from: 2023,
  needs: ['Missing'],
  fields: ['MIS_START'],
  explains:
    'The first day missing or away must be after the date of birth on the same row. Where either is missing, nothing is said.',
  because: 'The child went missing on {Missing.MIS_START}, not after the date of birth.',
  putRight: 'Correct the day, or the date of birth; often the year is a slip.',
  source: 'DfE, SSDA903 validation rules, 586.',

  check:
    () =>
    ({ Missing }, wrong) => {
      for (const row of Missing) if (row.MIS_START !== null && row.DOB !== null && row.MIS_START <= row.DOB) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the day of birth',
      children: [child({ Missing: [{ MIS_START: '2013-06-02' }] })],
      cells: ['Missing 0 MIS_START'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a hundred years earlier',
      children: [child({ Missing: [{ MIS_START: '1925-08-01' }] })],
      cells: ['Missing 0 MIS_START'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the day after',
      children: [child({ Missing: [{ MIS_START: '2013-06-03' }] })],
    },
    { year: 2026, is: 'right', because: 'no date of birth', children: [child({ Missing: [{ DOB: null }] })] },
    { year: 2026, is: 'right', because: 'no first day', children: [child({ Missing: [{ MIS_START: null }] })] },
  ],
})
