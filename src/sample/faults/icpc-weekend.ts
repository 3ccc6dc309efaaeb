import { plusDays, weekday } from '../../core/day.ts'
import { change, fault } from '../fault.ts'

export default fault({
  id: 'icpc-weekend',
  what: 'Conference dated to the Saturday after',
  ratePer1000: 6,
  rules: ['8875'],
  plant(record, { census }) {
    for (const { CINclosureDate, enquiries, protectionPlans } of record.episodes) {
      const [only] = enquiries
      const held = only?.DateOfInitialCPC ?? null
      if (only === undefined || held === null || enquiries.length > 1 || weekday(held) !== 5 || held >= census.end)
        continue
      // A plan of that day would be rule 2885's, a closure rule 8565's.
      if (protectionPlans.length > 0 || (CINclosureDate !== null && CINclosureDate <= held)) continue
      return change(only, 'DateOfInitialCPC', plusDays(held, 1))
    }
    return null
  },
})
