import { change, fault } from '../fault.ts'

export default fault({
  id: 'need-plan-in-care',
  what: 'Need plan left open in care',
  ratePer1000: 15,
  rules: [],
  plant(record) {
    for (const { cinPlans, protectionPlans, CINclosureDate } of record.episodes) {
      const last = cinPlans.at(-1)
      if (!record.inCareAtEnd || last === undefined || CINclosureDate !== null || protectionPlans.length > 0) continue
      if (last.CINPlanEndDate !== null) return change(last, 'CINPlanEndDate', null)
    }
    return null
  },
})
