import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8535Q',
  severity: 'query',
  title: 'Date of death is before the date of birth, or there is no date of birth',
  from: 2023,
  fields: ['ChildIdentifiers.PersonDeathDate', 'ChildIdentifiers.PersonBirthDate'],
  explains: 'A child with a date of death should have a date of birth no later than it. The same day passes.',
  because:
    'The date of birth is {ChildIdentifiers.PersonBirthDate}, the date of death {ChildIdentifiers.PersonDeathDate}.',
  putRight: 'Check both dates with the record of the death.',
  source: 'DfE, children in need census validation rules, 8535Q.',

  check:
    () =>
    ({ identifiers }, wrong) => {
      const { PersonDeathDate: died, PersonBirthDate: born } = identifiers
      if (died !== null && (born === null || born > died)) {
        wrong([identifiers, 'PersonDeathDate'], [identifiers, 'PersonBirthDate'])
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'died the day before birth',
      children: [child({ PersonBirthDate: '2025-08-02', PersonDeathDate: '2025-08-01' })],
      cells: ['ChildIdentifiers 0 PersonDeathDate', 'ChildIdentifiers 0 PersonBirthDate'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'no date of birth',
      children: [child({ PersonBirthDate: null, PersonDeathDate: '2025-08-01' })],
      cells: ['ChildIdentifiers 0 PersonDeathDate', 'ChildIdentifiers 0 PersonBirthDate'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the same day',
      children: [child({ PersonBirthDate: '2025-08-01', PersonDeathDate: '2025-08-01' })],
    },
    { year: 2026, is: 'right', because: 'alive', children: [child({ PersonBirthDate: null })] },
  ],
})
