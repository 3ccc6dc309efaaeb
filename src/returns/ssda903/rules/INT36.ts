import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: 'INT36',
  severity: 'error',
  title: 'A child has more than one row in UASC',
  from: 2023,
  needs: ['UASC'],
  fields: ['CHILD'],
  explains:
    "A child has one row in UASC. Where there are more, all of them are marked, whether or not they say the same. Rows without the child's number are not compared.",
  because: 'The child has more than one row in UASC.',
  putRight:
    'Keep the row that is right and take the others out. If they are of two children, give each a number of their own.',
  source: 'Integrity check of the open 903 validator, INT36.',

  check:
    () =>
    ({ UASC }, wrong) => {
      if (UASC.length > 1) wrong(...UASC)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'two that say the same are both marked',
      children: [child({ UASC: [{}, {}] })],
      cells: ['UASC 0 CHILD', 'UASC 1 CHILD'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'two that differ',
      children: [child({ UASC: [{}, { DOB: '2014-06-02' }] })],
      cells: ['UASC 0 CHILD', 'UASC 1 CHILD'],
    },
    { year: 2026, is: 'right', because: 'she has one', children: [child({ UASC: [{}] })] },
    {
      year: 2026,
      is: 'right',
      because: 'the other is of last year',
      children: [child({ UASC: [{}], last: { UASC: [{}] } })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the other is of another child',
      children: [child({ UASC: [{}] }), child({ CHILD: 'T1000002', UASC: [{}] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'nobody knows whose two rows without a number are',
      children: [
        child({ Header: [], Episodes: [], UASC: [{ CHILD: null }] }),
        child({ Header: [], Episodes: [], UASC: [{ CHILD: null }] }),
      ],
    },
  ],
})
