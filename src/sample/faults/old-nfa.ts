import { plusDays } from '../../core/day.ts'
import { change, fault } from '../fault.ts'

export default fault({
  id: 'old-nfa',
  what: 'A referral with no further action from before the year',
  ratePer1000: 3,
  rules: ['8569Q'],
  plant(record, { census }) {
    const [only] = record.episodes
    const born = record.life.child.born
    if (only === undefined || record.episodes.length > 1 || only.ReferralNFA !== 'true' || born > census.start)
      return null
    return change(only, 'CINreferralDate', plusDays(census.start, -20))
  },
})
