import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: 'SW03STG1',
  severity: 'error',
  title: "A spell with a social worker lacks the worker's number, its beginning or its reason",
  from: 2024,
  to: 2024,
  needs: ['SWEpisodes'],
  fields: ['SW_ID', 'SW_DECOM', 'SW_REASON'],
  explains:
    'Every spell with a social worker must have the number of the worker, the beginning and the reason. A beginning that cannot be read is none. The end may be blank.',
  because:
    'The worker has the number: {SWEpisodes.SW_ID}; the spell began: {SWEpisodes.SW_DECOM}; the reason is: {SWEpisodes.SW_REASON}.',
  putRight: "Give the worker's number, the day the spell began and the reason.",
  source: 'DfE, SSDA903 validation rules, SW03STG1.',

  check:
    () =>
    ({ SWEpisodes }, wrong) => {
      for (const row of SWEpisodes) {
        if (row.SW_ID === null || row.SW_DECOM === null || row.SW_REASON === null) wrong(row)
      }
    },

  examples: () => [
    {
      year: 2024,
      is: 'wrong',
      because: 'each of the three lacks something else',
      children: [
        child({
          SWEpisodes: [
            { SW_ID: null, SW_DECOM: '2023-05-06' },
            { SW_DECOM: '2023-07-01', SW_REASON: null },
            { SW_DECOM: null },
          ],
        }),
      ],
      cells: [
        ...(['SWEpisodes 0 SW_ID', 'SWEpisodes 0 SW_DECOM', 'SWEpisodes 0 SW_REASON'] as const),
        ...(['SWEpisodes 1 SW_ID', 'SWEpisodes 1 SW_DECOM', 'SWEpisodes 1 SW_REASON'] as const),
        ...(['SWEpisodes 2 SW_ID', 'SWEpisodes 2 SW_DECOM', 'SWEpisodes 2 SW_REASON'] as const),
      ],
    },
    {
      year: 2024,
      is: 'wrong',
      because: 'the beginning is no real day',
      children: [child({ SWEpisodes: [{ SW_DECOM: '31/02/2024' }] })],
      cells: ['SWEpisodes 0 SW_ID', 'SWEpisodes 0 SW_DECOM', 'SWEpisodes 0 SW_REASON'],
    },
    {
      year: 2024,
      is: 'right',
      because: 'only the end is blank',
      children: [child({ SWEpisodes: [{ SW_DECOM: '2023-05-06' }] })],
    },
  ],
})
