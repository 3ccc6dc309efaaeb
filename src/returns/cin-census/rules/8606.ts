import { child, episode } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8606',
  severity: 'error',
  title: 'Referral is more than 40 weeks before the birth',
  from: 2023,
  fields: [
    'CINdetails.CINreferralDate',
    'ChildIdentifiers.PersonBirthDate',
    'ChildIdentifiers.ExpectedPersonBirthDate',
  ],
  explains:
    'A referral may be at most 280 days before the date of birth, and at most 280 days before the expected date of birth, where they are given. Exactly 280 days passes.',
  because:
    'The referral of {CINdetails.CINreferralDate} is more than 280 days before the birth (date of birth {ChildIdentifiers.PersonBirthDate}, expected {ChildIdentifiers.ExpectedPersonBirthDate}).',
  putRight:
    'Check the dates. A referral made before the pregnancy belongs to a brother or sister, or the year is wrong.',
  source: 'DfE, children in need census validation rules, 8606.',

  check:
    () =>
    ({ identifiers, episodes }, wrong) => {
      const { PersonBirthDate: born, ExpectedPersonBirthDate: expected } = identifiers
      for (const episode of episodes) {
        const referred = episode.CINreferralDate
        if (referred === null) continue
        if ((born !== null && referred < born - 280) || (expected !== null && referred < expected - 280)) {
          wrong(
            [episode, 'CINreferralDate'],
            [identifiers, 'PersonBirthDate'],
            [identifiers, 'ExpectedPersonBirthDate'],
          )
        }
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: '281 days before birth',
      children: [child({ PersonBirthDate: '2026-02-11' }, [episode({ CINreferralDate: '2025-05-06' })])],
      cells: [
        'CINdetails 0 CINreferralDate',
        'ChildIdentifiers 0 PersonBirthDate',
        'ChildIdentifiers 0 ExpectedPersonBirthDate',
      ],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'too long before the expected birth',
      children: [
        child({ PersonBirthDate: null, ExpectedPersonBirthDate: '2026-06-01' }, [
          episode({ CINreferralDate: '2025-05-06' }),
        ]),
      ],
      cells: [
        'CINdetails 0 CINreferralDate',
        'ChildIdentifiers 0 PersonBirthDate',
        'ChildIdentifiers 0 ExpectedPersonBirthDate',
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'exactly 280 days',
      children: [child({ PersonBirthDate: '2026-02-10' }, [episode({ CINreferralDate: '2025-05-06' })])],
    },
    { year: 2026, is: 'right', because: 'after birth', children: [child()] },
    {
      year: 2026,
      is: 'wrong',
      because: 'either date is enough: 281 days before the expected birth, though not before the birth',
      children: [
        child({ PersonBirthDate: '2026-01-20', ExpectedPersonBirthDate: '2026-02-11' }, [
          episode({ CINreferralDate: '2025-05-06' }),
        ]),
      ],
      cells: [
        'CINdetails 0 CINreferralDate',
        'ChildIdentifiers 0 PersonBirthDate',
        'ChildIdentifiers 0 ExpectedPersonBirthDate',
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'exactly 280 days before the expected birth',
      children: [
        child({ PersonBirthDate: null, ExpectedPersonBirthDate: '2026-02-10' }, [
          episode({ CINreferralDate: '2025-05-06' }),
        ]),
      ],
    },
    { year: 2026, is: 'right', because: 'neither birth is dated', children: [child({ PersonBirthDate: null })] },
    {
      year: 2026,
      is: 'right',
      because: 'no referral date to compare',
      children: [child({}, [episode({ CINreferralDate: null })])],
    },
  ],
})
