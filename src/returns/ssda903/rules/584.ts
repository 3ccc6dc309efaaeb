import { child } from '../example.ts'
import { isAnyFilled } from '../reading-cells.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '584',
  severity: 'error',
  title: 'The decision for adoption is not later than the one that was reversed last year',
  from: 2023,
  needs: ['PlacedAdoption', 'PlacedAdoption_last'],
  fields: ['DATE_PLACED'],
  explains:
    "Sets each decision of this year against each one of the same child that last year's return shows as reversed, by a date or a reason of reversal; a date that cannot be read counts as given. This year's must have a day, and a later one. Where last year's has no day, only that this year's is missing fails.",
  because:
    "The decision is of {PlacedAdoption.DATE_PLACED}; last year's return has one of that day or later, and it was reversed.",
  putRight: 'Give the day of the new decision. A decision that was reversed last year is not reported again.',
  source: 'DfE, SSDA903 validation rules, 584.',
  peer: 'The open validator compares days as text, and marks other rows than those at fault.',

  check:
    () =>
    ({ PlacedAdoption, last }, wrong) => {
      for (const row of PlacedAdoption) {
        for (const before of last.PlacedAdoption) {
          if (!isAnyFilled(before, ['DATE_PLACED_CEASED', 'REASON_PLACED_CEASED'])) continue
          if (row.DATE_PLACED === null || (before.DATE_PLACED !== null && row.DATE_PLACED <= before.DATE_PLACED))
            wrong(row)
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
      because: 'the day is the same',
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
      because: 'it is earlier, though as text it is later',
      children: [
        child({
          PlacedAdoption: [{ DATE_PLACED: '2024-05-31' }],
          last: { PlacedAdoption: [{ DATE_PLACED: '2024-06-01', REASON_PLACED_CEASED: 'RD1' }] },
        }),
      ],
      cells: ['PlacedAdoption 0 DATE_PLACED'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'it has no day',
      children: [
        child({
          PlacedAdoption: [{ DATE_PLACED: null }],
          last: { PlacedAdoption: [{ DATE_PLACED: '2024-05-06', DATE_PLACED_CEASED: '2025-03-03' }] },
        }),
      ],
      cells: ['PlacedAdoption 0 DATE_PLACED'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it is a day later',
      children: [
        child({
          PlacedAdoption: [{ DATE_PLACED: '2024-05-07' }],
          last: { PlacedAdoption: [{ DATE_PLACED: '2024-05-06', DATE_PLACED_CEASED: '2025-03-03' }] },
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: "last year's was not reversed",
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
      because: "when last year's was made is not known",
      children: [
        child({ PlacedAdoption: [{}], last: { PlacedAdoption: [{ DATE_PLACED: null, REASON_PLACED_CEASED: 'RD1' }] } }),
      ],
    },
  ],
})
