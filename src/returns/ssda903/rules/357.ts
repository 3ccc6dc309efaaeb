import { child } from '../example.ts'
import { rule } from '../rule.ts'
import type { Row } from '../shape.ts'

export default rule({
  code: '357',
  severity: 'error',
  title: 'First episode begins in the year and does not start care',
  from: 2023,
  needs: ['Episodes'],
  fields: ['RNE', 'DECOM'],
  explains:
    "Takes the child's earliest episode; of several that began on one day, the one that stands first in the file. Where it began on or after 1 April of the year, it must be the start of care (S). A missing reason fails. Episodes without a beginning are left out.",
  because: 'The first episode begins on {Episodes.DECOM}, within the year, and its reason is {Episodes.RNE}.',
  putRight:
    'Add the episode that came before, which may have begun in an earlier year; or make this one the start of care (S).',
  source: 'DfE, SSDA903 validation rules, 357.',

  check:
    ({ start }) =>
    ({ Episodes }, wrong) => {
      let first: Row<'Episodes'> | null = null
      for (const episode of Episodes) {
        if (episode.DECOM === null || (first !== null && episode.DECOM !== first.DECOM)) break
        if (first === null || episode.row < first.row) first = episode
      }
      if (first === null || first.DECOM === null) return
      if (first.DECOM >= start && first.RNE !== 'S') wrong(first)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'a change of placement on the first day of the year with nothing before it',
      children: [child({ Episodes: [{ DECOM: '2025-04-01', RNE: 'P' }] })],
      cells: ['Episodes 0 DECOM', 'Episodes 0 RNE'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'no reason; the episode without a beginning is not the first',
      children: [
        child({
          Episodes: [
            { DECOM: '2025-07-01', RNE: null },
            { DECOM: null, RNE: 'S' },
          ],
        }),
      ],
      cells: ['Episodes 0 DECOM', 'Episodes 0 RNE'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it began the day before the year',
      children: [child({ Episodes: [{ DECOM: '2025-03-31', RNE: 'P' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'care started with the first, and the second changed the placement',
      children: [
        child({
          Episodes: [
            { DECOM: '2025-07-01', RNE: 'S', DEC: '2025-09-01', REC: 'X1' },
            { DECOM: '2025-09-01', RNE: 'P' },
          ],
        }),
      ],
    },
  ],
})
