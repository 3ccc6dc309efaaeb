import { day } from '../../../core/day.ts'
import { child } from '../example.ts'
import { isOutsideEngland } from '../reading-outside-england.ts'
import { hasOfstedNumber } from '../reading-providers.ts'
import { rule } from '../rule.ts'

/** Since then, semi-independent living has to be registered. */
const since = day('2023-10-29')

export default rule({
  code: '230',
  severity: 'error',
  title: 'Semi-independent living (H5) in England without an Ofsted number',
  from: 2024,
  to: 2024,
  needs: ['Episodes', 'postcodes'],
  fields: ['PLACE', 'DEC', 'URN', 'PL_LA'],
  explains:
    'Looks at placements H5 that are open or ended on or after 29 October 2023. They need an Ofsted number; XXXXXXX is not enough. Placements in Wales, Scotland or Northern Ireland need none. One whose postcode the directory does not know counts as in England; an end that cannot be read counts as none.',
  because: 'The placement {Episodes.PLACE} went on after 28 October 2023, and its Ofsted number is {Episodes.URN}.',
  putRight: "Look the provider up in Ofsted's list and give its number, or correct the type or the postcode.",
  source: 'DfE, SSDA903 validation rules, 230. For 2023-24 alone.',
  peer: 'The open validator takes a placement without a known postcode for one abroad.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      for (const episode of Episodes) {
        if (episode.PLACE !== 'H5' || hasOfstedNumber(episode)) continue
        const isOpenThen = episode.DEC === null || episode.DEC >= since
        if (isOpenThen && !isOutsideEngland(episode)) wrong(episode)
      }
    },

  examples: () => [
    {
      year: 2024,
      is: 'wrong',
      because: 'open, and without a number',
      children: [child({ Episodes: [{ PLACE: 'H5', DECOM: '2023-05-06', URN: null }] })],
      cells: ['Episodes 0 PLACE', 'Episodes 0 DEC', 'Episodes 0 URN', 'Episodes 0 PL_LA'],
    },
    {
      year: 2024,
      is: 'wrong',
      because: 'XXXXXXX is no number, and the postcode is unknown',
      children: [
        child({
          Episodes: [
            { PLACE: 'H5', DECOM: '2023-05-06', DEC: '2023-10-29', REC: 'X1', URN: 'XXXXXXX', PL_POST: 'TH9 9ZZ' },
          ],
        }),
      ],
      cells: ['Episodes 0 PLACE', 'Episodes 0 DEC', 'Episodes 0 URN', 'Episodes 0 PL_LA'],
    },
    {
      year: 2024,
      is: 'right',
      because: 'it ended on 28 October',
      children: [child({ Episodes: [{ PLACE: 'H5', DECOM: '2023-05-06', DEC: '2023-10-28', REC: 'X1', URN: null }] })],
    },
    {
      year: 2024,
      is: 'right',
      because: 'it is in Wales',
      children: [child({ Episodes: [{ PLACE: 'H5', DECOM: '2023-05-06', URN: null, PL_POST: 'WW1 1AA' }] })],
    },
    {
      year: 2024,
      is: 'right',
      because: 'it has a number',
      children: [child({ Episodes: [{ PLACE: 'H5', DECOM: '2023-05-06' }] })],
    },
    {
      year: 2024,
      is: 'right',
      because: 'it is foster care',
      children: [child({ Episodes: [{ DECOM: '2023-05-06', URN: null }] })],
    },
  ],
})
