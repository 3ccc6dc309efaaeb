import { child, cinPlan, episode } from '../example.ts'
import { rule } from '../rule.ts'
import { type CinCell, isTrue } from '../shape.ts'

export default rule({
  code: '4000',
  severity: 'error',
  title: 'Child in need plan on a referral with no further action',
  from: 2023,
  fields: ['CINdetails.ReferralNFA', 'CINplanDates.LAchildID'],
  explains: 'A referral that ended with no further action may hold no child in need plan.',
  because: 'The referral says no further action ({CINdetails.ReferralNFA}) and yet holds a child in need plan.',
  putRight: 'If the plan was made, the referral was taken further: correct the flag. If not, remove the plan.',
  source: 'DfE, children in need census validation rules, 4000.',

  check:
    () =>
    ({ episodes }, wrong) => {
      for (const episode of episodes) {
        if (episode.cinPlans.length > 0 && isTrue(episode.ReferralNFA)) {
          wrong([episode, 'ReferralNFA'], ...episode.cinPlans.map((plan): CinCell => [plan, 'LAchildID']))
        }
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'a plan although nothing further was done',
      children: [child({}, [episode({ ReferralNFA: 'TRUE', cinPlans: [cinPlan()] })])],
      cells: ['CINdetails 0 ReferralNFA', 'CINplanDates 0 LAchildID'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: '1 means true',
      children: [
        child({}, [episode({ ReferralNFA: '1', cinPlans: [cinPlan(), cinPlan({ CINPlanStartDate: '2025-09-01' })] })]),
      ],
      cells: ['CINdetails 0 ReferralNFA', 'CINplanDates 0 LAchildID', 'CINplanDates 1 LAchildID'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'taken further',
      children: [child({}, [episode({ ReferralNFA: '0', cinPlans: [cinPlan()] })])],
    },
    {
      year: 2026,
      is: 'right',
      because: 'no further action and no plan',
      children: [child({}, [episode({ ReferralNFA: 'true' })])],
    },
  ],
})
