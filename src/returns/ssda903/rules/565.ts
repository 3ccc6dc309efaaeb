import { child } from '../example.ts'
import { isFilled } from '../reading-cells.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '565',
  severity: 'error',
  title: 'A first day missing or away is given, but not which of the two',
  from: 2023,
  needs: ['Missing'],
  fields: ['MISSING', 'MIS_START'],
  explains:
    'A row with a first day must say whether the child was missing (M) or away without leave (A). Any code will do here, and a day that cannot be read counts as given; whether they are valid is for other rules.',
  because: 'The time began on {Missing.MIS_START}; the code is {Missing.MISSING}.',
  putRight: 'Give M when nobody knew where the child was, A when it was known but not allowed.',
  source: 'DfE, SSDA903 validation rules, 565.',

  check:
    () =>
    ({ Missing }, wrong) => {
      for (const row of Missing) {
        if (isFilled(row, 'MIS_START') && row.MISSING === null) wrong(row)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the day cannot be read, and is given all the same',
      children: [child({ Missing: [{ MISSING: null, MIS_START: '2025-06-31' }] })],
      cells: ['Missing 0 MISSING', 'Missing 0 MIS_START'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'neither missing nor away',
      children: [child({ Missing: [{ MISSING: null }] })],
      cells: ['Missing 0 MISSING', 'Missing 0 MIS_START'],
    },
    { year: 2026, is: 'right', because: 'missing', children: [child({ Missing: [{}] })] },
    {
      year: 2026,
      is: 'right',
      because: 'a last day alone has a rule of its own',
      children: [child({ Missing: [{ MISSING: null, MIS_START: null }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a code that does not exist is a code',
      children: [child({ Missing: [{ MISSING: 'X' }] })],
    },
  ],
})
