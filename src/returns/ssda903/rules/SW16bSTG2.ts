import { child } from '../example.ts'
import { whereLeftOpen } from '../reading-social-workers.ts'
import { rule } from '../rule.ts'

export default rule({
  code: 'SW16bSTG2',
  severity: 'error',
  title: "This year's first spell begins on another day than last year's open one",
  from: 2025,
  isWithdrawn: true,
  needs: ['SWEpisodes', 'SWEpisodes_last'],
  fields: ['SW_DECOM'],
  explains:
    "Where last year's spell that began last is open, this year's first spell must have the same beginning. A child without such a spell last year, or without one this year, is not looked at. Spells without a beginning are not the first.",
  because: "Last year's return left a spell open that began on another day than {SWEpisodes.SW_DECOM}.",
  putRight: 'Give the spell of last year with its end first, or correct the day in the return that is wrong.',
  source: 'DfE, SSDA903 validation rules, SW16bSTG2.',

  check: () => whereLeftOpen((first, last) => first.SW_DECOM !== last.SW_DECOM),

  examples: () => [
    {
      year: 2025,
      is: 'wrong',
      because: 'another day',
      children: [
        child({
          SWEpisodes: [{ SW_ID: 'SW123456', SW_DECOM: '2023-09-02', SW_REASON: 'INITIAL' }],
          last: { SWEpisodes: [{ SW_ID: 'SW123456', SW_DECOM: '2023-09-01', SW_REASON: 'INITIAL' }] },
        }),
      ],
      cells: ['SWEpisodes 0 SW_DECOM'],
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
          SWEpisodes: [{ SW_ID: 'SW123456', SW_DECOM: '2023-09-02', SW_REASON: 'INITIAL' }],
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
