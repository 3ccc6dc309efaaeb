import { change, fault } from '../fault.ts'

export default fault({
  id: 'upn-letter',
  what: 'Wrong check letter',
  ratePer1000: 4,
  rules: ['1510'],
  plant(record) {
    const { identifiers } = record
    const { UPN } = identifiers
    if (UPN === null) return null
    return change(identifiers, 'UPN', (UPN[0] === 'A' ? 'B' : 'A') + UPN.slice(1))
  },
})
