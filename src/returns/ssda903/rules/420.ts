import { child } from '../example.ts'
import { isShortBreak } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '420',
  severity: 'error',
  title: 'Authority of the placement given for a short break',
  from: 2023,
  needs: ['Episodes', 'postcodes'],
  fields: ['PL_LA'],
  explains:
    'For short breaks (V3, V4) the authority in which the placement is is not wanted. Only one that the authority gave fails, not one that was worked out here from a known postcode.',
  because: 'The placement is given as in {Episodes.PL_LA}.',
  putRight: 'Leave the authority of the placement empty, or correct the legal status.',
  source: 'DfE, SSDA903 validation rules, 420.',
  peer: 'The open validator works the authority out itself and then marks it, in every short break with a known postcode of the placement.',

  check: ({ postcodes }) => {
    const isUnknown = (postcode: string | null) => postcode === null || postcodes?.find(postcode) === null
    return ({ Episodes }, wrong) => {
      for (const episode of Episodes) {
        if (isShortBreak(episode) && episode.PL_LA !== null && isUnknown(episode.PL_POST)) wrong(episode)
      }
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'given with no postcode from which to work it out',
      children: [child({ Episodes: [{ LS: 'V3', PL_POST: null, PL_LA: 'E08990101' }] })],
      cells: ['Episodes 0 PL_LA'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the postcode is not in the directory',
      children: [child({ Episodes: [{ LS: 'V4', PL_POST: 'TH9 9ZZ', PL_LA: 'E08990101' }] })],
      cells: ['Episodes 0 PL_LA'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'worked out from the postcode',
      children: [child({ Episodes: [{ LS: 'V3' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'not a short break',
      children: [child({ Episodes: [{ PL_POST: null, PL_LA: 'E08990101' }] })],
    },
  ],
})
