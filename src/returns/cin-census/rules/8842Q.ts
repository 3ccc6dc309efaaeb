import { child, episode, protectionPlan } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8842Q',
  severity: 'query',
  title: 'Plan review has no date',
  from: 2023,
  fields: ['Reviews.CPPreviewDate'],
  explains: 'Every Reviews element should hold at least one date, and every date in it should be a real day.',
  because: 'The date of the review is {Reviews.CPPreviewDate}.',
  putRight: 'Give the day of the review, or remove the empty element.',
  source: 'DfE, children in need census validation rules, 8842Q.',
  peer: 'The open validator leaves out Reviews without a date element, and sees only the first date of each.',

  check:
    () =>
    ({ protectionPlans }, wrong) => {
      for (const { reviews } of protectionPlans) {
        for (const review of reviews) if (review.CPPreviewDate === null) wrong([review, 'CPPreviewDate'])
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'an empty date',
      children: [child({}, [episode({ protectionPlans: [protectionPlan({}, ['2025-08-20', null])] })])],
      cells: ['Reviews 1 CPPreviewDate'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'no real day',
      children: [child({}, [episode({ protectionPlans: [protectionPlan({}, ['2025-09-31'])] })])],
      cells: ['Reviews 0 CPPreviewDate'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a date',
      children: [child({}, [episode({ protectionPlans: [protectionPlan({}, ['2025-08-20'])] })])],
    },
    {
      year: 2026,
      is: 'right',
      because: 'no review yet',
      children: [child({}, [episode({ protectionPlans: [protectionPlan()] })])],
    },
  ],
})
