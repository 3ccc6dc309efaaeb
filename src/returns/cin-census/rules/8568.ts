import { child, episode } from '../example.ts'
import { rule } from '../rule.ts'
import { isFalse, isTrue } from '../shape.ts'

export default rule({
  code: '8568',
  severity: 'error',
  title: 'No-further-action flag is missing or not valid',
  from: 2023,
  fields: ['CINdetails.ReferralNFA'],
  explains:
    'Every referral must say whether it ended with no further action: 1 or true, 0 or false, in any letter case.',
  because: 'The no-further-action flag of the referral is {CINdetails.ReferralNFA}.',
  putRight: 'Give true for a referral that ended with no further action, false for one taken further.',
  source: 'DfE, children in need census validation rules, 8568.',

  check:
    () =>
    ({ episodes }, wrong) => {
      for (const episode of episodes) {
        if (!isTrue(episode.ReferralNFA) && !isFalse(episode.ReferralNFA)) wrong([episode, 'ReferralNFA'])
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'missing',
      children: [child({}, [episode({ ReferralNFA: null })])],
      cells: ['CINdetails 0 ReferralNFA'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'yes is not among the words',
      children: [child({}, [episode({ ReferralNFA: 'yes' })])],
      cells: ['CINdetails 0 ReferralNFA'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'any letter case',
      children: [child({}, [episode({ ReferralNFA: 'TRUE' }), episode({ ReferralNFA: 'False' })])],
    },
    {
      year: 2026,
      is: 'right',
      because: '1 and 0',
      children: [child({}, [episode({ ReferralNFA: '1' }), episode({ ReferralNFA: '0' })])],
    },
  ],
})
