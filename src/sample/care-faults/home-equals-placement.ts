import { careFault, changeCell } from '../care-fault.ts'
import { agencyFostered } from '../care-faults-eligible.ts'

export default careFault({
  id: 'home-equals-placement',
  what: 'The postcode of the placement is copied from home',
  ratePer1000: 4,
  rules: ['392d'],
  nextYear: ['452', '453', '503G', '503H', '503J'],
  plant(child, { year }) {
    const found = agencyFostered(child, year)
    return found === null ? null : changeCell(found, 'PL_POST', found.cells.HOME_POST ?? null)
  },
})
