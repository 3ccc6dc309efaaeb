import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '1580',
  severity: 'error',
  title: 'Child identifier has characters other than letters and digits',
  from: 2025,
  fields: ['ChildIdentifiers.LAchildID'],
  explains:
    'The local identifier of a child may hold the letters A to Z, large or small, and digits. Spaces, hyphens, underscores and slashes fail. Looked at from 2024-25.',
  because: '{ChildIdentifiers.LAchildID} has a character that is neither a letter nor a digit.',
  putRight: 'Export the identifier without separators. Use the same one every year.',
  source: 'DfE, children in need census validation rules, 1580.',
  peer: 'The open validator accepts letters and digits of every alphabet.',

  check:
    () =>
    ({ identifiers }, wrong) => {
      if (identifiers.LAchildID !== null && /[^A-Za-z0-9]/.test(identifiers.LAchildID))
        wrong([identifiers, 'LAchildID'])
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'a hyphen',
      children: [child({ LAchildID: 'MD-118820' })],
      cells: ['ChildIdentifiers 0 LAchildID'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a letter with an accent',
      children: [child({ LAchildID: 'É118820' })],
      cells: ['ChildIdentifiers 0 LAchildID'],
    },
    { year: 2026, is: 'right', because: 'letters and digits', children: [child({ LAchildID: 'MD118820' })] },
    { year: 2024, is: 'right', because: 'not looked at before 2024-25', children: [child({ LAchildID: 'MD-118820' })] },
  ],
})
