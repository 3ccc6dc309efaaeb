import { child } from '../example.ts'
import { isAnyFilled } from '../reading-cells.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '561',
  severity: 'error',
  title: 'A decision for adoption that was reversed last year is reported again',
  from: 2023,
  needs: ['PlacedAdoption', 'PlacedAdoption_last'],
  fields: ['DATE_PLACED'],
  explains:
    "Sets each decision of this year against each of the same child's in last year's return. One of the same day as one that last year's return shows as reversed, by a date or a reason of reversal, fails; a date that cannot be read counts as given.",
  because: "The decision of {PlacedAdoption.DATE_PLACED} was shown as reversed in last year's return.",
  putRight:
    "Give the day of the new decision. Where the old one was never reversed, last year's return was wrong: take the row as it should be, and explain.",
  source: 'DfE, SSDA903 validation rules, 561.',

  check:
    () =>
    ({ PlacedAdoption, last }, wrong) => {
      for (const row of PlacedAdoption) {
        if (row.DATE_PLACED === null) continue
        for (const before of last.PlacedAdoption) {
          const isReversed = isAnyFilled(before, ['DATE_PLACED_CEASED', 'REASON_PLACED_CEASED'])
          if (isReversed && before.DATE_PLACED === row.DATE_PLACED) wrong(row)
        }
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the day of the reversal cannot be read',
      children: [
        child({
          PlacedAdoption: [{ DATE_PLACED: '2024-05-06' }],
          last: { PlacedAdoption: [{ DATE_PLACED: '2024-05-06', DATE_PLACED_CEASED: '2025-02-30' }] },
        }),
      ],
      cells: ['PlacedAdoption 0 DATE_PLACED'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'it was reversed in March',
      children: [
        child({
          PlacedAdoption: [{ DATE_PLACED: '2024-05-06' }],
          last: { PlacedAdoption: [{ DATE_PLACED: '2024-05-06', DATE_PLACED_CEASED: '2025-03-03' }] },
        }),
      ],
      cells: ['PlacedAdoption 0 DATE_PLACED'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'last year gave a reason of reversal, and no day',
      children: [
        child({
          PlacedAdoption: [{ DATE_PLACED: '2024-05-06' }],
          last: { PlacedAdoption: [{ DATE_PLACED: '2024-05-06', REASON_PLACED_CEASED: 'RD3' }] },
        }),
      ],
      cells: ['PlacedAdoption 0 DATE_PLACED'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the decision still stood',
      children: [
        child({
          PlacedAdoption: [{ DATE_PLACED: '2024-05-06' }],
          last: { PlacedAdoption: [{ DATE_PLACED: '2024-05-06' }] },
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'there is a new decision',
      children: [
        child({
          PlacedAdoption: [{ DATE_PLACED: '2025-05-06' }],
          last: { PlacedAdoption: [{ DATE_PLACED: '2024-05-06', DATE_PLACED_CEASED: '2025-03-03' }] },
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'two days that are not known are not the same day',
      children: [
        child({
          PlacedAdoption: [{ DATE_PLACED: null }],
          last: { PlacedAdoption: [{ DATE_PLACED: null, REASON_PLACED_CEASED: 'RD3' }] },
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'last year did not name her',
      children: [child({ PlacedAdoption: [{ DATE_PLACED: '2024-05-06' }] })],
    },
  ],
})
