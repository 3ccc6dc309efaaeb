import { change, fault } from '../fault.ts'

export default fault({
  id: 'both-birth-dates',
  what: 'Expected date not removed at birth',
  ratePer1000: 60,
  rules: ['8525Q'],
  plant(record, { census }) {
    const { identifiers } = record
    const born = identifiers.PersonBirthDate
    // An earlier birth would be rule 8530Q's as well.
    if (born === null || born < census.end - 30) return null
    return change(identifiers, 'ExpectedPersonBirthDate', born)
  },
})
