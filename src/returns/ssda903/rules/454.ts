import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '454',
  severity: 'query',
  title: 'The placement is more than 350 miles from home',
  from: 2026,
  needs: ['Episodes', 'postcodes'],
  fields: ['PL_DISTANCE'],
  explains:
    'Asks about an episode whose placement is more than 350 miles from home in a straight line, by the two postcodes. 350 miles itself passes, and so does 999.9, which stands for a distance that is not known. Where either postcode is not in the directory nothing is said.',
  because: 'The placement is {Episodes.PL_DISTANCE} miles from home.',
  putRight: 'Check both postcodes for a slip. If they are right, explain why the child is placed so far away.',
  source: 'DfE, SSDA903 validation rules, 454.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      for (const episode of Episodes) {
        const { PL_DISTANCE } = episode
        if (PL_DISTANCE !== null && Number(PL_DISTANCE) > 350 && Number(PL_DISTANCE) !== 999.9) wrong(episode)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'it is 372.8 miles from home',
      children: [child({ Episodes: [{ HOME_POST: 'TH1 1AA', PL_POST: 'XA9 1ZZ' }] })],
      cells: ['Episodes 0 PL_DISTANCE'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it is 24.9 miles from home',
      children: [child({ Episodes: [{ HOME_POST: 'TH1 1AA', PL_POST: 'XA1 1AA' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: '350 miles is not more',
      children: [child({ Episodes: [{ PL_POST: null, PL_DISTANCE: '350.0' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the distance is given as not known',
      children: [child({ Episodes: [{ PL_POST: null, PL_DISTANCE: '999.9' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'there is no postcode of her home',
      children: [child({ Episodes: [{ HOME_POST: null, PL_POST: 'XA9 1ZZ' }] })],
    },
  ],
})
