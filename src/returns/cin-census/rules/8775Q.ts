import { plusYears } from '../../../core/day.ts'
import { child, episode } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8775Q',
  severity: 'query',
  title: 'Person over 25, and the case was still open after the 25th birthday',
  from: 2023,
  fields: ['ChildIdentifiers.PersonBirthDate', 'CINdetails.CINclosureDate'],
  explains:
    'Looks at persons whose 25th birthday was before the reference date. Each of their episodes is asked about that has no closure, or closed after that birthday. A birthday of 29 February is kept on the 28th.',
  because:
    'The date of birth is {ChildIdentifiers.PersonBirthDate}, the closure of the case {CINdetails.CINclosureDate}.',
  putRight: 'Check the date of birth, and close cases of care leavers at 25 at the latest.',
  source: 'DfE, children in need census validation rules, 8775Q.',

  check: ({ end }) => {
    const bornBefore = plusYears(end, -25)
    return ({ identifiers, episodes }, wrong) => {
      const born = identifiers.PersonBirthDate
      if (born === null || born >= bornBefore) return
      const birthday = plusYears(born, 25)
      for (const episode of episodes) {
        if (episode.CINclosureDate === null || episode.CINclosureDate > birthday) {
          wrong([identifiers, 'PersonBirthDate'], [episode, 'CINclosureDate'])
        }
      }
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: '25 the day before the reference date, and open',
      children: [child({ PersonBirthDate: '2001-03-30' })],
      cells: ['ChildIdentifiers 0 PersonBirthDate', 'CINdetails 0 CINclosureDate'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'closed the day after the birthday',
      children: [
        child({ PersonBirthDate: '2000-05-31' }, [episode({ CINclosureDate: '2025-06-01', ReasonForClosure: 'RC6' })]),
      ],
      cells: ['ChildIdentifiers 0 PersonBirthDate', 'CINdetails 0 CINclosureDate'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'closed on the birthday',
      children: [
        child({ PersonBirthDate: '2000-06-01' }, [episode({ CINclosureDate: '2025-06-01', ReasonForClosure: 'RC6' })]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: '25 on the reference date itself',
      children: [child({ PersonBirthDate: '2001-03-31' })],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'born on a leap day: 25 on 28 February, closed the day after',
      children: [
        child({ PersonBirthDate: '2000-02-29' }, [
          episode({ CINreferralDate: '2024-05-06', CINclosureDate: '2025-03-01', ReasonForClosure: 'RC6' }),
        ]),
      ],
      cells: ['ChildIdentifiers 0 PersonBirthDate', 'CINdetails 0 CINclosureDate'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'born on a leap day, closed on 28 February',
      children: [
        child({ PersonBirthDate: '2000-02-29' }, [
          episode({ CINreferralDate: '2024-05-06', CINclosureDate: '2025-02-28', ReasonForClosure: 'RC6' }),
        ]),
      ],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'of two episodes only the one still open is marked',
      children: [
        child({ PersonBirthDate: '2000-06-01' }, [
          episode({ CINclosureDate: '2025-05-20', ReasonForClosure: 'RC6' }),
          episode(),
        ]),
      ],
      cells: ['ChildIdentifiers 0 PersonBirthDate', 'CINdetails 1 CINclosureDate'],
    },
    { year: 2026, is: 'right', because: 'no date of birth', children: [child({ PersonBirthDate: null })] },
  ],
})
