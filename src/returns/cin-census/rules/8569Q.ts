import { workingDayBefore } from '../../../core/working-days.ts'
import { child, episode } from '../example.ts'
import { rule } from '../rule.ts'
import { isFalse } from '../shape.ts'

export default rule({
  code: '8569Q',
  severity: 'query',
  title: 'An old referral is marked as no further action',
  from: 2023,
  fields: ['CINdetails.CINreferralDate', 'CINdetails.ReferralNFA'],
  explains:
    'Referrals received before the last working day preceding the census period are asked about unless they say false for no further action: such a referral should not be in this census. A missing or invalid flag is asked about too.',
  because:
    'The referral of {CINdetails.CINreferralDate} was received before the census period and is not said to have been taken further.',
  putRight: 'Leave out referrals of earlier years that ended with no further action, or correct the flag.',
  source: 'DfE, children in need census validation rules, 8569Q.',
  peer: 'The open validator takes the first working day of the period as its limit, so it reports a few more referrals.',

  check: ({ start }) => {
    const limit = workingDayBefore(start, 1)
    return ({ episodes }, wrong) => {
      for (const episode of episodes) {
        const referred = episode.CINreferralDate
        if (referred !== null && referred < limit && !isFalse(episode.ReferralNFA)) wrong([episode, 'CINreferralDate'])
      }
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the day before the limit of 31 March 2025',
      children: [child({}, [episode({ CINreferralDate: '2025-03-30', ReferralNFA: 'true' })])],
      cells: ['CINdetails 0 CINreferralDate'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a flag that is missing is not false',
      children: [child({}, [episode({ CINreferralDate: '2024-11-04', ReferralNFA: null })])],
      cells: ['CINdetails 0 CINreferralDate'],
    },
    {
      year: 2025,
      is: 'wrong',
      because: 'the limit is Thursday 28 March 2024, before Easter',
      children: [child({}, [episode({ CINreferralDate: '2024-03-27', ReferralNFA: '1' })])],
      cells: ['CINdetails 0 CINreferralDate'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'on the limit',
      children: [child({}, [episode({ CINreferralDate: '2025-03-31', ReferralNFA: 'true' })])],
    },
    {
      year: 2026,
      is: 'right',
      because: 'an old referral that was taken further',
      children: [child({}, [episode({ CINreferralDate: '2024-11-04', ReferralNFA: 'false' })])],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a flag that is no flag is not false',
      children: [child({}, [episode({ CINreferralDate: '2024-11-04', ReferralNFA: 'no' })])],
      cells: ['CINdetails 0 CINreferralDate'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'no referral date to compare',
      children: [child({}, [episode({ CINreferralDate: null, ReferralNFA: 'true' })])],
    },
  ],
})
