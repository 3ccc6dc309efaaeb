import { reviewCode } from '../../../codes/review-code.ts'
import { child } from '../example.ts'
import { isOneOf } from '../reading.ts'
import { isFilled } from '../reading-cells.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '167',
  severity: 'error',
  title: 'How the child took part in a review is missing or not a valid code',
  from: 2023,
  needs: ['Reviews'],
  fields: ['REVIEW_CODE', 'REVIEW'],
  explains:
    'A review with a day needs one of the codes PN0 to PN7, and a code needs a day. Only a row with neither passes without a code. A day that cannot be read counts as given.',
  because: 'The review was held on {Reviews.REVIEW}, and the code is {Reviews.REVIEW_CODE}.',
  putRight:
    'Choose the code that says how the child took part: PN0 under four, PN7 for one who was not there and sent no views. Give the day if it is missing.',
  source: 'DfE, SSDA903 validation rules, 167.',

  check: ({ year }) => {
    const codes = reviewCode.at(year)
    return ({ Reviews }, wrong) => {
      for (const row of Reviews) {
        const { REVIEW_CODE } = row
        const isRight = isFilled(row, 'REVIEW') ? isOneOf(REVIEW_CODE, codes) : REVIEW_CODE === null
        if (!isRight) wrong(row)
      }
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'there is no such code',
      children: [child({ Reviews: [{ REVIEW_CODE: 'PN8' }] })],
      cells: ['Reviews 0 REVIEW', 'Reviews 0 REVIEW_CODE'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a review without a code',
      children: [child({ Reviews: [{ REVIEW_CODE: null }] })],
      cells: ['Reviews 0 REVIEW', 'Reviews 0 REVIEW_CODE'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a code without a review',
      children: [child({ Reviews: [{ REVIEW: null }] })],
      cells: ['Reviews 0 REVIEW', 'Reviews 0 REVIEW_CODE'],
    },
    { year: 2026, is: 'right', because: 'under four', children: [child({ Reviews: [{ REVIEW_CODE: 'PN0' }] })] },
    {
      year: 2026,
      is: 'right',
      because: 'neither is given',
      children: [child({ Reviews: [{ REVIEW: null, REVIEW_CODE: null }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'there is no such day, which another rule says',
      children: [child({ Reviews: [{ REVIEW: '2025-09-31' }] })],
    },
  ],
})
