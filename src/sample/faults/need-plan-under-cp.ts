import { change, fault } from '../fault.ts'

export default fault({
  id: 'need-plan-under-cp',
  what: 'Need plan left open when protection began',
  ratePer1000: 10,
  rules: ['4001', '4017'],
  plant(record) {
    for (const { cinPlans, protectionPlans } of record.episodes) {
      for (const { CPPstartDate, CPPendDate, reviews } of protectionPlans) {
        // A review held meanwhile would be rule 4003's.
        if (CPPendDate !== null || reviews.length > 0) continue
        const plan = cinPlans.find(({ CINPlanEndDate }) => CINPlanEndDate !== null && CINPlanEndDate === CPPstartDate)
        if (plan !== undefined) return change(plan, 'CINPlanEndDate', null)
      }
    }
    return null
  },
})
