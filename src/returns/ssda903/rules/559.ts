import { child } from '../example.ts'
import { isBefore } from '../reading.ts'
import { latestDecision } from '../reading-for-adoption.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '559',
  severity: 'error',
  title: "A decision for adoption of an earlier year that last year's return does not have",
  from: 2023,
  needs: ['PlacedAdoption', 'PlacedAdoption_last'],
  fields: ['DATE_PLACED'],
  explains:
    "A decision that the child should be placed for adoption, made before 1 April of the year of the return, must have been in last year's return: the child needs a decision with a date there. A date that is no real day is none.",
  because:
    "The decision is of {PlacedAdoption.DATE_PLACED}, before this year began, and last year's return has none for the child.",
  putRight:
    "Check the date. If it is right, last year's return lacked the decision: correct it there as well, if it can still be corrected.",
  source: 'DfE, SSDA903 validation rules, 559.',
  peer: "The open validator also reports a child who has a decision with a date in last year's return, if another there has none.",

  check:
    ({ start }) =>
    (child, wrong) => {
      for (const row of child.PlacedAdoption) {
        if (isBefore(row.DATE_PLACED, start) && latestDecision(child.last) === null) wrong(row)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: "last year's return does not name her",
      children: [child({ PlacedAdoption: [{ DATE_PLACED: '2025-03-31' }] })],
      cells: ['PlacedAdoption 0 DATE_PLACED'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: "last year's decision has no date",
      children: [
        child({ PlacedAdoption: [{ DATE_PLACED: '2025-03-31' }], last: { PlacedAdoption: [{ DATE_PLACED: null }] } }),
      ],
      cells: ['PlacedAdoption 0 DATE_PLACED'],
    },
    {
      year: 2024,
      is: 'wrong',
      because: 'in each year by its own 1 April',
      children: [child({ PlacedAdoption: [{ DATE_PLACED: '2023-03-31' }] })],
      cells: ['PlacedAdoption 0 DATE_PLACED'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it was made on 1 April',
      children: [child({ PlacedAdoption: [{ DATE_PLACED: '2025-04-01' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: "last year's return has it",
      children: [
        child({
          PlacedAdoption: [{ DATE_PLACED: '2025-03-31' }],
          last: { PlacedAdoption: [{ DATE_PLACED: '2025-03-31' }] },
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: "one of last year's two has a date",
      children: [
        child({
          PlacedAdoption: [{ DATE_PLACED: '2025-03-31' }],
          last: { PlacedAdoption: [{ DATE_PLACED: '2025-03-31' }, { DATE_PLACED: null }] },
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the decision has no date',
      children: [child({ PlacedAdoption: [{ DATE_PLACED: null }] })],
    },
  ],
})
