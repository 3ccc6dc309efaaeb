import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8500',
  severity: 'error',
  title: 'Child identifier is missing',
  from: 2023,
  fields: ['ChildIdentifiers.LAchildID'],
  explains: "Every child needs the local identifier of the authority's own system.",
  because: 'The record has no identifier.',
  putRight:
    'Export the identifier your system gives the child. Without it the record cannot be followed from year to year.',
  source: 'DfE, children in need census validation rules, 8500.',

  check:
    () =>
    ({ identifiers }, wrong) => {
      if (identifiers.LAchildID === null) wrong([identifiers, 'LAchildID'])
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'none is given',
      children: [child({ LAchildID: null })],
      cells: ['ChildIdentifiers 0 LAchildID'],
    },
    { year: 2026, is: 'right', because: 'one is given', children: [child()] },
  ],
})
