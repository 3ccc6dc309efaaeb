import { change, fault } from '../fault.ts'

export default fault({
  id: 'ethnicity-blank',
  what: 'Ethnicity left blank',
  ratePer1000: 5,
  rules: ['4220'],
  plant(record) {
    return change(record.characteristics, 'Ethnicity', null)
  },
})
