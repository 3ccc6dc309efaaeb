import { child } from '../example.ts'
import { isAfter, lastEpisode } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '625',
  severity: 'error',
  title: "A mother's first child was born after the year, or after the mother left care",
  from: 2023,
  needs: ['Episodes', 'Header'],
  fields: ['MC_DOB', 'DEC'],
  explains:
    'The date of birth of a first child may not be after 31 March, the last day of the collection year, nor after the end of the episode that began last. While that episode is open, only the year counts. The episode is marked when the child was born after its end.',
  because: "The first child was born on {Header.MC_DOB}, after the end of the year or of the mother's care.",
  putRight:
    'Correct the date of birth of her child. Where she became a mother after she left care, leave it blank and say 0.',
  source: 'DfE, SSDA903 validation rules, 625.',
  peer: 'The open validator looks only at children with an episode that has ended, and at the one that ended last even when a later one is open.',

  check:
    ({ end }) =>
    (child, wrong) => {
      for (const row of child.Header) {
        if (row.MC_DOB === null) continue
        const episode = lastEpisode(child)
        if (episode !== null && isAfter(row.MC_DOB, episode.DEC)) wrong(row, episode)
        else if (row.MC_DOB > end) wrong(row)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the day after she left care',
      children: [
        child({ Header: [{ MOTHER: '1', MC_DOB: '2025-09-03' }], Episodes: [{ DEC: '2025-09-02', REC: 'E4A' }] }),
      ],
      cells: ['Header 0 MC_DOB', 'Episodes 0 DEC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the day after the year, while she is in care',
      children: [child({ Header: [{ MOTHER: '1', MC_DOB: '2026-04-01' }] })],
      cells: ['Header 0 MC_DOB'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'after the year, without an episode',
      children: [child({ Header: [{ MOTHER: '1', MC_DOB: '2026-04-01' }], Episodes: [] })],
      cells: ['Header 0 MC_DOB'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the last day of the year',
      children: [child({ Header: [{ MOTHER: '1', MC_DOB: '2026-03-31' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the day she left care',
      children: [
        child({ Header: [{ MOTHER: '1', MC_DOB: '2025-09-02' }], Episodes: [{ DEC: '2025-09-02', REC: 'E4A' }] }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'after an episode that is not the last',
      children: [
        child({
          Header: [{ MOTHER: '1', MC_DOB: '2025-10-01' }],
          Episodes: [
            { DEC: '2025-09-02', REC: 'X1' },
            { DECOM: '2025-09-02', RNE: 'P' },
          ],
        }),
      ],
    },
  ],
})
