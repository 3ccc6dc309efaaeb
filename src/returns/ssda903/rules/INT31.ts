import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: 'INT31',
  severity: 'error',
  title: 'A child has more than one row in AD1',
  from: 2023,
  needs: ['AD1'],
  fields: ['CHILD'],
  explains:
    "A child has one row in AD1. Where there are more, all of them are marked, whether or not they say the same. Rows without the child's number are not compared.",
  because: 'The child has more than one row in AD1.',
  putRight:
    'Keep the row that is right and take the others out. If they are of two children, give each a number of their own.',
  source: 'Integrity check of the open 903 validator, INT31.',

  check:
    () =>
    ({ AD1 }, wrong) => {
      if (AD1.length > 1) wrong(...AD1)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'two that say the same are both marked',
      children: [child({ AD1: [{}, {}] })],
      cells: ['AD1 0 CHILD', 'AD1 1 CHILD'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'two that differ',
      children: [child({ AD1: [{}, { DOB: '2014-06-02' }] })],
      cells: ['AD1 0 CHILD', 'AD1 1 CHILD'],
    },
    { year: 2026, is: 'right', because: 'she has one', children: [child({ AD1: [{}] })] },
    {
      year: 2026,
      is: 'right',
      because: 'the other is of last year',
      children: [child({ AD1: [{}], last: { AD1: [{}] } })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the other is of another child',
      children: [child({ AD1: [{}] }), child({ CHILD: 'T1000002', AD1: [{}] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'nobody knows whose two rows without a number are',
      children: [
        child({ Header: [], Episodes: [], AD1: [{ CHILD: null }] }),
        child({ Header: [], Episodes: [], AD1: [{ CHILD: null }] }),
      ],
    },
  ],
})
