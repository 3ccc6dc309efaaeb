import { child } from '../example.ts'
import { isAged } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '440',
  severity: 'error',
  title: 'Participation says under 4, and the child was 4 or over at the review',
  from: 2023,
  needs: ['Reviews'],
  fields: ['DOB', 'REVIEW', 'REVIEW_CODE'],
  explains:
    'Looks at reviews with the code of a child under 4 (PN0). The review must be before the 4th birthday, by the date of birth in that row; on the birthday fails. Without either date nothing is said.',
  because: 'The review of {Reviews.REVIEW} has {Reviews.REVIEW_CODE}, and the date of birth is {Reviews.DOB}.',
  putRight: 'Record how the child took part (PN1 to PN7), or correct the date that is wrong.',
  source: 'DfE, SSDA903 validation rules, 440.',
  peer: 'The open validator lets a review on the 4th birthday itself pass.',

  check:
    () =>
    ({ Reviews }, wrong) => {
      for (const row of Reviews) if (row.REVIEW_CODE === 'PN0' && isAged(4, row.DOB, row.REVIEW)) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'on the fourth birthday',
      children: [child({ Reviews: [{ DOB: '2021-09-02', REVIEW: '2025-09-02', REVIEW_CODE: 'PN0' }] })],
      cells: ['Reviews 0 DOB', 'Reviews 0 REVIEW', 'Reviews 0 REVIEW_CODE'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the day before it',
      children: [child({ Reviews: [{ DOB: '2021-09-02', REVIEW: '2025-09-01', REVIEW_CODE: 'PN0' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'another code',
      children: [child({ Reviews: [{ REVIEW_CODE: 'PN1' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'one has no date of birth, the other no date of the review',
      children: [
        child({
          Reviews: [
            { DOB: null, REVIEW_CODE: 'PN0' },
            { REVIEW: null, REVIEW_CODE: 'PN0' },
          ],
        }),
      ],
    },
  ],
})
