import { child, episode } from '../example.ts'
import { rule } from '../rule.ts'
import { isFalse } from '../shape.ts'

export default rule({
  code: '8610',
  severity: 'error',
  title: 'Primary need is missing on a referral that was taken further',
  from: 2023,
  fields: ['CINdetails.ReferralNFA', 'CINdetails.PrimaryNeedCode'],
  explains: 'A referral that says false for no further action needs a primary need code.',
  because:
    'The referral was taken further (no further action: {CINdetails.ReferralNFA}), and no primary need is given.',
  putRight:
    'Give the main need found at the start of the work. Where two fit, choose the one higher in the list, N1 first.',
  source: 'DfE, children in need census validation rules, 8610.',
  peer: 'The open validator knows false only in small letters, or as 0.',

  check:
    () =>
    ({ episodes }, wrong) => {
      for (const episode of episodes) {
        if (episode.PrimaryNeedCode === null && isFalse(episode.ReferralNFA)) {
          wrong([episode, 'ReferralNFA'], [episode, 'PrimaryNeedCode'])
        }
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'no need given',
      children: [child({}, [episode({ PrimaryNeedCode: null, ReferralNFA: 'FALSE' })])],
      cells: ['CINdetails 0 ReferralNFA', 'CINdetails 0 PrimaryNeedCode'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'no further action',
      children: [child({}, [episode({ PrimaryNeedCode: null, ReferralNFA: 'true' })])],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a flag that is missing is not false',
      children: [child({}, [episode({ PrimaryNeedCode: null, ReferralNFA: null })])],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a need is given',
      children: [child({}, [episode({ PrimaryNeedCode: 'N1', ReferralNFA: '0' })])],
    },
  ],
})
