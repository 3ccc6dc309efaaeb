import { child } from '../example.ts'
import { firstEpisode, isAfter } from '../reading.ts'
import { rule } from '../rule.ts'
import type { Row } from '../shape.ts'

export default rule({
  code: '302',
  severity: 'error',
  title: 'The first episode began before the child was born',
  from: 2023,
  needs: ['Header', 'Episodes'],
  fields: ['DECOM', 'DOB'],
  explains:
    "Takes this year's episode of the child that began first; of several that began on one day, the one that stands first in the file. The date of birth in Header must not be after that day; the same day passes. A child without a date of birth, or none of whose episodes has a beginning, is left out.",
  because: 'The first episode began on {Episodes.DECOM}; the date of birth is {Header.DOB}.',
  putRight: 'Correct the date of birth or the beginning of the episode.',
  source: 'DfE, SSDA903 validation rules, 302.',
  peer: 'The open validator does not run it when any child has no episode with a beginning.',

  check: () => (child, wrong) => {
    let first: Row<'Episodes'> | null = firstEpisode(child)
    for (const episode of child.Episodes) {
      if (first !== null && episode.DECOM === first.DECOM && episode.row < first.row) first = episode
    }
    if (first === null) return
    for (const row of child.Header) if (isAfter(row.DOB, first.DECOM)) wrong(first, row)
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'born the day after',
      children: [child({ Header: [{ DOB: '2025-05-07' }], Episodes: [{ DECOM: '2025-05-06' }] })],
      cells: ['Episodes 0 DECOM', 'Header 0 DOB'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'only the first episode is marked',
      children: [
        child({
          Header: [{ DOB: '2025-09-01' }],
          Episodes: [{ DECOM: '2025-05-06' }, { DECOM: '2025-06-06', RNE: 'P' }, { DECOM: null }],
        }),
      ],
      cells: ['Episodes 0 DECOM', 'Header 0 DOB'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'of two that began on one day the first in the file is marked, whichever ended first',
      children: [
        child({
          Header: [{ DOB: '2025-09-01' }],
          Episodes: [{ DECOM: '2025-05-06' }, { DECOM: '2025-05-06', DEC: '2025-06-06', REC: 'X1' }],
        }),
      ],
      cells: ['Episodes 0 DECOM', 'Header 0 DOB'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'in care from the day of birth',
      children: [child({ Header: [{ DOB: '2025-05-06' }], Episodes: [{ DECOM: '2025-05-06' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'no episode has a beginning',
      children: [child({ Header: [{ DOB: '2025-05-06' }], Episodes: [{ DECOM: null }] })],
    },
    { year: 2026, is: 'right', because: 'no date of birth', children: [child({ Header: [{ DOB: null }] })] },
  ],
})
