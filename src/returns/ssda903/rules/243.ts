import { child } from '../example.ts'
import { isOutsideEngland } from '../reading-outside-england.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '243',
  severity: 'error',
  title: 'An Ofsted number for a placement outside England',
  from: 2026,
  needs: ['Episodes', 'postcodes'],
  fields: ['URN', 'PL_LA'],
  explains:
    'Looks at placements in Wales, Scotland, Northern Ireland, the Channel Islands or the Isle of Man, by their postcode. They must have no Ofsted number; XXXXXXX fails too. A postcode the directory does not know is not looked at.',
  because: 'By its postcode the placement is in {Episodes.PL_LA}, and the Ofsted number is given as {Episodes.URN}.',
  putRight: 'Clear the Ofsted number, or correct the postcode of the placement.',
  source: 'DfE, SSDA903 validation rules, 243.',
  peer: 'The open validator does not know where the Channel Islands and the Isle of Man are, and says nothing of them.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      for (const episode of Episodes) if (episode.URN !== null && isOutsideEngland(episode)) wrong(episode)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'it is in Wales',
      children: [child({ Episodes: [{ PL_POST: 'WW1 1AA' }] })],
      cells: ['Episodes 0 URN', 'Episodes 0 PL_LA'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'XXXXXXX stands where nothing should',
      children: [child({ Episodes: [{ PL_POST: 'WW1 1AA', URN: 'XXXXXXX' }] })],
      cells: ['Episodes 0 URN', 'Episodes 0 PL_LA'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'no number is given',
      children: [child({ Episodes: [{ PL_POST: 'WW1 1AA', URN: null }] })],
    },
    { year: 2026, is: 'right', because: 'it is in England', children: [child()] },
    {
      year: 2026,
      is: 'right',
      because: 'the directory does not know the postcode',
      children: [child({ Episodes: [{ PL_POST: 'TH9 9ZZ' }] })],
    },
  ],
})
