import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '706',
  severity: 'error',
  title: "An order that held at the end of last year is not in this year's return",
  from: 2027,
  needs: ['DoLo', 'DoLo_last'],
  fields: ['DOLO_START'],
  explains:
    "Looks at each order that has a first day and no last day in last year's return. This year's must have an order of the same child with the same first day. The child is marked, and last year's order.",
  because: "An order without an end in last year's return is not taken up by this year's.",
  putRight: 'Report the order again, with its first day and, where it ended in the year, its last.',
  source: 'DfE, SSDA903 validation rules, 706.',
  peer: "The open validator breaks down without last year's orders, and marks wrong rows with them.",

  check:
    () =>
    ({ Header, DoLo, last }, wrong) => {
      for (const before of last.DoLo) {
        const { DOLO_START, DOLO_END } = before
        if (DOLO_START === null || DOLO_END !== null || DoLo.some((row) => row.DOLO_START === DOLO_START)) continue
        const header = Header[0]
        if (header === undefined) wrong(before)
        else wrong(header, before)
      }
    },

  examples: () => [
    {
      year: 2027,
      is: 'wrong',
      because: 'she has no order this year',
      children: [child({ last: { DoLo: [{ DOLO_START: '2026-02-02', DOLO_END: null }] } })],
      cells: ['Header 0 CHILD', 'DoLo_last 0 DOLO_START'],
    },
    {
      year: 2027,
      is: 'wrong',
      because: 'she has another',
      children: [child({ DoLo: [{}], last: { DoLo: [{ DOLO_START: '2026-02-02', DOLO_END: null }] } })],
      cells: ['Header 0 CHILD', 'DoLo_last 0 DOLO_START'],
    },
    {
      year: 2027,
      is: 'wrong',
      because: 'this year does not name her',
      children: [child({ Header: [], Episodes: [], last: { DoLo: [{ DOLO_START: '2026-02-02', DOLO_END: null }] } })],
      cells: ['DoLo_last 0 DOLO_START'],
    },
    {
      year: 2027,
      is: 'right',
      because: 'it is taken up',
      children: [
        child({
          DoLo: [{ DOLO_START: '2026-02-02', DOLO_END: '2026-05-06' }],
          last: { DoLo: [{ DOLO_START: '2026-02-02', DOLO_END: null }] },
        }),
      ],
    },
    {
      year: 2027,
      is: 'right',
      because: 'it ended last year',
      children: [child({ last: { DoLo: [{ DOLO_START: '2026-02-02', DOLO_END: '2026-03-02' }] } })],
    },
    {
      year: 2027,
      is: 'right',
      because: 'when it began is not known',
      children: [child({ last: { DoLo: [{ DOLO_START: null, DOLO_END: null }] } })],
    },
  ],
})
