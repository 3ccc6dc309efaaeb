import { calendarDay, dayOf } from '../../core/day.ts'
import { ageAtEnd, careFault, changeCell } from '../care-fault.ts'

export default careFault({
  id: 'dob-differs',
  what: 'Year of birth one out in the outcomes',
  ratePer1000: 3,
  rules: ['INT14'],
  plant(child, { year }) {
    const [row] = child.tables.OC2
    const age = ageAtEnd(child, year)
    if (row === undefined || age < 12 || age > 14) return null
    const { year: born, month, dayOfMonth } = calendarDay(child.history.child.born)
    const other = dayOf(born - 1, month, dayOfMonth)
    return other === null ? null : changeCell(row, 'DOB', other)
  },
})
