import { change, fault } from '../fault.ts'

export default fault({
  id: 's47-no-outcome',
  what: 'Whether a conference was required left blank on a closed case',
  ratePer1000: 6,
  rules: ['8868'],
  plant(record) {
    for (const { CINclosureDate, enquiries, protectionPlans } of record.episodes) {
      const [only] = enquiries
      if (CINclosureDate === null || only === undefined || enquiries.length > 1 || protectionPlans.length > 0) continue
      if (only.DateOfInitialCPC === null && only.ICPCnotRequired === 'true')
        return change(only, 'ICPCnotRequired', null)
    }
    return null
  },
})
