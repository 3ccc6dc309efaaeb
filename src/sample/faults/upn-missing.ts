import { dayOf, plusYears } from '../../core/day.ts'
import { change, fault } from '../fault.ts'

export default fault({
  id: 'upn-missing',
  what: 'No UPN and no reason, at school age',
  ratePer1000: 6,
  rules: ['8770Q'],
  plant(record, { census }) {
    const { identifiers, episodes } = record
    const born = identifiers.PersonBirthDate
    const sixByThen = census.year >= 2025 ? dayOf(census.year - 6, 8, 31) : plusYears(census.end, -6)
    const takenFurther = episodes.some(({ ReferralNFA }) => ReferralNFA === 'false')
    if (identifiers.UPN === null || born === null || sixByThen === null || born > sixByThen || !takenFurther)
      return null
    return change(identifiers, 'UPN', null)
  },
})
