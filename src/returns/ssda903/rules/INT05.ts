import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: 'INT05',
  severity: 'error',
  title: 'A child with details of health (OC2) is not in Header',
  from: 2023,
  needs: ['Header', 'OC2'],
  fields: ['CHILD'],
  explains:
    "Every child with a row in OC2 must have one in this year's Header; that of last year does not count. A row without the child's number fails too, for nobody knows whose it is.",
  because: 'The child has a row in OC2 and none in Header.',
  putRight: "Add the child to Header, or correct the child's number where there is a slip in it.",
  source: 'Integrity check of the open 903 validator, INT05.',

  check:
    () =>
    ({ Header, OC2 }, wrong) => {
      if (Header.length > 0) return
      for (const row of OC2) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she has no row in Header',
      children: [child({ Header: [], OC2: [{}] })],
      cells: ['OC2 0 CHILD'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'only Header of last year names her',
      children: [child({ Header: [], OC2: [{}], last: { Header: [{}] } })],
      cells: ['OC2 0 CHILD'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'nobody knows whose row it is',
      children: [child(), child({ Header: [], Episodes: [], OC2: [{ CHILD: null }] })],
      cells: ['OC2 0 CHILD'],
    },
    { year: 2026, is: 'right', because: 'she is in Header', children: [child({ OC2: [{}] })] },
    {
      year: 2026,
      is: 'right',
      because: 'only last year had such a row',
      children: [child({ Header: [], last: { OC2: [{}] } })],
    },
  ],
})
