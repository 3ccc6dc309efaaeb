import { fault } from '../fault.ts'

export default fault({
  id: 'disability-missing',
  what: 'Disability left blank',
  ratePer1000: 5,
  rules: ['8540'],
  plant(record) {
    const { identifiers, disabilities, episodes } = record
    const [first] = disabilities
    const takenFurther = episodes.some(({ ReferralNFA }) => ReferralNFA === 'false')
    if (identifiers.PersonBirthDate === null || first === undefined || !takenFurther) return null
    record.disabilities = []
    return { row: identifiers, field: 'Disability', was: first.Disability ?? '', is: '' }
  },
})
