import { child } from '../example.ts'
import { isSamePostcode } from '../reading-same-placement.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '392d',
  severity: 'error',
  title: 'The placement has the postcode of the home, and is not with parents',
  from: 2023,
  needs: ['Episodes'],
  fields: ['HOME_POST', 'PL_POST', 'PLACE'],
  explains:
    'Only a placement with parents (P1) may have the postcode of the home. Spaces make no difference; with either postcode missing nothing is said. A missing type of placement is not one with parents.',
  because: 'The home is at {Episodes.HOME_POST} and the placement, of type {Episodes.PLACE}, at {Episodes.PL_POST}.',
  putRight: 'Correct the postcode that is wrong. If the child does live with their parents, the placement is P1.',
  source: 'DfE, SSDA903 validation rules, 392d.',
  peer: 'The open validator takes postcodes that differ in their spaces alone as different.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      for (const episode of Episodes) {
        const { HOME_POST, PL_POST, PLACE } = episode
        if (PLACE !== 'P1' && PL_POST !== null && isSamePostcode(HOME_POST, PL_POST)) wrong(episode)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'in foster care at home; the space makes no difference',
      children: [child({ Episodes: [{ HOME_POST: 'TH1 1AA', PL_POST: 'TH11AA' }] })],
      cells: ['Episodes 0 HOME_POST', 'Episodes 0 PL_POST', 'Episodes 0 PLACE'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'no type of placement',
      children: [child({ Episodes: [{ PL_POST: 'TH1 1AA', PLACE: null }] })],
      cells: ['Episodes 0 HOME_POST', 'Episodes 0 PL_POST', 'Episodes 0 PLACE'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'with parents',
      children: [child({ Episodes: [{ PL_POST: 'TH1 1AA', PLACE: 'P1' }] })],
    },
    { year: 2026, is: 'right', because: 'somewhere else', children: [child()] },
    {
      year: 2026,
      is: 'right',
      because: 'neither is known',
      children: [child({ Episodes: [{ HOME_POST: null, PL_POST: null }] })],
    },
  ],
})
