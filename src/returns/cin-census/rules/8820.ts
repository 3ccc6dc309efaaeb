import { child, episode } from '../example.ts'
import { rule } from '../rule.ts'
import { isFalse } from '../shape.ts'

export default rule({
  code: '8820',
  severity: 'error',
  title: 'Referral episodes of the child overlap',
  from: 2023,
  fields: ['CINdetails.CINreferralDate', 'CINdetails.CINclosureDate', 'CINdetails.ReferralNFA'],
  explains:
    "The episodes of the child are compared in pairs. A referral may not fall on or after another's and before its closure; an open episode that says false for no further action runs to the reference date, which is not included. A referral on the day the other closed passes, and an open one with no further action never overlaps.",
  because: 'Episodes with referrals of {CINdetails.CINreferralDate} overlap.',
  putRight: 'Close the earlier case before the next referral, or join the two.',
  source: 'DfE, children in need census validation rules, 8820.',

  check:
    ({ end }) =>
    ({ episodes }, wrong) => {
      if (episodes.length < 2) return
      for (const later of episodes) {
        const referred = later.CINreferralDate
        if (referred === null) continue
        for (const earlier of episodes) {
          if (earlier === later || earlier.CINreferralDate === null || referred < earlier.CINreferralDate) continue
          const closed = earlier.CINclosureDate
          if (closed === null ? referred < end && isFalse(earlier.ReferralNFA) : referred < closed) {
            wrong([later, 'CINreferralDate'], [earlier, 'CINreferralDate'], [earlier, 'CINclosureDate'])
          }
        }
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'referred again the day before the closure',
      children: [
        child({}, [
          episode({ CINclosureDate: '2025-07-02', ReasonForClosure: 'RC7' }),
          episode({ CINreferralDate: '2025-07-01' }),
        ]),
      ],
      cells: ['CINdetails 1 CINreferralDate', 'CINdetails 0 CINreferralDate', 'CINdetails 0 CINclosureDate'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'two referrals of one day mark each other',
      children: [
        child({}, [
          episode({ CINclosureDate: '2025-07-01', ReasonForClosure: 'RC7' }),
          episode({ CINclosureDate: '2025-08-01', ReasonForClosure: 'RC7' }),
        ]),
      ],
      cells: [
        'CINdetails 0 CINreferralDate',
        'CINdetails 0 CINclosureDate',
        'CINdetails 1 CINreferralDate',
        'CINdetails 1 CINclosureDate',
      ],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the earlier is open',
      children: [child({}, [episode(), episode({ CINreferralDate: '2026-03-30', ReferralNFA: 'true' })])],
      cells: ['CINdetails 1 CINreferralDate', 'CINdetails 0 CINreferralDate', 'CINdetails 0 CINclosureDate'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'on the day of the closure',
      children: [
        child({}, [
          episode({ CINclosureDate: '2025-07-01', ReasonForClosure: 'RC7' }),
          episode({ CINreferralDate: '2025-07-01' }),
        ]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'on the reference date',
      children: [child({}, [episode(), episode({ CINreferralDate: '2026-03-31', ReferralNFA: 'true' })])],
    },
    {
      year: 2026,
      is: 'right',
      because: 'an open one with no further action',
      children: [child({}, [episode({ ReferralNFA: 'true' }), episode({ CINreferralDate: '2025-07-01' })])],
    },
  ],
})
