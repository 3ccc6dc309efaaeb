import { plusDays } from '../../core/day.ts'
import { change, fault } from '../fault.ts'

export default fault({
  id: 'closure-before-end',
  what: 'Closure dated before a protection plan ended',
  ratePer1000: 4,
  rules: ['8565'],
  plant(record, { census }) {
    for (const episode of record.episodes) {
      const end = episode.protectionPlans.at(-1)?.CPPendDate ?? null
      if (episode.CINclosureDate === null || end === null) continue
      const closed = plusDays(end, -3)
      if (closed >= census.start && closed >= (episode.CINreferralDate ?? closed)) {
        return change(episode, 'CINclosureDate', closed)
      }
    }
    return null
  },
})
