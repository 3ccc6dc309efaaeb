import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: 'INT32',
  severity: 'error',
  title: 'A child has more than one row in Header',
  from: 2023,
  needs: ['Header'],
  fields: ['CHILD'],
  explains:
    "A child has one row in Header. Where there are more, all of them are marked, whether or not they say the same. Rows without the child's number are not compared.",
  because: 'The child has more than one row in Header.',
  putRight:
    'Keep the row that is right and take the others out. If they are of two children, give each a number of their own.',
  source: 'Integrity check of the open 903 validator, INT32.',

  check:
    () =>
    ({ Header }, wrong) => {
      if (Header.length > 1) wrong(...Header)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'two that say the same are both marked',
      children: [child({ Header: [{}, {}] })],
      cells: ['Header 0 CHILD', 'Header 1 CHILD'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'two that differ',
      children: [child({ Header: [{}, { DOB: '2014-06-02' }] })],
      cells: ['Header 0 CHILD', 'Header 1 CHILD'],
    },
    { year: 2026, is: 'right', because: 'she has one', children: [child()] },
    {
      year: 2026,
      is: 'right',
      because: 'the other is of last year',
      children: [child({ last: { Header: [{}] } })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the other is of another child',
      children: [child(), child({ CHILD: 'T1000002' })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'nobody knows whose two rows without a number are',
      children: [
        child({ Header: [{ CHILD: null }], Episodes: [] }),
        child({ Header: [{ CHILD: null }], Episodes: [] }),
      ],
    },
  ],
})
