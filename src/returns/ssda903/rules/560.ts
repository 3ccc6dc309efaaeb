import { child } from '../example.ts'
import { isFilled } from '../reading-cells.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '560',
  severity: 'error',
  title: 'The date of a decision for adoption has changed since last year',
  from: 2023,
  needs: ['PlacedAdoption', 'PlacedAdoption_last'],
  fields: ['DATE_PLACED', 'DATE_PLACED_CEASED'],
  explains:
    "Compares every decision of this year with every decision that last year's return gave a date and did not show as reversed by a day, be it one that cannot be read. The dates must be the same; a blank is another date. A second decision of this year, beside the one of last year, fails too.",
  because:
    "The decision is of {PlacedAdoption.DATE_PLACED}; last year's return has one of another date that still stood.",
  putRight:
    "Give the date of last year's return, or correct it there if it was wrong. If last year's decision is here as well and this is a second one, both dates may be right.",
  source: 'DfE, SSDA903 validation rules, 560.',

  check:
    () =>
    ({ PlacedAdoption, last }, wrong) => {
      if (last.PlacedAdoption.length === 0) return
      for (const row of PlacedAdoption) {
        for (const before of last.PlacedAdoption) {
          const stood = before.DATE_PLACED !== null && !isFilled(before, 'DATE_PLACED_CEASED')
          if (stood && row.DATE_PLACED !== before.DATE_PLACED) {
            wrong(row)
            break
          }
        }
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'it is a day later than last year',
      children: [
        child({
          PlacedAdoption: [{ DATE_PLACED: '2024-09-02' }],
          last: { PlacedAdoption: [{ DATE_PLACED: '2024-09-01' }] },
        }),
      ],
      cells: ['PlacedAdoption 0 DATE_PLACED', 'PlacedAdoption 0 DATE_PLACED_CEASED'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'it is blank this year',
      children: [
        child({ PlacedAdoption: [{ DATE_PLACED: null }], last: { PlacedAdoption: [{ DATE_PLACED: '2024-09-01' }] } }),
      ],
      cells: ['PlacedAdoption 0 DATE_PLACED', 'PlacedAdoption 0 DATE_PLACED_CEASED'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a second decision of this year differs',
      children: [
        child({
          PlacedAdoption: [
            { DATE_PLACED: '2024-09-01', DATE_PLACED_CEASED: '2025-06-01' },
            { DATE_PLACED: '2025-10-01' },
          ],
          last: { PlacedAdoption: [{ DATE_PLACED: '2024-09-01' }] },
        }),
      ],
      cells: ['PlacedAdoption 1 DATE_PLACED', 'PlacedAdoption 1 DATE_PLACED_CEASED'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'last year shows it as reversed, on a day that cannot be read',
      children: [
        child({
          PlacedAdoption: [{ DATE_PLACED: '2025-09-02' }],
          last: { PlacedAdoption: [{ DATE_PLACED: '2024-09-01', DATE_PLACED_CEASED: '2025-02-30' }] },
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it is the same',
      children: [
        child({
          PlacedAdoption: [{ DATE_PLACED: '2024-09-01' }],
          last: { PlacedAdoption: [{ DATE_PLACED: '2024-09-01' }] },
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: "last year's was reversed",
      children: [
        child({
          PlacedAdoption: [{ DATE_PLACED: '2025-10-01' }],
          last: { PlacedAdoption: [{ DATE_PLACED: '2024-09-01', DATE_PLACED_CEASED: '2024-12-01' }] },
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: "last year's had no date",
      children: [
        child({ PlacedAdoption: [{ DATE_PLACED: '2025-10-01' }], last: { PlacedAdoption: [{ DATE_PLACED: null }] } }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: "last year's return does not name her",
      children: [child({ PlacedAdoption: [{ DATE_PLACED: '2025-10-01' }] })],
    },
  ],
})
