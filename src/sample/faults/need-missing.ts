import { change, fault } from '../fault.ts'

export default fault({
  id: 'need-missing',
  what: 'Primary need blank',
  ratePer1000: 4,
  rules: ['8610'],
  plant(record) {
    const episode = record.episodes.find(({ ReferralNFA }) => ReferralNFA === 'false')
    return episode === undefined ? null : change(episode, 'PrimaryNeedCode', null)
  },
})
