import { child } from '../example.ts'
import { isShortBreak } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '214',
  severity: 'error',
  title: 'A placement postcode or an Ofsted number for short breaks',
  from: 2023,
  needs: ['Episodes'],
  fields: ['PL_POST', 'URN', 'LS'],
  explains:
    'Looks at episodes of short breaks (legal status V3 or V4). They must hold neither the postcode of the placement nor an Ofsted number; XXXXXXX is one too.',
  because:
    'The legal status is {Episodes.LS}, the postcode of the placement {Episodes.PL_POST} and the Ofsted number {Episodes.URN}.',
  putRight: 'Clear the postcode and the Ofsted number, or correct the legal status.',
  source: 'DfE, SSDA903 validation rules, 214.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      for (const episode of Episodes) {
        if (isShortBreak(episode) && (episode.PL_POST !== null || episode.URN !== null)) wrong(episode)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'a postcode',
      children: [child({ Episodes: [{ LS: 'V3', URN: null }] })],
      cells: ['Episodes 0 PL_POST', 'Episodes 0 URN', 'Episodes 0 LS'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'XXXXXXX stands where a number would',
      children: [child({ Episodes: [{ LS: 'V4', PL_POST: null, URN: 'XXXXXXX' }] })],
      cells: ['Episodes 0 PL_POST', 'Episodes 0 URN', 'Episodes 0 LS'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'neither is given',
      children: [child({ Episodes: [{ LS: 'V4', PL_POST: null, URN: null }] })],
    },
    { year: 2026, is: 'right', because: 'a care order is no short break', children: [child()] },
  ],
})
