import { calendarDay, dayOf } from '../../core/day.ts'
import { change, fault } from '../fault.ts'

export default fault({
  id: 'dob-day-month',
  what: 'Day and month of birth exchanged',
  ratePer1000: 2,
  rules: [],
  plant(record) {
    const { identifiers, episodes } = record
    const born = identifiers.PersonBirthDate
    if (born === null || identifiers.UPN === null) return null
    const { year, month, dayOfMonth } = calendarDay(born)
    const exchanged = dayOf(year, dayOfMonth, month)
    if (dayOfMonth === month || exchanged === null) return null
    // A birth moved past a referral would be rule 8606's.
    if (episodes.some(({ CINreferralDate }) => (CINreferralDate ?? 0) < exchanged - 280)) return null
    return change(identifiers, 'PersonBirthDate', exchanged)
  },
})
