import { dated } from '../../../core/dated.ts'
import { child } from '../example.ts'
import { isOneOf } from '../reading.ts'
import { isPlacedForAdoption } from '../reading-for-adoption.ts'
import { rule } from '../rule.ts'

/** Orders under which the child was to be adopted. */
const forAdoption = dated<ReadonlySet<string>>({ 2023: new Set(['E1', 'D1']), 2025: new Set(['E1']) })

/** Reasons that do not mean that the child left care without being adopted. */
const others: ReadonlySet<string> = new Set(['X1', 'E11', 'E12'])

export default rule({
  code: '557',
  severity: 'error',
  title: 'Left care without being adopted, but the decision for adoption has no end',
  from: 2023,
  needs: ['Episodes', 'PlacedAdoption'],
  fields: ['DATE_PLACED_CEASED', 'REASON_PLACED_CEASED', 'PLACE', 'LS', 'REC'],
  explains: dated({
    2023: 'Looks at episodes in which the child was placed for adoption (A3 to A6) or under a placement or freeing order (E1, D1), and which ended for another reason than adoption (E11, E12) or because another began (X1). There must be a decision that the child should be placed for adoption, and each one needs the day it was reversed and why.',
    2025: 'Looks at episodes in which the child was placed for adoption (A3 to A6) or under a placement order (E1), and which ended for another reason than adoption (E11, E12) or because another began (X1). There must be a decision that the child should be placed for adoption, and each one needs the day it was reversed and why.',
  }),
  because:
    'Care ended with {Episodes.REC}. The decision for adoption was reversed on: {PlacedAdoption.DATE_PLACED_CEASED}; the reason: {PlacedAdoption.REASON_PLACED_CEASED}.',
  putRight:
    'Give the day on which the decision was reversed and the reason; or correct the reason for which the episode ended.',
  source: 'DfE, SSDA903 validation rules, 557. Freeing orders (D1) counted until 2023-24.',

  check: ({ year }) => {
    const orders = forAdoption.at(year)
    return ({ Episodes, PlacedAdoption }, wrong) => {
      for (const episode of Episodes) {
        if (episode.REC === null || others.has(episode.REC)) continue
        if (!isPlacedForAdoption(episode) && !isOneOf(episode.LS, orders)) continue
        if (PlacedAdoption.length === 0) wrong(episode)
        for (const row of PlacedAdoption) {
          if (row.DATE_PLACED_CEASED === null || row.REASON_PLACED_CEASED === null) wrong(episode, row)
        }
      }
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she went home, and there is no decision',
      children: [child({ Episodes: [{ PLACE: 'A4', DEC: '2025-07-01', REC: 'E4A' }] })],
      cells: ['Episodes 0 PLACE', 'Episodes 0 LS', 'Episodes 0 REC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'she went home, and the decision stands',
      children: [child({ Episodes: [{ LS: 'E1', DEC: '2025-07-01', REC: 'E4A' }], PlacedAdoption: [{}] })],
      cells: [
        'Episodes 0 PLACE',
        'Episodes 0 LS',
        'Episodes 0 REC',
        'PlacedAdoption 0 DATE_PLACED_CEASED',
        'PlacedAdoption 0 REASON_PLACED_CEASED',
      ],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'it was reversed, and nobody says why',
      children: [
        child({
          Episodes: [{ LS: 'E1', DEC: '2025-07-01', REC: 'E4A' }],
          PlacedAdoption: [{ DATE_PLACED_CEASED: '2025-07-01' }],
        }),
      ],
      cells: [
        'Episodes 0 PLACE',
        'Episodes 0 LS',
        'Episodes 0 REC',
        'PlacedAdoption 0 DATE_PLACED_CEASED',
        'PlacedAdoption 0 REASON_PLACED_CEASED',
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it was reversed, with a reason',
      children: [
        child({
          Episodes: [{ LS: 'E1', DEC: '2025-07-01', REC: 'E4A' }],
          PlacedAdoption: [{ DATE_PLACED_CEASED: '2025-07-01', REASON_PLACED_CEASED: 'RD1' }],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she was adopted',
      children: [child({ Episodes: [{ PLACE: 'A4', DEC: '2025-07-01', REC: 'E12' }], PlacedAdoption: [{}] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'another episode began',
      children: [child({ Episodes: [{ PLACE: 'A4', DEC: '2025-07-01', REC: 'X1' }], PlacedAdoption: [{}] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it goes on',
      children: [child({ Episodes: [{ PLACE: 'A4' }], PlacedAdoption: [{}] })],
    },
    {
      year: 2024,
      is: 'wrong',
      because: 'a freeing order counted until 2023-24',
      children: [child({ Episodes: [{ LS: 'D1', DECOM: '2005-05-06', DEC: '2023-07-01', REC: 'E4A' }] })],
      cells: ['Episodes 0 PLACE', 'Episodes 0 LS', 'Episodes 0 REC'],
    },
    {
      year: 2025,
      is: 'right',
      because: 'and does not from 2024-25',
      children: [child({ Episodes: [{ LS: 'D1', DECOM: '2005-05-06', DEC: '2024-07-01', REC: 'E4A' }] })],
    },
  ],
})
