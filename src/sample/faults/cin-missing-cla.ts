import { fault } from '../fault.ts'

export default fault({
  id: 'cin-missing-cla',
  what: 'Looked-after child absent from the census',
  ratePer1000: 4,
  rules: [],
  plant(record) {
    const quiet = record.episodes.every(
      ({ assessments, enquiries, protectionPlans, cinPlans }) =>
        assessments.length + enquiries.length + protectionPlans.length + cinPlans.length === 0,
    )
    return record.inCareAtEnd && record.episodes.length === 1 && quiet ? 'left out' : null
  },
})
