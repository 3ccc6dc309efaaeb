import { dated } from '../../../core/dated.ts'
import { calendarDay, dayOf, plusYears } from '../../../core/day.ts'
import { child, episode } from '../example.ts'
import { rule } from '../rule.ts'
import { isFalse } from '../shape.ts'

const reasonAtSchoolAge = /^UN[2-7]$/i

export default rule({
  code: '8770Q',
  severity: 'query',
  title: dated({
    2023: 'No UPN, and no valid reason for its absence, for a child of six or more',
    2025: 'No UPN, and no valid reason for its absence, for a child of school age',
  }),
  from: 2023,
  fields: [
    'ChildIdentifiers.UPN',
    'ChildIdentifiers.UPNunknown',
    'ChildIdentifiers.PersonBirthDate',
    'CINdetails.ReferralNFA',
  ],
  explains: dated({
    2023: 'Looks at children with a referral taken further whose sixth birthday was on or before the reference date. Without a UPN they need a reason, UN2 to UN7; UN1 (not of school age) is not accepted.',
    2025: 'Looks at children with a referral taken further who were born on or before 31 August six years before the census ends (31 August 2020 for 2025-26), and so had reached school age when the school year began. Without a UPN they need a reason, UN2 to UN7; UN1 (not of school age) is not accepted.',
  }),
  because:
    'A UPN is expected at this age; the UPN is {ChildIdentifiers.UPN} and the reason for having none {ChildIdentifiers.UPNunknown}.',
  putRight: "Find the UPN in the school's record or the pupil database, or give the reason why there is none.",
  source: 'DfE, children in need census validation rules, 8770Q.',

  check: ({ year, end }) => {
    const bornBy = (year >= 2025 ? dayOf(calendarDay(end).year - 6, 8, 31) : plusYears(end, -6)) ?? end
    return ({ identifiers, episodes }, wrong) => {
      const { UPN, UPNunknown, PersonBirthDate: born } = identifiers
      if (UPN !== null || born === null || born > bornBy) return
      if (UPNunknown !== null && reasonAtSchoolAge.test(UPNunknown)) return
      for (const episode of episodes) {
        if (isFalse(episode.ReferralNFA)) {
          wrong([identifiers, 'UPN'], [identifiers, 'UPNunknown'])
          return
        }
      }
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'born on the last day that counts, no reason',
      children: [child({ UPN: null, PersonBirthDate: '2020-08-31' })],
      cells: ['ChildIdentifiers 0 UPN', 'ChildIdentifiers 0 UPNunknown'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'UN1 is for younger children',
      children: [child({ UPN: null, UPNunknown: 'UN1' })],
      cells: ['ChildIdentifiers 0 UPN', 'ChildIdentifiers 0 UPNunknown'],
    },
    {
      year: 2024,
      is: 'wrong',
      because: 'six years old on the reference date',
      children: [child({ UPN: null, PersonBirthDate: '2018-03-31' })],
      cells: ['ChildIdentifiers 0 UPN', 'ChildIdentifiers 0 UPNunknown'],
    },
    {
      year: 2024,
      is: 'right',
      because: 'six the day after',
      children: [child({ UPN: null, PersonBirthDate: '2018-04-01' })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'born the day after',
      children: [child({ UPN: null, PersonBirthDate: '2020-09-01' })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a reason in small letters',
      children: [child({ UPN: null, UPNunknown: 'un3' })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'no referral was taken further',
      children: [child({ UPN: null }, [episode({ ReferralNFA: '1' })])],
    },
    { year: 2026, is: 'right', because: 'a UPN is given', children: [child()] },
    {
      year: 2026,
      is: 'wrong',
      because: 'one of two referrals was taken further, and UN8 is no reason',
      children: [
        child({ UPN: null, UPNunknown: 'UN8' }, [episode({ ReferralNFA: 'true' }), episode({ ReferralNFA: 'FALSE' })]),
      ],
      cells: ['ChildIdentifiers 0 UPN', 'ChildIdentifiers 0 UPNunknown'],
    },
    {
      year: 2025,
      is: 'wrong',
      because: 'the first year judged by the school year',
      children: [child({ UPN: null, PersonBirthDate: '2019-08-31' })],
      cells: ['ChildIdentifiers 0 UPN', 'ChildIdentifiers 0 UPNunknown'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a flag that is missing is not false',
      children: [child({ UPN: null }, [episode({ ReferralNFA: null })])],
    },
    { year: 2026, is: 'right', because: 'no date of birth', children: [child({ UPN: null, PersonBirthDate: null })] },
  ],
})
