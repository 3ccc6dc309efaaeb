import { change, fault } from '../fault.ts'

export default fault({
  id: 'review-on-start',
  what: 'Review dated the day the plan began',
  ratePer1000: 4,
  rules: ['8841'],
  plant(record) {
    for (const plan of record.episodes.flatMap(({ protectionPlans }) => protectionPlans)) {
      const [review] = plan.reviews
      if (review !== undefined) return change(review, 'CPPreviewDate', plan.CPPstartDate)
    }
    return null
  },
})
