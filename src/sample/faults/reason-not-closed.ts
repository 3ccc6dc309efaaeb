import { change, fault } from '../fault.ts'

export default fault({
  id: 'reason-not-closed',
  what: 'Closure date lost, reason kept',
  ratePer1000: 3,
  rules: ['8810'],
  plant(record) {
    const episode = record.episodes.at(-1)
    if (episode === undefined || episode.CINclosureDate === null) return null
    return change(episode, 'CINclosureDate', null)
  },
})
