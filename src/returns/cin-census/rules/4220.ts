import { ethnicity } from '../../../codes/ethnicity.ts'
import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '4220',
  severity: 'error',
  title: 'Ethnicity is missing or not a valid code',
  from: 2023,
  fields: ['ChildCharacteristics.Ethnicity'],
  explains: 'Ethnicity must be given for every child and be one of the twenty codes, in capitals.',
  because: 'Ethnicity is {ChildCharacteristics.Ethnicity}.',
  putRight: 'Give the code recorded with the family. REFU says they declined, NOBT that it has not been obtained yet.',
  source: 'DfE, children in need census validation rules, 4220.',

  check: ({ codesYear }) => {
    const codes = ethnicity.at(codesYear)
    return ({ characteristics }, wrong) => {
      const code = characteristics.Ethnicity
      if (code === null || !codes.has(code)) wrong([characteristics, 'Ethnicity'])
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'missing',
      children: [child({ Ethnicity: null })],
      cells: ['ChildCharacteristics 0 Ethnicity'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'small letters are another code',
      children: [child({ Ethnicity: 'wbri' })],
      cells: ['ChildCharacteristics 0 Ethnicity'],
    },
    { year: 2026, is: 'right', because: 'not yet obtained is a code', children: [child({ Ethnicity: 'NOBT' })] },
  ],
})
