import { careFault, changeCell } from '../care-fault.ts'
import { agencyFostered } from '../care-faults-eligible.ts'

export default careFault({
  id: 'postcode-wrong',
  what: 'The placement has a postcode of no place',
  ratePer1000: 5,
  rules: ['169', '179', '392a', '392c'],
  nextYear: ['452', '453', '503G', '503H', '503J'],
  plant(child, { year }) {
    const found = agencyFostered(child, year)
    return found === null ? null : changeCell(found, 'PL_POST', 'TH0 0AA')
  },
})
