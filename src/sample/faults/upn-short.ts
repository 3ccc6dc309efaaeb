import { change, fault } from '../fault.ts'

export default fault({
  id: 'upn-short',
  what: 'Last figure of the UPN lost',
  ratePer1000: 1,
  rules: [],
  plant(record) {
    const { identifiers } = record
    return identifiers.UPN === null ? null : change(identifiers, 'UPN', identifiers.UPN.slice(0, 12))
  },
})
