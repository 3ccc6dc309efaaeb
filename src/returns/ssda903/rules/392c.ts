import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '392c',
  severity: 'error',
  title: 'A postcode that does not exist',
  from: 2023,
  needs: ['Episodes', 'postcodes'],
  fields: ['HOME_POST', 'PL_POST'],
  explains:
    'Looks up both postcodes of each episode in the directory. Small letters and spaces make no difference; a missing postcode is not looked at. Both cells are marked where either is not found.',
  because:
    'One of the postcodes {Episodes.HOME_POST} (home) and {Episodes.PL_POST} (placement) is not in the directory.',
  putRight: 'Look for a slip in the postcode, or load a newer directory: a new postcode may not be in it yet.',
  source: 'DfE, SSDA903 validation rules, 392c.',

  check: ({ postcodes }) => {
    const isUnknown = (postcode: string | null) => postcode !== null && postcodes?.find(postcode) === null
    return ({ Episodes }, wrong) => {
      for (const episode of Episodes) if (isUnknown(episode.HOME_POST) || isUnknown(episode.PL_POST)) wrong(episode)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'nobody knows where the home is',
      children: [child({ Episodes: [{ HOME_POST: 'TH9 9ZZ' }] })],
      cells: ['Episodes 0 HOME_POST', 'Episodes 0 PL_POST'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'nobody knows where the placement is',
      children: [child({ Episodes: [{ HOME_POST: null, PL_POST: 'TH9 9ZZ' }] })],
      cells: ['Episodes 0 HOME_POST', 'Episodes 0 PL_POST'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'both are known, one written without a space',
      children: [child({ Episodes: [{ HOME_POST: 'TH11AA' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'there is none',
      children: [child({ Episodes: [{ HOME_POST: null, PL_POST: null }] })],
    },
  ],
})
