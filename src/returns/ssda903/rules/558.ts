import { child } from '../example.ts'
import { lastEpisode } from '../reading.ts'
import { isFilled } from '../reading-cells.ts'
import { latestDecision } from '../reading-for-adoption.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '558',
  severity: 'error',
  title: 'Adopted, but the latest decision for adoption was reversed',
  from: 2023,
  needs: ['Episodes', 'PlacedAdoption'],
  fields: ['DATE_PLACED_CEASED', 'REC'],
  explains:
    'Looks at children whose latest episode ended in adoption (E11, E12). The latest decision that the child should be placed for adoption may not have a day on which it was reversed, not even one that cannot be read; an earlier one may. Where no decision has a date, all of them must have been reversed for it to fail.',
  because: 'The child was adopted ({Episodes.REC}), and the latest decision was reversed.',
  putRight:
    'If the child was adopted, take out the day the decision was reversed, or add the later decision; if not, correct the reason for which the episode ended.',
  source: 'DfE, SSDA903 validation rules, 558.',
  peer: 'The open validator speaks only where there are two or more decisions and all were reversed, and it takes any episode that ended in adoption, not only the latest.',

  check: () => (child, wrong) => {
    if (child.PlacedAdoption.length === 0) return
    const episode = lastEpisode(child)
    if (episode === null || (episode.REC !== 'E11' && episode.REC !== 'E12')) return
    const decision = latestDecision(child) ?? child.PlacedAdoption.at(-1)
    if (decision !== undefined && isFilled(decision, 'DATE_PLACED_CEASED')) wrong(episode)
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the day of the reversal cannot be read',
      children: [
        child({
          Episodes: [{ DEC: '2025-10-01', REC: 'E11' }],
          PlacedAdoption: [{ DATE_PLACED_CEASED: '2025-06-31' }],
        }),
      ],
      cells: ['Episodes 0 REC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the only decision was reversed',
      children: [
        child({
          Episodes: [{ DEC: '2025-10-01', REC: 'E11' }],
          PlacedAdoption: [{ DATE_PLACED_CEASED: '2025-07-01' }],
        }),
      ],
      cells: ['Episodes 0 REC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the later of two was reversed',
      children: [
        child({
          Episodes: [{ DEC: '2025-10-01', REC: 'E12' }],
          PlacedAdoption: [{ DATE_PLACED_CEASED: '2025-07-01' }, { DATE_PLACED: '2024-05-06' }],
        }),
      ],
      cells: ['Episodes 0 REC'],
    },
    {
      year: 2023,
      is: 'wrong',
      because: 'it was reversed, and has no date',
      children: [
        child({
          Episodes: [{ DECOM: '2021-05-06', DEC: '2022-10-01', REC: 'E12' }],
          PlacedAdoption: [{ DATE_PLACED: null, DATE_PLACED_CEASED: '2022-07-01' }],
        }),
      ],
      cells: ['Episodes 0 REC'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'only the earlier of two was reversed',
      children: [
        child({
          Episodes: [{ DEC: '2025-10-01', REC: 'E11' }],
          PlacedAdoption: [{ DATE_PLACED: '2024-05-06', DATE_PLACED_CEASED: '2024-09-01' }, {}],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she was not adopted',
      children: [
        child({
          Episodes: [{ DEC: '2025-10-01', REC: 'E4A' }],
          PlacedAdoption: [{ DATE_PLACED_CEASED: '2025-07-01' }],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she came back after the adoption',
      children: [
        child({
          Episodes: [{ DEC: '2025-05-01', REC: 'E11' }, { DECOM: '2025-10-01' }],
          PlacedAdoption: [{ DATE_PLACED_CEASED: '2025-07-01' }],
        }),
      ],
    },
  ],
})
