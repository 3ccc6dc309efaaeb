import { reasonForNewEpisode } from '../../../codes/reason-for-new-episode.ts'
import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '143',
  severity: 'error',
  title: 'The reason for the new episode is not a valid code',
  from: 2023,
  needs: ['Episodes'],
  fields: ['RNE'],
  explains: 'A reason for a new episode must be one of S, P, L, T, U and B. A blank passes.',
  because: 'RNE is {Episodes.RNE}.',
  putRight: 'Choose the code that says what began or changed that day.',
  source: 'DfE, SSDA903 validation rules, 143.',

  check: ({ year }) => {
    const codes = reasonForNewEpisode.at(year)
    return ({ Episodes }, wrong) => {
      for (const row of Episodes) if (row.RNE !== null && !codes.has(row.RNE)) wrong(row)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'there is no such code',
      children: [child({ Episodes: [{ RNE: 'X' }] })],
      cells: ['Episodes 0 RNE'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'legal status and placement changed',
      children: [child({ Episodes: [{ RNE: 'U' }] })],
    },
    { year: 2026, is: 'right', because: 'none is given', children: [child({ Episodes: [{ RNE: null }] })] },
  ],
})
