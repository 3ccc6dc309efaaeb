import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: 'INT07',
  severity: 'error',
  title: 'A child who had a lasting arrangement before (PrevPerm) is not in Header',
  from: 2023,
  needs: ['Header', 'PrevPerm'],
  fields: ['CHILD'],
  explains:
    "Every child with a row in PrevPerm must have one in this year's Header; that of last year does not count. A row without the child's number fails too, for nobody knows whose it is.",
  because: 'The child has a row in PrevPerm and none in Header.',
  putRight: "Add the child to Header, or correct the child's number where there is a slip in it.",
  source: 'Integrity check of the open 903 validator, INT07.',

  check:
    () =>
    ({ Header, PrevPerm }, wrong) => {
      if (Header.length > 0) return
      for (const row of PrevPerm) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she has no row in Header',
      children: [child({ Header: [], PrevPerm: [{}] })],
      cells: ['PrevPerm 0 CHILD'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'only Header of last year names her',
      children: [child({ Header: [], PrevPerm: [{}], last: { Header: [{}] } })],
      cells: ['PrevPerm 0 CHILD'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'nobody knows whose row it is',
      children: [child(), child({ Header: [], Episodes: [], PrevPerm: [{ CHILD: null }] })],
      cells: ['PrevPerm 0 CHILD'],
    },
    { year: 2026, is: 'right', because: 'she is in Header', children: [child({ PrevPerm: [{}] })] },
    {
      year: 2026,
      is: 'right',
      because: 'only last year had such a row',
      children: [child({ Header: [], last: { PrevPerm: [{}] } })],
    },
  ],
})
