import { reasonEpisodeCeased } from '../../../codes/reason-episode-ceased.ts'
import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '149',
  severity: 'error',
  title: 'The reason the episode ceased is not a valid code',
  from: 2023,
  needs: ['Episodes'],
  fields: ['REC'],
  explains:
    'A reason for the end of an episode must be a code of the year. E1, E43 and E44 are of earlier years and fail. A blank passes.',
  because: 'REC is {Episodes.REC}.',
  putRight:
    'Choose the code that says why it ended; for special guardianship one of E45 to E48, for adoption E11 or E12.',
  source: 'DfE, SSDA903 validation rules, 149.',

  check: ({ year }) => {
    const codes = reasonEpisodeCeased.at(year)
    return ({ Episodes }, wrong) => {
      for (const row of Episodes) if (row.REC !== null && !codes.has(row.REC)) wrong(row)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'a code of earlier years',
      children: [child({ Episodes: [{ REC: 'E43' }] })],
      cells: ['Episodes 0 REC'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'one of the four for special guardianship',
      children: [child({ Episodes: [{ REC: 'E45' }] })],
    },
    { year: 2026, is: 'right', because: 'none is given', children: [child({ Episodes: [{ REC: null }] })] },
  ],
})
