import { child, episode } from '../example.ts'
import { rule } from '../rule.ts'
import { type CinCell, isFalse } from '../shape.ts'

export default rule({
  code: '8815',
  severity: 'error',
  title: 'More than one open referral that was taken further',
  from: 2023,
  fields: ['CINdetails.CINclosureDate', 'CINdetails.ReferralNFA'],
  explains:
    'Counts the episodes of the child that have no closure and say false for no further action. Two or more fail. Every episode without a closure is marked, those with no further action too.',
  because: 'The child has several open referrals that were taken further.',
  putRight: 'Close the earlier episodes, or join what belongs to one: a child has one open case at a time.',
  source: 'DfE, children in need census validation rules, 8815.',

  check:
    () =>
    ({ episodes }, wrong) => {
      if (episodes.length < 2) return
      let open = 0
      for (const episode of episodes) if (episode.CINclosureDate === null && isFalse(episode.ReferralNFA)) open++
      if (open < 2) return
      const cells: CinCell[] = []
      for (const episode of episodes) if (episode.CINclosureDate === null) cells.push([episode, 'CINclosureDate'])
      wrong(...cells)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'two are open; an open one with no further action is marked as well',
      children: [
        child({}, [
          episode(),
          episode({ CINreferralDate: '2025-07-01', ReferralNFA: 'true' }),
          episode({ CINreferralDate: '2025-09-01', ReferralNFA: '0' }),
        ]),
      ],
      cells: ['CINdetails 0 CINclosureDate', 'CINdetails 1 CINclosureDate', 'CINdetails 2 CINclosureDate'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'one open, one closed',
      children: [
        child({}, [
          episode({ CINclosureDate: '2025-07-01', ReasonForClosure: 'RC7' }),
          episode({ CINreferralDate: '2025-09-01' }),
        ]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the other ended with no further action',
      children: [child({}, [episode(), episode({ CINreferralDate: '2025-09-01', ReferralNFA: 'true' })])],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a flag that is missing is not false',
      children: [child({}, [episode(), episode({ CINreferralDate: '2025-09-01', ReferralNFA: null })])],
    },
  ],
})
