import { change, fault } from '../fault.ts'

export default fault({
  id: 'previous-plans-blank',
  what: 'Number of earlier plans blank',
  ratePer1000: 4,
  rules: ['8730'],
  plant(record) {
    const [plan] = record.episodes.flatMap(({ protectionPlans }) => protectionPlans)
    return plan === undefined ? null : change(plan, 'NumberOfPreviousCPP', null)
  },
})
