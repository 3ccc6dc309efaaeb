import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: 'INT34',
  severity: 'error',
  title: 'A child has more than one row in OC3',
  from: 2023,
  needs: ['OC3'],
  fields: ['CHILD'],
  explains:
    "A child has one row in OC3. Where there are more, all of them are marked, whether or not they say the same. Rows without the child's number are not compared.",
  because: 'The child has more than one row in OC3.',
  putRight:
    'Keep the row that is right and take the others out. If they are of two children, give each a number of their own.',
  source: 'Integrity check of the open 903 validator, INT34.',

  check:
    () =>
    ({ OC3 }, wrong) => {
      if (OC3.length > 1) wrong(...OC3)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'two that say the same are both marked',
      children: [child({ OC3: [{}, {}] })],
      cells: ['OC3 0 CHILD', 'OC3 1 CHILD'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'two that differ',
      children: [child({ OC3: [{}, { DOB: '2014-06-02' }] })],
      cells: ['OC3 0 CHILD', 'OC3 1 CHILD'],
    },
    { year: 2026, is: 'right', because: 'she has one', children: [child({ OC3: [{}] })] },
    {
      year: 2026,
      is: 'right',
      because: 'the other is of last year',
      children: [child({ OC3: [{}], last: { OC3: [{}] } })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the other is of another child',
      children: [child({ OC3: [{}] }), child({ CHILD: 'T1000002', OC3: [{}] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'nobody knows whose two rows without a number are',
      children: [
        child({ Header: [], Episodes: [], OC3: [{ CHILD: null }] }),
        child({ Header: [], Episodes: [], OC3: [{ CHILD: null }] }),
      ],
    },
  ],
})
