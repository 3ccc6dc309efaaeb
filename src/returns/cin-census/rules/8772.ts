import { child, episode } from '../example.ts'
import { rule } from '../rule.ts'
import { isTrue } from '../shape.ts'

export default rule({
  code: '8772',
  severity: 'error',
  title: 'The UPN reason says no further action, but a referral was taken further',
  from: 2023,
  fields: ['ChildIdentifiers.UPNunknown', 'CINdetails.ReferralNFA'],
  explains:
    'UN7 is for children whose referral ended with no further action. Every episode of such a child must say true; a missing or invalid flag fails. A child without episodes is left to rule 8590.',
  because:
    'The reason for having no UPN is {ChildIdentifiers.UPNunknown}, and a referral of the child says {CINdetails.ReferralNFA} for no further action.',
  putRight: 'Give the UPN or another reason, or correct the flag of the referral.',
  source: 'DfE, children in need census validation rules, 8772.',
  peer: 'The open validator also reports a UN7 child who has no episode.',

  check:
    () =>
    ({ identifiers, episodes }, wrong) => {
      if (identifiers.UPNunknown !== 'UN7') return
      for (const episode of episodes) {
        if (!isTrue(episode.ReferralNFA)) wrong([identifiers, 'UPNunknown'], [episode, 'ReferralNFA'])
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'one of two was taken further',
      children: [
        child({ UPN: null, UPNunknown: 'UN7' }, [episode({ ReferralNFA: 'true' }), episode({ ReferralNFA: 'false' })]),
      ],
      cells: ['ChildIdentifiers 0 UPNunknown', 'CINdetails 1 ReferralNFA'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a missing flag is not true',
      children: [child({ UPN: null, UPNunknown: 'UN7' }, [episode({ ReferralNFA: null })])],
      cells: ['ChildIdentifiers 0 UPNunknown', 'CINdetails 0 ReferralNFA'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'all ended with no further action',
      children: [child({ UPN: null, UPNunknown: 'UN7' }, [episode({ ReferralNFA: '1' })])],
    },
    { year: 2026, is: 'right', because: 'another reason', children: [child({ UPN: null, UPNunknown: 'UN2' })] },
    {
      year: 2026,
      is: 'wrong',
      because: 'a flag that is no flag is not true',
      children: [child({ UPN: null, UPNunknown: 'UN7' }, [episode({ ReferralNFA: 'yes' })])],
      cells: ['ChildIdentifiers 0 UPNunknown', 'CINdetails 0 ReferralNFA'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'no episode says otherwise',
      children: [child({ UPN: null, UPNunknown: 'UN7' }, [])],
    },
    {
      year: 2026,
      is: 'right',
      because: 'small letters are another code',
      children: [child({ UPN: null, UPNunknown: 'un7' })],
    },
  ],
})
