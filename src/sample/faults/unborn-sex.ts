import { change, fault } from '../fault.ts'

export default fault({
  id: 'unborn-sex',
  what: 'Unborn child with a sex',
  ratePer1000: 40,
  rules: ['8750'],
  plant(record, { census }) {
    const { identifiers } = record
    if (identifiers.PersonBirthDate !== null) return null
    return census.year >= 2025 ? change(identifiers, 'Sex', 'F') : change(identifiers, 'GenderCurrent', '2')
  },
})
