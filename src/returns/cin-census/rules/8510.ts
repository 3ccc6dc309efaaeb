import { duplicates } from '../duplicates.ts'
import { child } from '../example.ts'
import { returnRule } from '../rule.ts'

export default returnRule({
  code: '8510',
  severity: 'error',
  title: 'The same child identifier on more than one child',
  from: 2023,
  fields: ['ChildIdentifiers.LAchildID'],
  explains:
    'Every child of the file is compared with every other by the exact identifier. All children who share one are at fault; children without an identifier are left to rule 8500.',
  because: 'Another child of this file has the same identifier, {ChildIdentifiers.LAchildID}.',
  putRight:
    'If the records are one child, join them into a single record with all the episodes. If they are two children, give each the identifier your system holds.',
  source: 'DfE, children in need census validation rules, 8510.',
  peer: 'The open validator treats two or more missing identifiers as duplicates of each other.',

  check: () => duplicates('LAchildID'),

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the first and third child share an identifier',
      children: [child({ LAchildID: 'T1000001' }), child({ LAchildID: 'T1000002' }), child({ LAchildID: 'T1000001' })],
      cells: ['ChildIdentifiers 0 LAchildID', 'ChildIdentifiers 2 LAchildID'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'identifiers that differ in letter case are two identifiers',
      children: [child({ LAchildID: 'a1' }), child({ LAchildID: 'A1' })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a missing identifier is no identifier shared',
      children: [child({ LAchildID: null }), child({ LAchildID: null })],
    },
  ],
})
