import { plusDays, plusMonths } from '../../../core/day.ts'
import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8530Q',
  severity: 'query',
  title: 'Expected date of birth is not near the end of the census period',
  from: 2023,
  fields: ['ChildIdentifiers.ExpectedPersonBirthDate'],
  explains:
    'An expected date of birth should lie between 30 days before the reference date and 9 months after it: 1 March to 31 December of the year the census ends in, both included.',
  because: 'The expected date of birth is {ChildIdentifiers.ExpectedPersonBirthDate}.',
  putRight: 'If the child has been born, give the date of birth instead; otherwise correct the expected date.',
  source: 'DfE, children in need census validation rules, 8530Q.',
  peer: 'The open validator also reports dates on either limit, and loses dates before 1677 and after 2262.',

  check: ({ end }) => {
    const earliest = plusDays(end, -30)
    const latest = plusMonths(end, 9)
    return ({ identifiers }, wrong) => {
      const expected = identifiers.ExpectedPersonBirthDate
      if (expected !== null && (expected < earliest || expected > latest))
        wrong([identifiers, 'ExpectedPersonBirthDate'])
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the day before the earliest',
      children: [child({ PersonBirthDate: null, ExpectedPersonBirthDate: '2026-02-28' })],
      cells: ['ChildIdentifiers 0 ExpectedPersonBirthDate'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the day after the latest',
      children: [child({ PersonBirthDate: null, ExpectedPersonBirthDate: '2027-01-01' })],
      cells: ['ChildIdentifiers 0 ExpectedPersonBirthDate'],
    },
    {
      year: 2026,
      is: 'right',
      because: '1 March',
      children: [child({ PersonBirthDate: null, ExpectedPersonBirthDate: '2026-03-01' })],
    },
    {
      year: 2026,
      is: 'right',
      because: '31 December',
      children: [child({ PersonBirthDate: null, ExpectedPersonBirthDate: '2026-12-31' })],
    },
    { year: 2026, is: 'right', because: 'none given', children: [child()] },
  ],
})
