import { plusDays } from '../../core/day.ts'
import { change, fault } from '../fault.ts'

export default fault({
  id: 'cin-closed-in-care',
  what: 'Case closed though care goes on',
  ratePer1000: 4,
  rules: [],
  plant(record, { census }) {
    const [only] = record.episodes
    if (only === undefined || !record.inCareAtEnd || record.episodes.length > 1) return null
    const { assessments, enquiries, protectionPlans, cinPlans, CINreferralDate } = only
    if (assessments.length + enquiries.length + protectionPlans.length + cinPlans.length > 0) return null
    if (CINreferralDate === null || CINreferralDate >= census.start) return null
    only.ReasonForClosure = 'RC7'
    return change(only, 'CINclosureDate', plusDays(census.start, 30))
  },
})
