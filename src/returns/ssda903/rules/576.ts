import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '576',
  severity: 'error',
  title: 'A child was still missing at the end of last year, and this year does not go on from it',
  from: 2023,
  needs: ['Missing', 'Missing_last'],
  fields: ['CHILD'],
  explains:
    "Looks at each time missing or away that has a first day and no last day in last year's return. The child's first time this year must have begun on the same day. A child without any time this year fails too.",
  because:
    "Last year's return shows the child as still missing or away on 31 March; this year's does not begin with the same absence.",
  putRight: 'Report the same absence again, from its first day, with the day on which the child was found.',
  source: 'DfE, SSDA903 validation rules, 576.',
  peer: 'The open validator says nothing of children who have no row in Missing this year.',

  check:
    () =>
    ({ Header, Missing, last }, wrong) => {
      for (const before of last.Missing) {
        if (before.MIS_START === null || before.MIS_END !== null) continue
        const first = Missing[0]
        if (first?.MIS_START !== before.MIS_START) wrong(first ?? Header[0] ?? before)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'this year begins with another day',
      children: [child({ Missing: [{}], last: { Missing: [{ MIS_START: '2025-03-20', MIS_END: null }] } })],
      cells: ['Missing 0 CHILD'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'she has no time missing this year',
      children: [child({ last: { Missing: [{ MIS_START: '2025-03-20', MIS_END: null }] } })],
      cells: ['Header 0 CHILD'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'this year does not name her',
      children: [child({ Header: [], Episodes: [], last: { Missing: [{ MIS_START: '2025-03-20', MIS_END: null }] } })],
      cells: ['Missing_last 0 CHILD'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'this year takes it up',
      children: [
        child({
          Missing: [{ MIS_START: '2025-03-20', MIS_END: '2025-04-02' }, {}],
          last: { Missing: [{ MIS_START: '2025-03-20', MIS_END: null }] },
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she was found last year',
      children: [child({ last: { Missing: [{ MIS_START: '2025-03-20', MIS_END: '2025-03-22' }] } })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'since when is not known',
      children: [child({ last: { Missing: [{ MIS_START: null, MIS_END: null }] } })],
    },
  ],
})
