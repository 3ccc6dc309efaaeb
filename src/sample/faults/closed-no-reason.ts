import { change, fault, foundNothing } from '../fault.ts'

export default fault({
  id: 'closed-no-reason',
  what: 'Closure without a reason',
  ratePer1000: 4,
  rules: ['8805'],
  plant(record) {
    const episode = record.episodes.find((each) => each.CINclosureDate !== null && !foundNothing(each))
    return episode === undefined ? null : change(episode, 'ReasonForClosure', null)
  },
})
