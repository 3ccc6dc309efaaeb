import { child } from '../example.ts'
import { isAfter } from '../reading.ts'
import { rule } from '../rule.ts'
import type { Row } from '../shape.ts'

export default rule({
  code: '117',
  severity: 'error',
  title: 'A decision about adoption is after the year, or after the child left care',
  from: 2023,
  needs: ['Episodes', 'PlacedAdoption'],
  fields: ['DATE_PLACED_CEASED', 'DATE_PLACED', 'DEC', 'REC', 'DECOM'],
  explains:
    "Takes the episode that began last, of those that did not go straight over into another (X1); of two that began on one day, the first in the file. The decision to place for adoption and its reversal must each be no later than that episode's end, and no later than 31 March at the end of the year. The day itself is in time, and a date that is missing or cannot be read is not compared. Children without such an episode are not looked at.",
  because:
    'The decision was made on {PlacedAdoption.DATE_PLACED} and reversed on {PlacedAdoption.DATE_PLACED_CEASED}; the last episode began on {Episodes.DECOM} and ended on {Episodes.DEC}.',
  putRight:
    'Correct the day of the decision, or that on which the child left care. Leave out what was decided after the year.',
  source: 'DfE, SSDA903 validation rules, 117.',

  check:
    ({ end }) =>
    ({ Episodes, PlacedAdoption }, wrong) => {
      if (PlacedAdoption.length === 0) return
      let last: Row<'Episodes'> | null = null
      for (const episode of Episodes) {
        if (episode.DECOM === null || episode.REC === 'X1') continue
        if (last === null || episode.DECOM !== last.DECOM || episode.row < last.row) last = episode
      }
      if (last === null) return
      const { DEC } = last
      for (const row of PlacedAdoption) {
        const { DATE_PLACED, DATE_PLACED_CEASED } = row
        const isLate = isAfter(DATE_PLACED, end) || isAfter(DATE_PLACED, DEC)
        if (isLate || isAfter(DATE_PLACED_CEASED, end) || isAfter(DATE_PLACED_CEASED, DEC)) wrong(last, row)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'decided the day after she left',
      children: [
        child({ Episodes: [{ DEC: '2025-07-01', REC: 'E4A' }], PlacedAdoption: [{ DATE_PLACED: '2025-07-02' }] }),
      ],
      cells: [
        'Episodes 0 DECOM',
        'Episodes 0 DEC',
        'Episodes 0 REC',
        'PlacedAdoption 0 DATE_PLACED',
        'PlacedAdoption 0 DATE_PLACED_CEASED',
      ],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'reversed the day after the year',
      children: [child({ PlacedAdoption: [{ DATE_PLACED_CEASED: '2026-04-01' }] })],
      cells: [
        'Episodes 0 DECOM',
        'Episodes 0 DEC',
        'Episodes 0 REC',
        'PlacedAdoption 0 DATE_PLACED',
        'PlacedAdoption 0 DATE_PLACED_CEASED',
      ],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'only the second decision came after she left',
      children: [
        child({
          Episodes: [
            { DEC: '2025-06-01', REC: 'X1' },
            { DECOM: '2025-06-01', DEC: '2025-07-01', REC: 'E4A' },
          ],
          PlacedAdoption: [{}, { DATE_PLACED: '2025-08-01' }],
        }),
      ],
      cells: [
        'Episodes 1 DECOM',
        'Episodes 1 DEC',
        'Episodes 1 REC',
        'PlacedAdoption 1 DATE_PLACED',
        'PlacedAdoption 1 DATE_PLACED_CEASED',
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'both on the day she left, the last of the year',
      children: [
        child({
          Episodes: [{ DEC: '2026-03-31', REC: 'E4A' }],
          PlacedAdoption: [{ DATE_PLACED: '2026-03-31', DATE_PLACED_CEASED: '2026-03-31' }],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'every episode went over into another',
      children: [
        child({ Episodes: [{ DEC: '2025-07-01', REC: 'X1' }], PlacedAdoption: [{ DATE_PLACED: '2026-05-01' }] }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the day cannot be read',
      children: [child({ PlacedAdoption: [{ DATE_PLACED: '2026-04-31' }] })],
    },
  ],
})
