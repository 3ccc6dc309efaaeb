import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '333',
  severity: 'error',
  title: 'Matched with adopters, and the decision to place is missing or later',
  from: 2023,
  needs: ['AD1'],
  fields: ['DATE_INT', 'DATE_MATCH'],
  explains:
    'Looks at rows of AD1 with a day of matching. The day of the decision that the child should be placed must be given and must not be after it; the same day passes. A decision whose date cannot be read counts as missing. Without a day of matching nothing is said.',
  because: 'The decision is of {AD1.DATE_INT}, the matching of {AD1.DATE_MATCH}.',
  putRight: 'Record the day of the decision, or correct the two days: the decision comes first.',
  source: 'DfE, SSDA903 validation rules, 333.',

  check:
    () =>
    ({ AD1 }, wrong) => {
      for (const row of AD1) {
        const { DATE_INT, DATE_MATCH } = row
        if (DATE_MATCH !== null && (DATE_INT === null || DATE_INT > DATE_MATCH)) wrong(row)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'decided the day after',
      children: [child({ AD1: [{ DATE_INT: '2025-07-02', DATE_MATCH: '2025-07-01' }] })],
      cells: ['AD1 0 DATE_INT', 'AD1 0 DATE_MATCH'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'no decision',
      children: [child({ AD1: [{ DATE_INT: null }] })],
      cells: ['AD1 0 DATE_INT', 'AD1 0 DATE_MATCH'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the day of the decision is no real day',
      children: [child({ AD1: [{ DATE_INT: '2025-06-31' }] })],
      cells: ['AD1 0 DATE_INT', 'AD1 0 DATE_MATCH'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'decided and matched on one day',
      children: [child({ AD1: [{ DATE_INT: '2025-07-01', DATE_MATCH: '2025-07-01' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'not matched, and no decision',
      children: [child({ AD1: [{ DATE_INT: null, DATE_MATCH: null }] })],
    },
  ],
})
