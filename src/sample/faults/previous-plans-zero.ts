import { change, fault } from '../fault.ts'

export default fault({
  id: 'previous-plans-zero',
  what: '0 given for a child with earlier plans',
  ratePer1000: 60,
  rules: [],
  plant(record) {
    const plan = record.episodes
      .flatMap(({ protectionPlans }) => protectionPlans)
      .find(({ NumberOfPreviousCPP }) => NumberOfPreviousCPP !== '0')
    return plan === undefined ? null : change(plan, 'NumberOfPreviousCPP', '0')
  },
})
