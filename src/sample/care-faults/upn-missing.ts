import { ageAtEnd, careFault, changeCell } from '../care-fault.ts'

export default careFault({
  id: 'upn-missing',
  what: 'Neither a UPN nor a reason, of school age',
  ratePer1000: 6,
  rules: ['442'],
  plant(child, { year, last }) {
    const { Header, Episodes } = child.tables
    const [header] = Header
    if (
      header === undefined ||
      last !== null ||
      child.history.times.length === 0 ||
      Episodes.length === 0 ||
      ageAtEnd(child, year) < 6
    )
      return null
    return changeCell(header, 'UPN', null)
  },
})
