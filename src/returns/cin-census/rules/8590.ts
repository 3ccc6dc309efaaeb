import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8590',
  severity: 'error',
  title: 'Child has no referral episode',
  from: 2023,
  fields: ['ChildIdentifiers.LAchildID'],
  explains: 'Every child of the census needs at least one episode.',
  because: 'The record of {ChildIdentifiers.LAchildID} holds no episode.',
  putRight: 'Add the referral for which the child is in the census, or leave the child out.',
  source: 'DfE, children in need census validation rules, 8590.',

  check:
    () =>
    ({ identifiers, episodes }, wrong) => {
      if (episodes.length === 0) wrong([identifiers, 'LAchildID'])
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'no episode',
      children: [child({}, [])],
      cells: ['ChildIdentifiers 0 LAchildID'],
    },
    { year: 2026, is: 'right', because: 'one episode', children: [child()] },
  ],
})
