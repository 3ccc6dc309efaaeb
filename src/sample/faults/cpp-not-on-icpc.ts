import { plusDays } from '../../core/day.ts'
import { change, fault } from '../fault.ts'

export default fault({
  id: 'cpp-not-on-icpc',
  what: 'Protection plan starts the day after its conference',
  ratePer1000: 8,
  rules: ['2885'],
  plant(record, { census }) {
    for (const { protectionPlans } of record.episodes) {
      for (const plan of protectionPlans) {
        const start = plan.CPPstartDate
        if (start === null || start < census.start || start >= census.end) continue
        const tooSoon = (at: number | null) => at !== null && at <= start + 1
        if (tooSoon(plan.CPPendDate) || plan.reviews.some(({ CPPreviewDate }) => tooSoon(CPPreviewDate))) continue
        return change(plan, 'CPPstartDate', plusDays(start, 1))
      }
    }
    return null
  },
})
