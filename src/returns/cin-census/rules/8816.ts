import { child, episode } from '../example.ts'
import { rule } from '../rule.ts'
import { type CINdetails, isFalse } from '../shape.ts'

export default rule({
  code: '8816',
  severity: 'error',
  title: "An open referral is not the child's latest one",
  from: 2023,
  fields: ['CINdetails.CINreferralDate', 'CINdetails.CINclosureDate', 'CINdetails.ReferralNFA'],
  explains:
    'An episode that is open and was taken further must have the latest referral date of the child. Another episode with the same date passes.',
  because: 'Referrals of {CINdetails.CINreferralDate}: the earlier is still open although a later one follows.',
  putRight: 'Close the earlier case before the later referral, or join the two.',
  source: 'DfE, children in need census validation rules, 8816.',
  peer: 'On equal latest dates the open validator reports the second; and a child without an identifier makes its whole run stop.',

  check:
    () =>
    ({ episodes }, wrong) => {
      if (episodes.length < 2) return
      let latest: CINdetails | null = null
      for (const episode of episodes) {
        const referred = episode.CINreferralDate
        if (referred !== null && (latest === null || referred > (latest.CINreferralDate ?? referred))) latest = episode
      }
      if (latest === null) return
      const last = latest.CINreferralDate
      for (const episode of episodes) {
        const referred = episode.CINreferralDate
        if (referred === null || last === null || referred >= last) continue
        if (episode.CINclosureDate === null && isFalse(episode.ReferralNFA)) {
          wrong([episode, 'CINreferralDate'], [latest, 'CINreferralDate'])
        }
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the earlier is open',
      children: [
        child({}, [
          episode({ CINreferralDate: '2025-05-06' }),
          episode({ CINreferralDate: '2025-09-01', ReferralNFA: 'true' }),
        ]),
      ],
      cells: ['CINdetails 0 CINreferralDate', 'CINdetails 1 CINreferralDate'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'in any order in the file',
      children: [
        child({}, [
          episode({ CINreferralDate: '2025-09-01', CINclosureDate: '2025-10-01', ReasonForClosure: 'RC7' }),
          episode({ CINreferralDate: '2025-05-06' }),
        ]),
      ],
      cells: ['CINdetails 1 CINreferralDate', 'CINdetails 0 CINreferralDate'],
    },
    { year: 2026, is: 'right', because: 'two with the same date', children: [child({}, [episode(), episode()])] },
    {
      year: 2026,
      is: 'right',
      because: 'the earlier is closed',
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
      because: 'the earlier ended with no further action',
      children: [child({}, [episode({ ReferralNFA: '1' }), episode({ CINreferralDate: '2025-09-01' })])],
    },
  ],
})
