import { ageAtEnd, careFault } from '../care-fault.ts'

export default careFault({
  id: 'leaver-absent',
  what: 'A care leaver left out at the birthday',
  ratePer1000: 15,
  rules: [],
  plant(child, { year }) {
    const { OC3, Episodes } = child.tables
    return OC3.length > 0 && Episodes.length === 0 && ageAtEnd(child, year) >= 19 ? 'left out' : null
  },
})
