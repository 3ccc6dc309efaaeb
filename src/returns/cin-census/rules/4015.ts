import { child, cinPlan, episode } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '4015',
  severity: 'error',
  title: 'Child in need plan starts before its referral',
  from: 2023,
  fields: ['CINplanDates.CINPlanStartDate', 'CINdetails.CINreferralDate'],
  explains:
    'The start of a child in need plan is compared with the referral date of the episode it stands in. The same day is right; a missing date says nothing.',
  because:
    'The plan starts on {CINplanDates.CINPlanStartDate}, before the referral of {CINdetails.CINreferralDate} that led to it.',
  putRight:
    'Check both dates. If the plan belongs to an earlier referral, move it to that episode; otherwise correct the date that is wrong.',
  source: 'DfE, children in need census validation rules, 4015.',

  check:
    () =>
    ({ episodes }, wrong) => {
      for (const episode of episodes) {
        const referred = episode.CINreferralDate
        if (referred === null) continue
        for (const plan of episode.cinPlans) {
          if (plan.CINPlanStartDate !== null && plan.CINPlanStartDate < referred) {
            wrong([plan, 'CINPlanStartDate'], [episode, 'CINreferralDate'])
          }
        }
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the day before',
      children: [
        child({}, [
          episode({ CINreferralDate: '2025-05-06', cinPlans: [cinPlan({ CINPlanStartDate: '2025-05-05' })] }),
        ]),
      ],
      cells: ['CINplanDates 0 CINPlanStartDate', 'CINdetails 0 CINreferralDate'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the same day',
      children: [
        child({}, [
          episode({ CINreferralDate: '2025-05-06', cinPlans: [cinPlan({ CINPlanStartDate: '2025-05-06' })] }),
        ]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'no referral date',
      children: [child({}, [episode({ CINreferralDate: null, cinPlans: [cinPlan()] })])],
    },
  ],
})
