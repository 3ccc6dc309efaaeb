import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '1005',
  severity: 'error',
  title: 'The last day missing or away is no date',
  from: 2023,
  needs: ['Missing'],
  fields: ['MIS_END'],
  explains:
    'The last day, where one is given, must be a real day written dd/mm/yyyy. A blank says that the child is still missing or away.',
  because: 'The last day missing or away is {Missing.MIS_END}.',
  putRight: 'Give the last day as dd/mm/yyyy, or leave it blank while the child is missing.',
  source: 'DfE, SSDA903 validation rules, 1005.',

  check:
    () =>
    ({ Missing }, wrong) => {
      for (const row of Missing) if (row.unread?.MIS_END !== undefined) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'it is no real day',
      children: [child({ Missing: [{ MIS_END: '2025-06-31' }] })],
      cells: ['Missing 0 MIS_END'],
    },
    { year: 2026, is: 'right', because: 'a real day', children: [child({ Missing: [{}] })] },
    { year: 2026, is: 'right', because: 'still missing', children: [child({ Missing: [{ MIS_END: null }] })] },
    {
      year: 2026,
      is: 'right',
      because: 'it is the first day that is none',
      children: [child({ Missing: [{ MIS_START: '2025-06-31' }] })],
    },
  ],
})
