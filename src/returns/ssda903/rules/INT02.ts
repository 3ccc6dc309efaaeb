import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: 'INT02',
  severity: 'error',
  title: 'A child with a decision for adoption (PlacedAdoption) is not in Header',
  from: 2023,
  needs: ['Header', 'PlacedAdoption'],
  fields: ['CHILD'],
  explains:
    "Every child with a row in PlacedAdoption must have one in this year's Header; that of last year does not count. A row without the child's number fails too, for nobody knows whose it is.",
  because: 'The child has a row in PlacedAdoption and none in Header.',
  putRight: "Add the child to Header, or correct the child's number where there is a slip in it.",
  source: 'Integrity check of the open 903 validator, INT02.',

  check:
    () =>
    ({ Header, PlacedAdoption }, wrong) => {
      if (Header.length > 0) return
      for (const row of PlacedAdoption) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she has no row in Header',
      children: [child({ Header: [], PlacedAdoption: [{}] })],
      cells: ['PlacedAdoption 0 CHILD'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'both decisions are marked',
      children: [
        child({
          Header: [],
          PlacedAdoption: [
            { DATE_PLACED_CEASED: '2025-07-01', REASON_PLACED_CEASED: 'RD3' },
            { DATE_PLACED: '2025-10-01' },
          ],
        }),
      ],
      cells: ['PlacedAdoption 0 CHILD', 'PlacedAdoption 1 CHILD'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'only Header of last year names her',
      children: [child({ Header: [], PlacedAdoption: [{}], last: { Header: [{}] } })],
      cells: ['PlacedAdoption 0 CHILD'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'nobody knows whose row it is',
      children: [child(), child({ Header: [], Episodes: [], PlacedAdoption: [{ CHILD: null }] })],
      cells: ['PlacedAdoption 0 CHILD'],
    },
    { year: 2026, is: 'right', because: 'she is in Header', children: [child({ PlacedAdoption: [{}] })] },
    {
      year: 2026,
      is: 'right',
      because: 'only last year had such a row',
      children: [child({ Header: [], last: { PlacedAdoption: [{}] } })],
    },
  ],
})
