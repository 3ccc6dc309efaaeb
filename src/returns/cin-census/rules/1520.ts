import { duplicates } from '../duplicates.ts'
import { child } from '../example.ts'
import { returnRule } from '../rule.ts'

export default returnRule({
  code: '1520',
  severity: 'error',
  title: 'The same UPN on more than one child',
  from: 2023,
  fields: ['ChildIdentifiers.UPN'],
  explains:
    'Every child of the file is compared with every other by the exact UPN. All children who share one are at fault; children without a UPN are left out.',
  because: 'Another child of this file has the same UPN, {ChildIdentifiers.UPN}.',
  putRight:
    'If the records are one child, join them. If they are two children, find out which of them the UPN belongs to and correct the other.',
  source: 'DfE, children in need census validation rules, 1520.',

  check: () => duplicates('UPN'),

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the second and third child share a UPN',
      children: [child({ UPN: null }), child({ UPN: 'P005012345678' }), child({ UPN: 'P005012345678' })],
      cells: ['ChildIdentifiers 1 UPN', 'ChildIdentifiers 2 UPN'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'every UPN is given once',
      children: [child({ UPN: 'P005012345678' }), child({ UPN: 'A005012345679' })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'two children without a UPN share nothing',
      children: [child({ UPN: null }), child({ UPN: null })],
    },
  ],
})
