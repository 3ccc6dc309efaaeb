import { child } from '../example.ts'
import { whereLeftOpen } from '../reading-social-workers.ts'
import { rule } from '../rule.ts'

export default rule({
  code: 'SW16aSTG2',
  severity: 'error',
  title: "This year's first spell is with another social worker than last year's open one",
  from: 2025,
  isWithdrawn: true,
  needs: ['SWEpisodes', 'SWEpisodes_last'],
  fields: ['SW_ID'],
  explains:
    "Where last year's spell that began last is open, this year's first spell must have the same social worker. A child without such a spell last year, or without one this year, is not looked at. Spells without a beginning are not the first.",
  because: "Last year's return left another social worker's spell open; here it is {SWEpisodes.SW_ID}.",
  putRight: 'Give the spell of last year with its end first, or correct the worker in the return that is wrong.',
  source: 'DfE, SSDA903 validation rules, SW16aSTG2.',

  check: () => whereLeftOpen((first, last) => first.SW_ID !== last.SW_ID),

  examples: () => [
    {
      year: 2025,
      is: 'wrong',
      because: 'another worker',
      children: [
        child({
          SWEpisodes: [{ SW_ID: 'SW654321', SW_DECOM: '2023-09-01', SW_REASON: 'INITIAL' }],
          last: { SWEpisodes: [{ SW_ID: 'SW123456', SW_DECOM: '2023-09-01', SW_REASON: 'INITIAL' }] },
        }),
      ],
      cells: ['SWEpisodes 0 SW_ID'],
    },
    {
      year: 2025,
      is: 'right',
      because: 'the open spell goes on',
      children: [
        child({
          SWEpisodes: [{ SW_ID: 'SW123456', SW_DECOM: '2023-09-01', SW_REASON: 'INITIAL' }],
          last: { SWEpisodes: [{ SW_ID: 'SW123456', SW_DECOM: '2023-09-01', SW_REASON: 'INITIAL' }] },
        }),
      ],
    },
    {
      year: 2025,
      is: 'right',
      because: "last year's spell ended",
      children: [
        child({
          SWEpisodes: [{ SW_ID: 'SW654321', SW_DECOM: '2023-09-01', SW_REASON: 'INITIAL' }],
          last: {
            SWEpisodes: [{ SW_ID: 'SW123456', SW_DECOM: '2023-09-01', SW_DEC: '2024-02-01', SW_REASON: 'INITIAL' }],
          },
        }),
      ],
    },
    {
      year: 2025,
      is: 'right',
      because: 'no spell is given this year',
      children: [
        child({
          SWEpisodes: [],
          last: { SWEpisodes: [{ SW_ID: 'SW123456', SW_DECOM: '2023-09-01', SW_REASON: 'INITIAL' }] },
        }),
      ],
    },
  ],
})
