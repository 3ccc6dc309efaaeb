import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8525Q',
  severity: 'query',
  title: 'Date of birth and expected date of birth: one of the two is needed',
  from: 2023,
  fields: ['ChildIdentifiers.PersonBirthDate', 'ChildIdentifiers.ExpectedPersonBirthDate'],
  explains:
    'Exactly one of the two dates should be given. Both, or neither, is asked about. A date that cannot be read counts as missing.',
  because:
    'The date of birth is {ChildIdentifiers.PersonBirthDate}, the expected date of birth {ChildIdentifiers.ExpectedPersonBirthDate}.',
  putRight:
    'For a born child keep the date of birth and remove the expected one; for an unborn child give the expected date.',
  source: 'DfE, children in need census validation rules, 8525Q.',
  peer: 'The open validator loses dates before 1677 and after 2262 and takes them as missing.',

  check:
    () =>
    ({ identifiers }, wrong) => {
      if ((identifiers.PersonBirthDate === null) === (identifiers.ExpectedPersonBirthDate === null)) {
        wrong([identifiers, 'PersonBirthDate'], [identifiers, 'ExpectedPersonBirthDate'])
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'both are given',
      children: [child({ ExpectedPersonBirthDate: '2014-06-01' })],
      cells: ['ChildIdentifiers 0 PersonBirthDate', 'ChildIdentifiers 0 ExpectedPersonBirthDate'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'neither is given',
      children: [child({ PersonBirthDate: null })],
      cells: ['ChildIdentifiers 0 PersonBirthDate', 'ChildIdentifiers 0 ExpectedPersonBirthDate'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the date of birth is no real day',
      children: [child({ PersonBirthDate: '2014-06-31' })],
      cells: ['ChildIdentifiers 0 PersonBirthDate', 'ChildIdentifiers 0 ExpectedPersonBirthDate'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a date long ago is still a date',
      children: [child({ ExpectedPersonBirthDate: '1066-10-14' })],
      cells: ['ChildIdentifiers 0 PersonBirthDate', 'ChildIdentifiers 0 ExpectedPersonBirthDate'],
    },
    { year: 2026, is: 'right', because: 'born', children: [child()] },
    {
      year: 2026,
      is: 'right',
      because: 'unborn',
      children: [child({ PersonBirthDate: null, ExpectedPersonBirthDate: '2026-06-01' })],
    },
  ],
})
