import { change, fault } from '../fault.ts'

export default fault({
  id: 'upn-twice',
  what: 'The UPN of another child',
  ratePer1000: 0.6,
  rules: ['1520'],
  plant(record, { earlierUpn }) {
    const { identifiers } = record
    if (identifiers.UPN === null || earlierUpn === null) return null
    return change(identifiers, 'UPN', earlierUpn.upn)
  },
})
