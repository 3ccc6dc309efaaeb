import { referralSource } from '../../../codes/referral-source.ts'
import { day } from '../../../core/day.ts'
import { child, episode } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8866',
  severity: 'error',
  title: 'Source of referral is missing or not a valid code',
  from: 2023,
  fields: ['CINdetails.CINreferralDate', 'CINdetails.ReferralSource'],
  explains:
    'A referral received on or after 1 April 2013 needs one of the codes for who told the authority. 5D (early help) came in 2022-23. Earlier referrals are not looked at.',
  because: 'The referral of {CINdetails.CINreferralDate} has the source {CINdetails.ReferralSource}.',
  putRight: 'Choose the code for who told the authority; 10 says that it is not known.',
  source: 'DfE, children in need census validation rules, 8866.',

  check: ({ codesYear }) => {
    const codes = referralSource.at(codesYear)
    const asked = day('2013-04-01')
    return ({ episodes }, wrong) => {
      for (const episode of episodes) {
        const { CINreferralDate: referred, ReferralSource: source } = episode
        if (referred !== null && referred >= asked && (source === null || !codes.has(source))) {
          wrong([episode, 'CINreferralDate'], [episode, 'ReferralSource'])
        }
      }
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'missing',
      children: [child({}, [episode({ ReferralSource: null })])],
      cells: ['CINdetails 0 CINreferralDate', 'CINdetails 0 ReferralSource'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: '3G is no code',
      children: [child({}, [episode({ ReferralSource: '3G' })])],
      cells: ['CINdetails 0 CINreferralDate', 'CINdetails 0 ReferralSource'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'from the first day on which it is asked',
      children: [child({}, [episode({ CINreferralDate: '2013-04-01', ReferralSource: null })])],
      cells: ['CINdetails 0 CINreferralDate', 'CINdetails 0 ReferralSource'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the day before',
      children: [child({}, [episode({ CINreferralDate: '2013-03-31', ReferralSource: null })])],
    },
    { year: 2026, is: 'right', because: 'early help', children: [child({}, [episode({ ReferralSource: '5D' })])] },
    {
      year: 2026,
      is: 'right',
      because: 'no date, nothing asked',
      children: [child({}, [episode({ CINreferralDate: null, ReferralSource: null })])],
    },
  ],
})
