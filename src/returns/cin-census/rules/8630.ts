import { child, episode } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8630',
  severity: 'error',
  title: 'Case closes before it was referred',
  from: 2023,
  fields: ['CINdetails.CINreferralDate', 'CINdetails.CINclosureDate'],
  explains: 'The closure of an episode may not be before its referral. The same day passes.',
  because: 'The case was referred on {CINdetails.CINreferralDate} and closed on {CINdetails.CINclosureDate}.',
  putRight: 'Check both dates: they may have been exchanged.',
  source: 'DfE, children in need census validation rules, 8630.',

  check:
    () =>
    ({ episodes }, wrong) => {
      for (const episode of episodes) {
        const { CINreferralDate: referred, CINclosureDate: closed } = episode
        if (referred !== null && closed !== null && closed < referred) {
          wrong([episode, 'CINreferralDate'], [episode, 'CINclosureDate'])
        }
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'closed the day before',
      children: [
        child({}, [episode({ CINreferralDate: '2025-05-06', CINclosureDate: '2025-05-05', ReasonForClosure: 'RC7' })]),
      ],
      cells: ['CINdetails 0 CINreferralDate', 'CINdetails 0 CINclosureDate'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the same day',
      children: [
        child({}, [episode({ CINreferralDate: '2025-05-06', CINclosureDate: '2025-05-06', ReasonForClosure: 'RC7' })]),
      ],
    },
    { year: 2026, is: 'right', because: 'open', children: [child()] },
    {
      year: 2026,
      is: 'right',
      because: 'no referral date to compare',
      children: [
        child({}, [episode({ CINreferralDate: null, CINclosureDate: '2025-05-05', ReasonForClosure: 'RC7' })]),
      ],
    },
  ],
})
