import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8520',
  severity: 'error',
  title: 'Date of birth is after the end of the census period',
  from: 2023,
  fields: ['ChildIdentifiers.PersonBirthDate'],
  explains:
    'A date of birth may not be later than the reference date. A child not yet born has an expected date instead.',
  because: 'The date of birth is {ChildIdentifiers.PersonBirthDate}.',
  putRight: 'Correct the date; for a child born after the reference date give the expected date of birth instead.',
  source: 'DfE, children in need census validation rules, 8520.',

  check:
    ({ end }) =>
    ({ identifiers }, wrong) => {
      if (identifiers.PersonBirthDate !== null && identifiers.PersonBirthDate > end)
        wrong([identifiers, 'PersonBirthDate'])
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'born the day after the reference date',
      children: [child({ PersonBirthDate: '2026-04-01' })],
      cells: ['ChildIdentifiers 0 PersonBirthDate'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'born on the reference date',
      children: [child({ PersonBirthDate: '2026-03-31' })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'not born yet',
      children: [child({ PersonBirthDate: null, ExpectedPersonBirthDate: '2026-06-01' })],
    },
  ],
})
