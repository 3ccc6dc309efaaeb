import { child } from '../example.ts'
import { firstEpisode, isBefore, lastEpisode } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '562',
  severity: 'error',
  title: "An episode that began before the year does not go on from last year's return",
  from: 2023,
  needs: ['Episodes', 'Episodes_last'],
  fields: ['DECOM'],
  explains:
    "Takes the child's first episode in this year's return, where it began before 1 April of the year. The episode that began last in last year's return must have begun on the same day. A child whom last year's episodes do not name fails.",
  because: "The episode began on {Episodes.DECOM}; no episode of that day is the last one in last year's return.",
  putRight:
    "Give the first episode the day it has in last year's return. Where last year's return was wrong, or left the child out, explain.",
  source: 'DfE, SSDA903 validation rules, 562.',

  check:
    ({ start }) =>
    (child, wrong) => {
      const first = firstEpisode(child)
      if (first === null || !isBefore(first.DECOM, start)) return
      if (lastEpisode(child.last)?.DECOM !== first.DECOM) wrong(first)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'last year gave another day',
      children: [child({ last: { Episodes: [{ DECOM: '2024-05-07' }] } })],
      cells: ['Episodes 0 DECOM'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'last year did not name her',
      children: [child()],
      cells: ['Episodes 0 DECOM'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: "last year's return shows a later one",
      children: [
        child({
          last: {
            Episodes: [
              { DEC: '2024-09-02', REC: 'X1' },
              { DECOM: '2024-09-02', RNE: 'P' },
            ],
          },
        }),
      ],
      cells: ['Episodes 0 DECOM'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it is the last one of last year',
      children: [child({ last: { Episodes: [{ DECOM: '2023-05-06', DEC: '2024-05-06', REC: 'X1' }, { RNE: 'P' }] } })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it began on the first day of the year',
      children: [child({ Episodes: [{ DECOM: '2025-04-01' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'when it began is not known',
      children: [child({ Episodes: [{ DECOM: null }] })],
    },
  ],
})
