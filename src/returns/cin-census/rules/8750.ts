import { dated } from '../../../core/dated.ts'
import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8750',
  severity: 'error',
  title: dated({ 2023: 'An unborn child must have gender 0', 2025: 'An unborn child must have sex U' }),
  from: 2023,
  fields: dated({
    2023: [
      'ChildIdentifiers.GenderCurrent',
      'ChildIdentifiers.PersonBirthDate',
      'ChildIdentifiers.ExpectedPersonBirthDate',
    ],
    2025: ['ChildIdentifiers.Sex', 'ChildIdentifiers.PersonBirthDate', 'ChildIdentifiers.ExpectedPersonBirthDate'],
  }),
  explains: dated({
    2023: 'A child with an expected date of birth and no date of birth must have gender 0. A missing gender fails.',
    2025: 'A child with an expected date of birth and no date of birth must have sex U. A missing sex fails.',
  }),
  because: dated({
    2023: 'The birth is expected on {ChildIdentifiers.ExpectedPersonBirthDate}, and the gender is {ChildIdentifiers.GenderCurrent}.',
    2025: 'The birth is expected on {ChildIdentifiers.ExpectedPersonBirthDate}, and the sex is {ChildIdentifiers.Sex}.',
  }),
  putRight: dated({
    2023: 'Give gender 0 until the child is born; after the birth give the date of birth.',
    2025: 'Give sex U until the child is born; after the birth give the date of birth.',
  }),
  source: 'DfE, children in need census validation rules, 8750.',

  check: ({ year }) => {
    const field = year >= 2025 ? 'Sex' : 'GenderCurrent'
    const unknown = year >= 2025 ? 'U' : '0'
    return ({ identifiers }, wrong) => {
      if (identifiers.ExpectedPersonBirthDate === null || identifiers.PersonBirthDate !== null) return
      if (identifiers[field] !== unknown) {
        wrong([identifiers, field], [identifiers, 'PersonBirthDate'], [identifiers, 'ExpectedPersonBirthDate'])
      }
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'a sex before birth',
      children: [child({ PersonBirthDate: null, ExpectedPersonBirthDate: '2026-06-01', Sex: 'F' })],
      cells: [
        'ChildIdentifiers 0 Sex',
        'ChildIdentifiers 0 PersonBirthDate',
        'ChildIdentifiers 0 ExpectedPersonBirthDate',
      ],
    },
    {
      year: 2024,
      is: 'wrong',
      because: 'gender missing',
      children: [child({ PersonBirthDate: null, ExpectedPersonBirthDate: '2024-06-01', Sex: null })],
      cells: [
        'ChildIdentifiers 0 GenderCurrent',
        'ChildIdentifiers 0 PersonBirthDate',
        'ChildIdentifiers 0 ExpectedPersonBirthDate',
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'U',
      children: [child({ PersonBirthDate: null, ExpectedPersonBirthDate: '2026-06-01', Sex: 'U' })],
    },
    {
      year: 2024,
      is: 'right',
      because: 'gender 0',
      children: [child({ PersonBirthDate: null, ExpectedPersonBirthDate: '2024-06-01', GenderCurrent: '0' })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'both dates are given: the child is born',
      children: [child({ ExpectedPersonBirthDate: '2014-06-01', Sex: 'F' })],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'sex missing',
      children: [child({ PersonBirthDate: null, ExpectedPersonBirthDate: '2026-06-01', Sex: null })],
      cells: [
        'ChildIdentifiers 0 Sex',
        'ChildIdentifiers 0 PersonBirthDate',
        'ChildIdentifiers 0 ExpectedPersonBirthDate',
      ],
    },
    {
      year: 2024,
      is: 'wrong',
      because: 'sex U does not stand for gender 0 before 2024-25',
      children: [child({ PersonBirthDate: null, ExpectedPersonBirthDate: '2024-06-01', Sex: 'U', GenderCurrent: '9' })],
      cells: [
        'ChildIdentifiers 0 GenderCurrent',
        'ChildIdentifiers 0 PersonBirthDate',
        'ChildIdentifiers 0 ExpectedPersonBirthDate',
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'no expected date of birth',
      children: [child({ PersonBirthDate: null, Sex: 'F' })],
    },
  ],
})
