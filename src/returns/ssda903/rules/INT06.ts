import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: 'INT06',
  severity: 'error',
  title: 'A care leaver (OC3) is not in Header',
  from: 2023,
  needs: ['Header', 'OC3'],
  fields: ['CHILD'],
  explains:
    "Every child with a row in OC3 must have one in this year's Header; that of last year does not count. A row without the child's number fails too, for nobody knows whose it is.",
  because: 'The child has a row in OC3 and none in Header.',
  putRight: "Add the child to Header, or correct the child's number where there is a slip in it.",
  source: 'Integrity check of the open 903 validator, INT06.',

  check:
    () =>
    ({ Header, OC3 }, wrong) => {
      if (Header.length > 0) return
      for (const row of OC3) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she has no row in Header',
      children: [child({ Header: [], OC3: [{}] })],
      cells: ['OC3 0 CHILD'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'only Header of last year names her',
      children: [child({ Header: [], OC3: [{}], last: { Header: [{}] } })],
      cells: ['OC3 0 CHILD'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'nobody knows whose row it is',
      children: [child(), child({ Header: [], Episodes: [], OC3: [{ CHILD: null }] })],
      cells: ['OC3 0 CHILD'],
    },
    { year: 2026, is: 'right', because: 'she is in Header', children: [child({ OC3: [{}] })] },
    {
      year: 2026,
      is: 'right',
      because: 'only last year had such a row',
      children: [child({ Header: [], last: { OC3: [{}] } })],
    },
  ],
})
