import { child } from '../example.ts'
import { isBefore } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '567',
  severity: 'error',
  title: 'A time missing or away ends before it begins',
  from: 2023,
  needs: ['Missing'],
  fields: ['MIS_START', 'MIS_END'],
  explains:
    'The last day may not be before the first. Both may be the same day. Where either is missing or cannot be read, nothing is said.',
  because: 'It began on {Missing.MIS_START} and ended on {Missing.MIS_END}.',
  putRight: 'Correct whichever day is wrong; often the two were swapped, or the year is a slip.',
  source: 'DfE, SSDA903 validation rules, 567.',

  check:
    () =>
    ({ Missing }, wrong) => {
      for (const row of Missing) if (isBefore(row.MIS_END, row.MIS_START)) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'it ended the day before',
      children: [child({ Missing: [{ MIS_END: '2025-07-31' }] })],
      cells: ['Missing 0 MIS_START', 'Missing 0 MIS_END'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'back the same day',
      children: [child({ Missing: [{ MIS_END: '2025-08-01' }] })],
    },
    { year: 2026, is: 'right', because: 'still missing', children: [child({ Missing: [{ MIS_END: null }] })] },
    {
      year: 2026,
      is: 'right',
      because: 'when it began is not known',
      children: [child({ Missing: [{ MIS_START: null }] })],
    },
  ],
})
