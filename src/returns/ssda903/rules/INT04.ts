import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: 'INT04',
  severity: 'error',
  title: 'A child who was missing or away (Missing) is not in Header',
  from: 2023,
  needs: ['Header', 'Missing'],
  fields: ['CHILD'],
  explains:
    "Every child with a row in Missing must have one in this year's Header; that of last year does not count. A row without the child's number fails too, for nobody knows whose it is.",
  because: 'The child has a row in Missing and none in Header.',
  putRight: "Add the child to Header, or correct the child's number where there is a slip in it.",
  source: 'Integrity check of the open 903 validator, INT04.',

  check:
    () =>
    ({ Header, Missing }, wrong) => {
      if (Header.length > 0) return
      for (const row of Missing) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she has no row in Header',
      children: [child({ Header: [], Missing: [{}] })],
      cells: ['Missing 0 CHILD'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'both times are marked',
      children: [child({ Header: [], Missing: [{}, { MIS_START: '2025-12-01', MIS_END: '2025-12-02' }] })],
      cells: ['Missing 0 CHILD', 'Missing 1 CHILD'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'only Header of last year names her',
      children: [child({ Header: [], Missing: [{}], last: { Header: [{}] } })],
      cells: ['Missing 0 CHILD'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'nobody knows whose row it is',
      children: [child(), child({ Header: [], Episodes: [], Missing: [{ CHILD: null }] })],
      cells: ['Missing 0 CHILD'],
    },
    { year: 2026, is: 'right', because: 'she is in Header', children: [child({ Missing: [{}] })] },
    {
      year: 2026,
      is: 'right',
      because: 'only last year had such a row',
      children: [child({ Header: [], last: { Missing: [{}] } })],
    },
  ],
})
