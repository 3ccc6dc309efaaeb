import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '1560Q',
  severity: 'query',
  title: 'Former UPN does not have the shape of a UPN',
  from: 2023,
  fields: ['ChildIdentifiers.FormerUPN'],
  explains:
    'A former UPN must be a capital letter followed by twelve digits, or, for a temporary number, by eleven digits and a capital letter.',
  because: '{ChildIdentifiers.FormerUPN} does not have the shape of a UPN.',
  putRight: "Compare the former UPN with the school's record and correct it, or leave it out.",
  source: 'DfE, children in need census validation rules, 1560Q.',
  peer: 'The open validator accepts only a letter and twelve digits, so it also reports temporary numbers.',

  check:
    () =>
    ({ identifiers }, wrong) => {
      const upn = identifiers.FormerUPN
      if (upn !== null && !/^[A-Z]\d{11}[0-9A-Z]$/.test(upn)) wrong([identifiers, 'FormerUPN'])
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'a digit is missing',
      children: [child({ FormerUPN: 'X9876543212B' })],
      cells: ['ChildIdentifiers 0 FormerUPN'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'it begins with a small letter',
      children: [child({ FormerUPN: 'x987654321234' })],
      cells: ['ChildIdentifiers 0 FormerUPN'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a letter and twelve digits',
      children: [child({ FormerUPN: 'X987654321234' })],
    },
    { year: 2026, is: 'right', because: 'a temporary number', children: [child({ FormerUPN: 'X98765432123B' })] },
    { year: 2026, is: 'right', because: 'none given', children: [child()] },
  ],
})
