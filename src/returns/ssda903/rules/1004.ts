import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '1004',
  severity: 'error',
  title: 'The first day missing or away is missing or no date',
  from: 2023,
  needs: ['Missing'],
  fields: ['MIS_START'],
  explains: 'Every row in Missing must have a first day, and it must be a real day written dd/mm/yyyy.',
  because: 'The first day missing or away is {Missing.MIS_START}.',
  putRight: 'Give the day on which the child went missing or away, as dd/mm/yyyy.',
  source: 'DfE, SSDA903 validation rules, 1004.',

  check:
    () =>
    ({ Missing }, wrong) => {
      for (const row of Missing) if (row.MIS_START === null) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'it is missing',
      children: [child({ Missing: [{ MIS_START: null }] })],
      cells: ['Missing 0 MIS_START'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'it is no real day',
      children: [child({ Missing: [{ MIS_START: '2025-06-31' }] })],
      cells: ['Missing 0 MIS_START'],
    },
    { year: 2026, is: 'right', because: 'a real day', children: [child({ Missing: [{}] })] },
  ],
})
