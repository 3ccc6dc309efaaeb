import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '564',
  severity: 'error',
  title: 'A time missing or away has no first day',
  from: 2023,
  needs: ['Missing'],
  fields: ['MISSING', 'MIS_START'],
  explains:
    'A row that says missing (M) or away (A) must say since when. A day that cannot be read counts as none. A row with any other code, or none, is not looked at.',
  because: 'The row says {Missing.MISSING}; the first day is {Missing.MIS_START}.',
  putRight: 'Give the day on which the child went missing or away, or remove the row when nothing happened.',
  source: 'DfE, SSDA903 validation rules, 564.',

  check:
    () =>
    ({ Missing }, wrong) => {
      for (const row of Missing) {
        if ((row.MISSING === 'M' || row.MISSING === 'A') && row.MIS_START === null) wrong(row)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'missing since nobody says when',
      children: [child({ Missing: [{ MIS_START: null }] })],
      cells: ['Missing 0 MISSING', 'Missing 0 MIS_START'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the same when away',
      children: [child({ Missing: [{ MISSING: 'A', MIS_START: null, MIS_END: null }] })],
      cells: ['Missing 0 MISSING', 'Missing 0 MIS_START'],
    },
    { year: 2026, is: 'right', because: 'the first day is there', children: [child({ Missing: [{}] })] },
    {
      year: 2026,
      is: 'right',
      because: 'a code that does not exist has a rule of its own',
      children: [child({ Missing: [{ MISSING: 'X', MIS_START: null }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'without a code nothing is said',
      children: [child({ Missing: [{ MISSING: null, MIS_START: null }] })],
    },
  ],
})
