import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '232',
  severity: 'query',
  title: "The child's sex is given as not known",
  from: 2025,
  needs: ['Header'],
  fields: ['SEX'],
  explains:
    'Asks about each child whose sex is U, which is there for the rare child whose sex is not known. A blank and other codes are left to other rules.',
  because: 'The sex is {Header.SEX}, not known.',
  putRight: "Look the sex up in the child's record. If it is really not known, say so in the explanation.",
  source: 'DfE, SSDA903 validation rules, 232.',

  check:
    () =>
    ({ Header }, wrong) => {
      for (const row of Header) if (row.SEX === 'U') wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'not known',
      children: [child({ Header: [{ SEX: 'U' }] })],
      cells: ['Header 0 SEX'],
    },
    { year: 2025, is: 'right', because: 'a girl', children: [child()] },
    {
      year: 2026,
      is: 'right',
      because: 'a blank is left to another rule',
      children: [child({ Header: [{ SEX: null }] })],
    },
  ],
})
