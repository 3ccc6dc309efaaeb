import { child, episode, protectionPlan } from '../example.ts'
import { rule } from '../rule.ts'
import { type CinCell, isTrue } from '../shape.ts'

export default rule({
  code: '8832',
  severity: 'error',
  title: 'Protection plan on a referral with no further action',
  from: 2023,
  fields: ['CINdetails.ReferralNFA', 'ChildProtectionPlans.LAchildID'],
  explains: 'A referral that ended with no further action may hold no protection plan.',
  because: 'The referral says no further action ({CINdetails.ReferralNFA}) and yet holds a protection plan.',
  putRight: 'If the plan was made, the referral was taken further: correct the flag. If not, remove the plan.',
  source: 'DfE, children in need census validation rules, 8832.',
  peer: 'The open validator exchanges the row numbers of the two tables, so it marks other rows and children.',

  check:
    () =>
    ({ episodes }, wrong) => {
      for (const episode of episodes) {
        if (episode.protectionPlans.length > 0 && isTrue(episode.ReferralNFA)) {
          wrong([episode, 'ReferralNFA'], ...episode.protectionPlans.map((plan): CinCell => [plan, 'LAchildID']))
        }
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'a plan although nothing further was done',
      children: [
        child({}, [
          episode({ CINclosureDate: '2025-05-05', ReasonForClosure: 'RC7', CINreferralDate: '2025-05-01' }),
          episode({ ReferralNFA: 'true', protectionPlans: [protectionPlan()] }),
        ]),
      ],
      cells: ['CINdetails 1 ReferralNFA', 'ChildProtectionPlans 0 LAchildID'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'taken further',
      children: [child({}, [episode({ ReferralNFA: 'false', protectionPlans: [protectionPlan()] })])],
    },
    { year: 2026, is: 'right', because: 'no plan', children: [child({}, [episode({ ReferralNFA: 'true' })])] },
  ],
})
