import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: 'INT33',
  severity: 'error',
  title: 'A child has more than one row in OC2',
  from: 2023,
  needs: ['OC2'],
  fields: ['CHILD'],
  explains:
    "A child has one row in OC2. Where there are more, all of them are marked, whether or not they say the same. Rows without the child's number are not compared.",
  because: 'The child has more than one row in OC2.',
  putRight:
    'Keep the row that is right and take the others out. If they are of two children, give each a number of their own.',
  source: 'Integrity check of the open 903 validator, INT33.',

  check:
    () =>
    ({ OC2 }, wrong) => {
      if (OC2.length > 1) wrong(...OC2)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'two that say the same are both marked',
      children: [child({ OC2: [{}, {}] })],
      cells: ['OC2 0 CHILD', 'OC2 1 CHILD'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'two that differ',
      children: [child({ OC2: [{}, { DOB: '2014-06-02' }] })],
      cells: ['OC2 0 CHILD', 'OC2 1 CHILD'],
    },
    { year: 2026, is: 'right', because: 'she has one', children: [child({ OC2: [{}] })] },
    {
      year: 2026,
      is: 'right',
      because: 'the other is of last year',
      children: [child({ OC2: [{}], last: { OC2: [{}] } })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the other is of another child',
      children: [child({ OC2: [{}] }), child({ CHILD: 'T1000002', OC2: [{}] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'nobody knows whose two rows without a number are',
      children: [
        child({ Header: [], Episodes: [], OC2: [{ CHILD: null }] }),
        child({ Header: [], Episodes: [], OC2: [{ CHILD: null }] }),
      ],
    },
  ],
})
