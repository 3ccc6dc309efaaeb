import { careFault, changeCell } from '../care-fault.ts'
import { agencyFostered } from '../care-faults-eligible.ts'

export default careFault({
  id: 'urn-missing',
  what: 'No Ofsted number',
  ratePer1000: 6,
  rules: ['218'],
  nextYear: ['503F'],
  plant(child, { year }) {
    const found = agencyFostered(child, year)
    return found === null ? null : changeCell(found, 'URN', null)
  },
})
