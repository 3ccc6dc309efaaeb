import { placementType } from '../../../codes/placement-type.ts'
import { dated } from '../../../core/dated.ts'
import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '146',
  severity: 'error',
  title: 'The type of placement is not a valid code',
  from: 2023,
  needs: ['Episodes'],
  fields: ['PLACE'],
  explains: dated({
    2023: 'A type of placement must be a code of the year, H5, P2 and Z1 among them. A blank passes.',
    2025: 'A type of placement must be a code of the year. Supported accommodation (K3) is new; H5, P2 and Z1 are still there. A blank passes.',
    2026: 'A type of placement must be a code of the year. H5 and P2 are no longer used, and Z1 is Z11 to Z14. A blank passes.',
  }),
  because: 'PLACE is {Episodes.PLACE}.',
  putRight: 'Choose a code of the year: K3 for supported accommodation, Z11 to Z14 for other placements.',
  source:
    'DfE, SSDA903 validation rules, 146. K3 was added for 2024-25; H5, P2 and Z1 were removed and Z11 to Z14 added for 2025-26.',
  peer: 'In 2024-25 the open validator finds every K3 wrong, because its list has it in small letters.',

  check: ({ year }) => {
    const codes = placementType.at(year)
    return ({ Episodes }, wrong) => {
      for (const row of Episodes) if (row.PLACE !== null && !codes.has(row.PLACE)) wrong(row)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'split into four the year before',
      children: [child({ Episodes: [{ PLACE: 'Z1' }] })],
      cells: ['Episodes 0 PLACE'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'one of the four that were Z1',
      children: [child({ Episodes: [{ PLACE: 'Z14' }] })],
    },
    { year: 2026, is: 'right', because: 'none is given', children: [child({ Episodes: [{ PLACE: null }] })] },
    {
      year: 2026,
      is: 'wrong',
      because: 'independent living has left the list',
      children: [child({ Episodes: [{ PLACE: 'P2' }] })],
      cells: ['Episodes 0 PLACE'],
    },
    {
      year: 2025,
      is: 'right',
      because: 'supported accommodation, in its first year',
      children: [child({ Episodes: [{ PLACE: 'K3' }] })],
    },
    {
      year: 2024,
      is: 'wrong',
      because: 'supported accommodation, the year before',
      children: [child({ Episodes: [{ PLACE: 'K3' }] })],
      cells: ['Episodes 0 PLACE'],
    },
    { year: 2025, is: 'right', because: 'in its last year', children: [child({ Episodes: [{ PLACE: 'Z1' }] })] },
  ],
})
