import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: 'INT03',
  severity: 'error',
  title: 'A child with an episode is not in Header',
  from: 2023,
  needs: ['Header', 'Episodes'],
  fields: ['CHILD'],
  explains:
    "Every child with a row in Episodes must have one in this year's Header; that of last year does not count. A row without the child's number fails too, for nobody knows whose it is.",
  because: 'The child has a row in Episodes and none in Header.',
  putRight: "Add the child to Header, or correct the child's number where there is a slip in it.",
  source: 'Integrity check of the open 903 validator, INT03.',

  check:
    () =>
    ({ Header, Episodes }, wrong) => {
      if (Header.length > 0) return
      for (const row of Episodes) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she has no row in Header',
      children: [child({ Header: [], Episodes: [{}] })],
      cells: ['Episodes 0 CHILD'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'both episodes are marked',
      children: [
        child({
          Header: [],
          Episodes: [
            { DEC: '2025-07-01', REC: 'X1' },
            { DECOM: '2025-07-01', RNE: 'P' },
          ],
        }),
      ],
      cells: ['Episodes 0 CHILD', 'Episodes 1 CHILD'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'only Header of last year names her',
      children: [child({ Header: [], Episodes: [{}], last: { Header: [{}] } })],
      cells: ['Episodes 0 CHILD'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'nobody knows whose row it is',
      children: [child(), child({ Header: [], Episodes: [{ CHILD: null }] })],
      cells: ['Episodes 1 CHILD'],
    },
    { year: 2026, is: 'right', because: 'she is in Header', children: [child({ Episodes: [{}] })] },
    {
      year: 2026,
      is: 'right',
      because: 'only last year had such a row',
      children: [child({ Header: [], Episodes: [], Reviews: [{}], last: { Episodes: [{}] } })],
    },
  ],
})
