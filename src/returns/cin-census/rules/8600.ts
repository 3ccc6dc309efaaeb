import { child, episode } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8600',
  severity: 'error',
  title: 'Referral date is missing or after the census period',
  from: 2023,
  fields: ['CINdetails.CINreferralDate'],
  explains: 'Every episode needs a referral date no later than the reference date.',
  because: 'The referral date is {CINdetails.CINreferralDate}.',
  putRight: 'Give the day the referral was received. One received after the reference date belongs to the next census.',
  source: 'DfE, children in need census validation rules, 8600.',

  check:
    ({ end }) =>
    ({ episodes }, wrong) => {
      for (const episode of episodes) {
        if (episode.CINreferralDate === null || episode.CINreferralDate > end) wrong([episode, 'CINreferralDate'])
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'missing',
      children: [child({}, [episode({ CINreferralDate: null })])],
      cells: ['CINdetails 0 CINreferralDate'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the day after the period',
      children: [child({}, [episode({ CINreferralDate: '2026-04-01' })])],
      cells: ['CINdetails 0 CINreferralDate'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'no real day',
      children: [child({}, [episode({ CINreferralDate: '2025-06-31' })])],
      cells: ['CINdetails 0 CINreferralDate'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the last day of the period',
      children: [child({}, [episode({ CINreferralDate: '2026-03-31' })])],
    },
  ],
})
