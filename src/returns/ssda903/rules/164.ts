import { child } from '../example.ts'
import { isOrWasUasc } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '164',
  severity: 'error',
  title: 'The distance from home is not between 0 and 999.9 miles',
  from: 2023,
  needs: ['Episodes', 'postcodes', 'UASC flag'],
  fields: ['PL_DISTANCE'],
  explains:
    "Takes the distance between home and placement that is worked out from their postcodes. One below 0 or above 999.9 miles fails; where none can be worked out nothing is said. Unaccompanied asylum-seeking children, of this year or by last year's Header, are left out.",
  because: 'The distance is {Episodes.PL_DISTANCE} miles.',
  putRight: 'Check both postcodes. No two places in the country are so far apart.',
  source: 'DfE, SSDA903 validation rules, 164.',

  check: (about) => (child, wrong) => {
    for (const episode of child.Episodes) {
      const miles = Number(episode.PL_DISTANCE ?? 0)
      if ((miles < 0 || miles > 999.9) && !isOrWasUasc(child, about)) wrong(episode)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'a thousand miles',
      children: [child({ Episodes: [{ HOME_POST: null, PL_DISTANCE: '1000.0' }] })],
      cells: ['Episodes 0 PL_DISTANCE'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'less than none',
      children: [child({ Episodes: [{ HOME_POST: null, PL_DISTANCE: '-0.1' }] })],
      cells: ['Episodes 0 PL_DISTANCE'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the farthest that passes',
      children: [child({ Episodes: [{ HOME_POST: null, PL_DISTANCE: '999.9' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'far apart, as the postcodes have it',
      children: [child({ Episodes: [{ PL_POST: 'XA9 1ZZ' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the home is not known',
      children: [child({ Episodes: [{ HOME_POST: null }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'he came alone and seeks asylum',
      children: [child({ UASC: [{}], Episodes: [{ HOME_POST: null, PL_DISTANCE: '1000.0' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'he was unaccompanied last year',
      children: [child({ Episodes: [{ HOME_POST: null, PL_DISTANCE: '1000.0' }], last: { Header: [{}], UASC: [{}] } })],
    },
    {
      year: 2026,
      is: 'wrong',
      because: "last year's header was not given",
      without: ['Header_last', 'UASC_last'],
      children: [child({ Episodes: [{ HOME_POST: null, PL_DISTANCE: '1000.0' }], last: { Header: [{}] } })],
      cells: ['Episodes 0 PL_DISTANCE'],
    },
  ],
})
