import { child } from '../example.ts'
import { birthday, isBefore, isOneOf } from '../reading.ts'
import { rule } from '../rule.ts'

/** Codes of those aged 4 or over. */
const fourOrOver: ReadonlySet<string> = new Set(['PN1', 'PN2', 'PN3', 'PN4', 'PN5', 'PN6', 'PN7'])

export default rule({
  code: '441',
  severity: 'error',
  title: 'Participation says 4 or over, and the child was under 4 at the review',
  from: 2023,
  needs: ['Reviews'],
  fields: ['DOB', 'REVIEW', 'REVIEW_CODE'],
  explains:
    'Looks at reviews with a code of a child aged 4 or over (PN1 to PN7). One held before the 4th birthday, by the date of birth in that row, fails; on the birthday is in time. Without either date nothing is said.',
  because: 'The review of {Reviews.REVIEW} has {Reviews.REVIEW_CODE}, and the date of birth is {Reviews.DOB}.',
  putRight: 'Give the review the code PN0, or correct the date that is wrong.',
  source: 'DfE, SSDA903 validation rules, 441.',

  check:
    () =>
    ({ Reviews }, wrong) => {
      for (const row of Reviews) {
        if (isOneOf(row.REVIEW_CODE, fourOrOver) && isBefore(row.REVIEW, birthday(row.DOB, 4))) wrong(row)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the day before the birthday',
      children: [child({ Reviews: [{ DOB: '2021-09-02', REVIEW: '2025-09-01', REVIEW_CODE: 'PN7' }] })],
      cells: ['Reviews 0 DOB', 'Reviews 0 REVIEW', 'Reviews 0 REVIEW_CODE'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'on the fourth birthday',
      children: [child({ Reviews: [{ DOB: '2021-09-02', REVIEW: '2025-09-02', REVIEW_CODE: 'PN1' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'with the code of a child under 4',
      children: [child({ Reviews: [{ DOB: '2023-09-02', REVIEW_CODE: 'PN0' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'one has no date of birth, the other no date of the review',
      children: [child({ Reviews: [{ DOB: null }, { REVIEW: null }] })],
    },
  ],
})
