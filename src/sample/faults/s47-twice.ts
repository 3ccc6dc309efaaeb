import { plusDays } from '../../core/day.ts'
import { fault } from '../fault.ts'

export default fault({
  id: 's47-twice',
  what: 'An enquiry recorded again two days later, with the same conference',
  ratePer1000: 4,
  rules: ['8890'],
  plant(record) {
    for (const { enquiries } of record.episodes) {
      const last = enquiries.at(-1)
      const start = last?.S47ActualStartDate ?? null
      if (last === undefined || start === null || last.DateOfInitialCPC === null || last.DateOfInitialCPC < start + 3)
        continue
      const row = { ...last, S47ActualStartDate: plusDays(start, 2) }
      enquiries.push(row)
      return { row, field: 'S47ActualStartDate', was: '', is: 'repeated' }
    }
    return null
  },
})
