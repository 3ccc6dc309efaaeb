import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '411',
  severity: 'error',
  title: 'Placement said to be inside the authority, and in another by its code',
  from: 2023,
  needs: ['Episodes', 'postcodes', 'authority'],
  fields: ['PL_LOCATION'],
  explains:
    'A placement inside the area of the authority (IN) must have the code of that authority as its own; a missing code fails. Where both are worked out here from the postcode they always agree, so only items that the authority gave can fail.',
  because: 'The placement is said to be {Episodes.PL_LOCATION}, and its authority is another, or not known.',
  putRight: 'Correct the postcode of the placement, or whether it is inside the authority.',
  source: 'DfE, SSDA903 validation rules, 411.',

  check:
    ({ authority }) =>
    ({ Episodes }, wrong) => {
      for (const episode of Episodes) {
        if (episode.PL_LOCATION === 'IN' && episode.PL_LA !== authority) wrong(episode)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'inside, but in another authority',
      children: [child({ Episodes: [{ PL_POST: null, PL_LOCATION: 'IN', PL_LA: 'E08990102' }] })],
      cells: ['Episodes 0 PL_LOCATION'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'inside, and no authority',
      children: [child({ Episodes: [{ PL_POST: null, PL_LOCATION: 'IN', PL_LA: null }] })],
      cells: ['Episodes 0 PL_LOCATION'],
    },
    { year: 2026, is: 'right', because: 'inside, by the postcode', children: [child()] },
    {
      year: 2026,
      is: 'right',
      because: 'outside, by the postcode',
      children: [child({ Episodes: [{ PL_POST: 'XA1 1AA' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the postcode is not known',
      children: [child({ Episodes: [{ PL_POST: null }] })],
    },
  ],
})
