import { child } from '../example.ts'
import { isShortBreak } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: 'SW01STG1',
  severity: 'error',
  title: 'A child in care on 31 March has no complete record of a social worker',
  from: 2024,
  to: 2024,
  needs: ['SWEpisodes', 'Episodes'],
  fields: ['DEC'],
  explains:
    'Looks at children with an open episode that is not a short break (V3, V4). At least one row in SWEpisodes must have the number of the worker, the beginning and the reason. A beginning that cannot be read is none.',
  because: 'The child is in care on 31 March, and no row in SWEpisodes is complete.',
  putRight: 'Add the social worker, with number, beginning and reason; or give the day the child left care.',
  source: 'DfE, SSDA903 validation rules, SW01STG1.',
  peer: 'The open validator speaks as soon as one row of the child is incomplete, and marks rows of the table of social workers.',

  check:
    () =>
    ({ Episodes, SWEpisodes }, wrong) => {
      for (const row of SWEpisodes) {
        if (row.SW_ID !== null && row.SW_DECOM !== null && row.SW_REASON !== null) return
      }
      for (const episode of Episodes) if (episode.DEC === null && !isShortBreak(episode)) wrong(episode)
    },

  examples: () => [
    {
      year: 2024,
      is: 'wrong',
      because: 'she has no social worker',
      children: [child({ Episodes: [{ DECOM: '2023-05-06' }] })],
      cells: ['Episodes 0 DEC'],
    },
    {
      year: 2024,
      is: 'wrong',
      because: 'each row lacks something, and the open episode is marked',
      children: [
        child({
          Episodes: [
            { DECOM: '2023-05-06', DEC: '2023-07-01', REC: 'X1' },
            { DECOM: '2023-07-01', RNE: 'P' },
          ],
          SWEpisodes: [
            { SW_ID: null, SW_DECOM: '2023-05-06' },
            { SW_DECOM: '2023-07-01', SW_REASON: null },
            { SW_DECOM: '31/02/2024' },
          ],
        }),
      ],
      cells: ['Episodes 1 DEC'],
    },
    {
      year: 2024,
      is: 'right',
      because: 'one complete row is enough',
      children: [
        child({
          Episodes: [{ DECOM: '2023-05-06' }],
          SWEpisodes: [{ SW_DECOM: '2023-05-06', SW_REASON: null }, { SW_DECOM: '2023-07-01' }],
        }),
      ],
    },
    {
      year: 2024,
      is: 'right',
      because: 'it is a short break',
      children: [child({ Episodes: [{ DECOM: '2023-05-06', LS: 'V3' }] })],
    },
    {
      year: 2024,
      is: 'right',
      because: 'she went home',
      children: [child({ Episodes: [{ DECOM: '2023-05-06', DEC: '2023-09-01', REC: 'E4A' }] })],
    },
  ],
})
