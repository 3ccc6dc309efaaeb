import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: 'INT35',
  severity: 'error',
  title: 'A child has more than one row in PrevPerm',
  from: 2023,
  needs: ['PrevPerm'],
  fields: ['CHILD'],
  explains:
    "A child has one row in PrevPerm. Where there are more, all of them are marked, whether or not they say the same. Rows without the child's number are not compared.",
  because: 'The child has more than one row in PrevPerm.',
  putRight:
    'Keep the row that is right and take the others out. If they are of two children, give each a number of their own.',
  source: 'Integrity check of the open 903 validator, INT35.',

  check:
    () =>
    ({ PrevPerm }, wrong) => {
      if (PrevPerm.length > 1) wrong(...PrevPerm)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'two that say the same are both marked',
      children: [child({ PrevPerm: [{}, {}] })],
      cells: ['PrevPerm 0 CHILD', 'PrevPerm 1 CHILD'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'two that differ',
      children: [child({ PrevPerm: [{}, { DOB: '2014-06-02' }] })],
      cells: ['PrevPerm 0 CHILD', 'PrevPerm 1 CHILD'],
    },
    { year: 2026, is: 'right', because: 'she has one', children: [child({ PrevPerm: [{}] })] },
    {
      year: 2026,
      is: 'right',
      because: 'the other is of last year',
      children: [child({ PrevPerm: [{}], last: { PrevPerm: [{}] } })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the other is of another child',
      children: [child({ PrevPerm: [{}] }), child({ CHILD: 'T1000002', PrevPerm: [{}] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'nobody knows whose two rows without a number are',
      children: [
        child({ Header: [], Episodes: [], PrevPerm: [{ CHILD: null }] }),
        child({ Header: [], Episodes: [], PrevPerm: [{ CHILD: null }] }),
      ],
    },
  ],
})
