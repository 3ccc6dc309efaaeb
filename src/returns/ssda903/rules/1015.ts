import { dated } from '../../../core/dated.ts'
import { child } from '../example.ts'
import { isShortBreak } from '../reading.ts'
import { rule } from '../rule.ts'

const adoptionAndFostering = ['A3', 'A4', 'A5', 'A6', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6']

/** Placements of the authority's own that may lie anywhere. */
const anywhere = dated<ReadonlySet<string>>({
  2023: new Set(adoptionAndFostering),
  2026: new Set([...adoptionAndFostering, 'K3']),
})

export default rule({
  code: '1015',
  severity: 'error',
  title: "The authority's own provision lies in the area of another authority",
  from: 2023,
  needs: ['Episodes', 'postcodes', 'authority'],
  fields: ['PL_LA'],
  explains: dated({
    2023: 'Looks at placements that the authority itself provides (PR1), except for adoption (A3 to A6), foster care (U1 to U6) and short breaks (V3, V4). By its postcode the placement must lie in the authority. A postcode that is blank or not in the directory fails too; a blank type of placement or legal status is not looked at.',
    2026: 'Looks at placements that the authority itself provides (PR1), except for adoption (A3 to A6), foster care (U1 to U6), supported accommodation (K3) and short breaks (V3, V4). By its postcode the placement must lie in the authority. A postcode that is blank or not in the directory fails too; a blank type of placement or legal status is not looked at.',
  }),
  because: 'The authority is the provider; by its postcode the placement lies in: {Episodes.PL_LA}.',
  putRight: 'Correct the provider or the postcode of the placement.',
  source: 'DfE, SSDA903 validation rules, 1015. Supported accommodation (K3) was left out from 2025-26.',

  check: ({ year, authority }) => {
    const except = anywhere.at(year)
    return ({ Episodes }, wrong) => {
      for (const episode of Episodes) {
        const { PLACE, PLACE_PROVIDER, LS, PL_LA } = episode
        if (PLACE_PROVIDER !== 'PR1' || PL_LA === authority) continue
        if (PLACE !== null && LS !== null && !except.has(PLACE) && !isShortBreak(episode)) wrong(episode)
      }
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: "its own children's home is in another authority",
      children: [child({ Episodes: [{ PLACE: 'K2', PL_POST: 'XA1 1AA' }] })],
      cells: ['Episodes 0 PL_LA'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'it is in Wales',
      children: [child({ Episodes: [{ PLACE: 'S1', PL_POST: 'WW1 1AA' }] })],
      cells: ['Episodes 0 PL_LA'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the directory does not have the postcode',
      children: [child({ Episodes: [{ PLACE: 'K2', PL_POST: 'QQ1 1AA' }] })],
      cells: ['Episodes 0 PL_LA'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'there is no postcode',
      children: [child({ Episodes: [{ PLACE: 'K2', PL_POST: null }] })],
      cells: ['Episodes 0 PL_LA'],
    },
    {
      year: 2025,
      is: 'wrong',
      because: 'supported accommodation was looked at until 2024-25',
      children: [child({ Episodes: [{ PLACE: 'K3', PL_POST: 'XA1 1AA' }] })],
      cells: ['Episodes 0 PL_LA'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'supported accommodation may lie anywhere from 2025-26',
      children: [child({ Episodes: [{ PLACE: 'K3', PL_POST: 'XA1 1AA' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'foster carers may live anywhere',
      children: [child({ Episodes: [{ PLACE: 'U6', PL_POST: 'XA1 1AA' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it is a short break',
      children: [child({ Episodes: [{ PLACE: 'K2', LS: 'V4', PL_POST: 'XA1 1AA' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'another provides it',
      children: [child({ Episodes: [{ PLACE: 'K2', PLACE_PROVIDER: 'PR4', PL_POST: 'XA1 1AA' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it is in the authority',
      children: [child({ Episodes: [{ PLACE: 'K2', PL_POST: 'TH2 1AB' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'without a legal status nothing is said',
      children: [child({ Episodes: [{ PLACE: 'K2', LS: null, PL_POST: 'XA1 1AA' }] })],
    },
  ],
})
