import { change, fault } from '../fault.ts'

export default fault({
  id: 'cpp-category-latest',
  what: 'Latest category of abuse blank',
  ratePer1000: 5,
  rules: ['8910'],
  plant(record) {
    const [plan] = record.episodes.flatMap(({ protectionPlans }) => protectionPlans)
    return plan === undefined ? null : change(plan, 'LatestCategoryOfAbuse', null)
  },
})
