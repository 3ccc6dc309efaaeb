import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: 'INT08',
  severity: 'error',
  title: 'A child with a review is not in Header',
  from: 2023,
  needs: ['Header', 'Reviews'],
  fields: ['CHILD'],
  explains:
    "Every child with a row in Reviews must have one in this year's Header; that of last year does not count. A row without the child's number fails too, for nobody knows whose it is.",
  because: 'The child has a row in Reviews and none in Header.',
  putRight: "Add the child to Header, or correct the child's number where there is a slip in it.",
  source: 'Integrity check of the open 903 validator, INT08.',

  check:
    () =>
    ({ Header, Reviews }, wrong) => {
      if (Header.length > 0) return
      for (const row of Reviews) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she has no row in Header',
      children: [child({ Header: [], Reviews: [{}] })],
      cells: ['Reviews 0 CHILD'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'both reviews are marked',
      children: [child({ Header: [], Reviews: [{}, { REVIEW: '2026-02-02' }] })],
      cells: ['Reviews 0 CHILD', 'Reviews 1 CHILD'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'only Header of last year names her',
      children: [child({ Header: [], Reviews: [{}], last: { Header: [{}] } })],
      cells: ['Reviews 0 CHILD'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'nobody knows whose row it is',
      children: [child(), child({ Header: [], Episodes: [], Reviews: [{ CHILD: null }] })],
      cells: ['Reviews 0 CHILD'],
    },
    { year: 2026, is: 'right', because: 'she is in Header', children: [child({ Reviews: [{}] })] },
    {
      year: 2026,
      is: 'right',
      because: 'only last year had such a row',
      children: [child({ Header: [], last: { Reviews: [{}] } })],
    },
  ],
})
