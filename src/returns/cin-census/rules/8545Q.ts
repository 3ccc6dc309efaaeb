import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8545Q',
  severity: 'query',
  title: 'Date of death is outside the census year',
  from: 2023,
  fields: ['ChildIdentifiers.PersonDeathDate'],
  explains: 'A date of death should lie in the census period, both ends included.',
  because: 'The date of death is {ChildIdentifiers.PersonDeathDate}.',
  putRight:
    'A child who died before the period should not be in this census; one who died after it has no date of death yet.',
  source: 'DfE, children in need census validation rules, 8545Q.',

  check:
    ({ start, end }) =>
    ({ identifiers }, wrong) => {
      const died = identifiers.PersonDeathDate
      if (died !== null && (died < start || died > end)) wrong([identifiers, 'PersonDeathDate'])
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the day before',
      children: [child({ PersonDeathDate: '2025-03-31' })],
      cells: ['ChildIdentifiers 0 PersonDeathDate'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the day after',
      children: [child({ PersonDeathDate: '2026-04-01' })],
      cells: ['ChildIdentifiers 0 PersonDeathDate'],
    },
    { year: 2026, is: 'right', because: 'the first day', children: [child({ PersonDeathDate: '2025-04-01' })] },
    { year: 2026, is: 'right', because: 'the last day', children: [child({ PersonDeathDate: '2026-03-31' })] },
    { year: 2026, is: 'right', because: 'none is given', children: [child()] },
  ],
})
