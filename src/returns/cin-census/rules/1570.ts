import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '1570',
  severity: 'error',
  title: 'Child identifier is longer than 20 characters',
  from: 2025,
  fields: ['ChildIdentifiers.LAchildID'],
  explains: 'The local identifier of a child may have up to 20 characters. Counted from 2024-25.',
  because: '{ChildIdentifiers.LAchildID} has more than 20 characters.',
  putRight: 'Export the identifier your system gives the child, without prefix or suffix. Use the same one every year.',
  source: 'DfE, children in need census validation rules, 1570.',

  check:
    () =>
    ({ identifiers }, wrong) => {
      const identifier = identifiers.LAchildID
      // Characters, not the two halves in which some of them are held.
      if (identifier !== null && identifier.length > 20 && [...identifier].length > 20)
        wrong([identifiers, 'LAchildID'])
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: '21 characters',
      children: [child({ LAchildID: 'A12345678901234567890' })],
      cells: ['ChildIdentifiers 0 LAchildID'],
    },
    { year: 2026, is: 'right', because: 'exactly 20', children: [child({ LAchildID: 'A1234567890123456789' })] },
    {
      year: 2026,
      is: 'right',
      because: '20 characters, one of them beyond the common ones',
      children: [child({ LAchildID: 'A123456789012345678\u{1F476}' })],
    },
    {
      year: 2024,
      is: 'right',
      because: 'not counted before 2024-25',
      children: [child({ LAchildID: 'A12345678901234567890' })],
    },
    { year: 2025, is: 'right', because: 'none given is left to rule 8500', children: [child({ LAchildID: null })] },
  ],
})
