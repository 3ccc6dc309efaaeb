import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '166',
  severity: 'error',
  title: 'The date of a review is missing or not a real date',
  from: 2023,
  needs: ['Reviews'],
  fields: ['REVIEW'],
  explains:
    'Every row of Reviews needs the day of the review: a real day, written dd/mm/yyyy. Days and months of one figure will do.',
  because: 'The review was held on {Reviews.REVIEW}.',
  putRight: 'Give the day on which the review was held, or remove the row if there was none.',
  source: 'DfE, SSDA903 validation rules, 166.',

  check:
    () =>
    ({ Reviews }, wrong) => {
      for (const row of Reviews) if (row.REVIEW === null) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'none is given',
      children: [child({ Reviews: [{ REVIEW: null }] })],
      cells: ['Reviews 0 REVIEW'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'there is no such day',
      children: [child({ Reviews: [{ REVIEW: '2025-09-31' }] })],
      cells: ['Reviews 0 REVIEW'],
    },
    { year: 2026, is: 'right', because: 'a real day', children: [child({ Reviews: [{}] })] },
  ],
})
