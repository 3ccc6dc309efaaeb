import { change, fault } from '../fault.ts'

export default fault({
  id: 'rc8-with-plan',
  what: 'Closed with RC8 though an enquiry was held',
  ratePer1000: 5,
  rules: ['2990'],
  plant(record) {
    const episode = record.episodes.find(
      (each) => each.CINclosureDate !== null && each.enquiries.length > 0 && each.assessments.length > 0,
    )
    return episode === undefined ? null : change(episode, 'ReasonForClosure', 'RC8')
  },
})
