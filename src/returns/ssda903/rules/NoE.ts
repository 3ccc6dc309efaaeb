import { child } from '../example.ts'
import { isBefore } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: 'NoE',
  severity: 'error',
  title: "An episode began before the year, but last year's return has none for the child",
  from: 2023,
  needs: ['Episodes', 'Episodes_last'],
  fields: ['DECOM'],
  explains:
    "A child with an episode that began before 1 April of this collection must have at least one episode in last year's return, whatever its dates. An episode without a beginning is not looked at.",
  because:
    "The episode began on {Episodes.DECOM}, before this year, and the child has no episode in last year's return.",
  putRight: "Correct the day it began or the child's number. If last year's return was incomplete, amend it.",
  source: 'DfE, SSDA903 validation rules, NoE.',

  check:
    ({ start }) =>
    ({ Episodes, last }, wrong) => {
      if (last.Episodes.length > 0) return
      for (const episode of Episodes) if (isBefore(episode.DECOM, start)) wrong(episode)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'it began the day before the year, and last year does not name her',
      children: [child({ Episodes: [{ DECOM: '2025-03-31' }] })],
      cells: ['Episodes 0 DECOM'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'both that began before are marked; she is in another table of last year',
      children: [
        child({
          Episodes: [
            { DEC: '2024-07-01', REC: 'X1' },
            { DECOM: '2024-07-01', RNE: 'P', DEC: '2025-07-01', REC: 'X1' },
            { DECOM: '2025-07-01', RNE: 'P' },
          ],
          last: { Header: [{}] },
        }),
      ],
      cells: ['Episodes 0 DECOM', 'Episodes 1 DECOM'],
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
      because: 'last year has some episode of hers',
      children: [child({ last: { Episodes: [{ DEC: '2024-06-01', REC: 'E4A' }] } })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it has no beginning',
      children: [child({ Episodes: [{ DECOM: null }] })],
    },
  ],
})
