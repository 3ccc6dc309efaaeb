import { change, fault } from '../fault.ts'

export default fault({
  id: 'nfa-with-assessment',
  what: 'No further action left on a referral that was assessed',
  ratePer1000: 5,
  rules: ['8831'],
  plant(record, { census }) {
    const episode = record.episodes.find(
      (each) =>
        (each.CINreferralDate ?? 0) >= census.start &&
        each.assessments.length > 0 &&
        each.enquiries.length + each.cinPlans.length + each.protectionPlans.length === 0 &&
        each.DateOfInitialCPC === null,
    )
    return episode === undefined ? null : change(episode, 'ReferralNFA', 'true')
  },
})
