import { plusDays } from '../../core/day.ts'
import { fault } from '../fault.ts'

export default fault({
  id: 'two-need-plans',
  what: 'Need plan recorded twice',
  ratePer1000: 4,
  rules: ['4014', '4004'],
  plant(record, { census }) {
    for (const { cinPlans, protectionPlans } of record.episodes) {
      const last = cinPlans.at(-1)
      const start = last?.CINPlanStartDate ?? null
      if (last === undefined || start === null || last.CINPlanEndDate !== null || protectionPlans.length > 0) continue
      if (start + 7 > census.end) continue
      const row = { ...last, CINPlanStartDate: plusDays(start, 7) }
      cinPlans.push(row)
      return { row, field: 'CINPlanStartDate', was: '', is: 'repeated' }
    }
    return null
  },
})
