import { child, episode, protectionPlan } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '1105',
  severity: 'error',
  title: 'Child protection plan starts before its referral',
  from: 2023,
  fields: ['ChildProtectionPlans.CPPstartDate', 'CINdetails.CINreferralDate'],
  explains:
    'The start of a protection plan is compared with the referral date of the episode it stands in. The same day is right; a missing date says nothing.',
  because:
    'The protection plan starts on {ChildProtectionPlans.CPPstartDate}, before the referral of {CINdetails.CINreferralDate} that led to it.',
  putRight:
    'Check both dates. If the plan belongs to an earlier referral, move it to that episode; otherwise correct the date that is wrong.',
  source: 'DfE, children in need census validation rules, 1105.',

  check:
    () =>
    ({ episodes }, wrong) => {
      for (const episode of episodes) {
        const referred = episode.CINreferralDate
        if (referred === null) continue
        for (const plan of episode.protectionPlans) {
          if (plan.CPPstartDate !== null && plan.CPPstartDate < referred) {
            wrong([plan, 'CPPstartDate'], [episode, 'CINreferralDate'])
          }
        }
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the plan started the day before the referral',
      children: [
        child({}, [
          episode({ CINreferralDate: '2025-05-06', protectionPlans: [protectionPlan({ CPPstartDate: '2025-05-05' })] }),
        ]),
      ],
      cells: ['ChildProtectionPlans 0 CPPstartDate', 'CINdetails 0 CINreferralDate'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the same day is in order',
      children: [
        child({}, [
          episode({ CINreferralDate: '2025-05-06', protectionPlans: [protectionPlan({ CPPstartDate: '2025-05-06' })] }),
        ]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'without a referral date there is nothing to compare',
      children: [child({}, [episode({ CINreferralDate: null, protectionPlans: [protectionPlan()] })])],
    },
  ],
})
