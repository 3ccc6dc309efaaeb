import { genderCurrent } from '../../../codes/gender-current.ts'
import { sex } from '../../../codes/sex.ts'
import { dated } from '../../../core/dated.ts'
import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '4180',
  severity: 'error',
  title: dated({ 2023: 'Gender is missing or not a valid code', 2025: 'Sex is missing or not a valid code' }),
  from: 2023,
  fields: dated({ 2023: ['ChildIdentifiers.GenderCurrent'], 2025: ['ChildIdentifiers.Sex'] }),
  explains: dated({
    2023: 'Up to 2023-24 GenderCurrent must be given for every child and be 0, 1, 2 or 9.',
    2025: 'From 2024-25 Sex must be given for every child and be M, F or U. A file that still has GenderCurrent in its place fails for every child.',
  }),
  because: dated({
    2023: 'GenderCurrent is {ChildIdentifiers.GenderCurrent}.',
    2025: 'Sex is {ChildIdentifiers.Sex}.',
  }),
  putRight: dated({
    2023: 'Give the gender as 1 (male), 2 (female), 0 (not recorded or unborn) or 9 (indeterminate).',
    2025: 'Give the sex as M, F or U. If every child fails, the export still uses the layout of 2023-24: ask for the new one.',
  }),
  source: 'DfE, children in need census validation rules, 4180.',

  check: ({ year, codesYear }) => {
    const field = year >= 2025 ? 'Sex' : 'GenderCurrent'
    const codes = year >= 2025 ? sex.at(codesYear) : genderCurrent.at(codesYear)
    return ({ identifiers }, wrong) => {
      const code = identifiers[field]
      if (code === null || !codes.has(code)) wrong([identifiers, field])
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'missing',
      children: [child({ Sex: null })],
      cells: ['ChildIdentifiers 0 Sex'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a code of the years before',
      children: [child({ Sex: '1', GenderCurrent: '1' })],
      cells: ['ChildIdentifiers 0 Sex'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'small letters are another code',
      children: [child({ Sex: 'f' })],
      cells: ['ChildIdentifiers 0 Sex'],
    },
    {
      year: 2024,
      is: 'wrong',
      because: '3 is no gender code',
      children: [child({ GenderCurrent: '3' })],
      cells: ['ChildIdentifiers 0 GenderCurrent'],
    },
    { year: 2026, is: 'right', because: 'U is a valid code', children: [child({ Sex: 'U' })] },
    { year: 2023, is: 'right', because: '9 is a valid code', children: [child({ GenderCurrent: '9', Sex: null })] },
  ],
})
