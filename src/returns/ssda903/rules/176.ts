import { adoptersSex } from '../../../codes/adopters-sex.ts'
import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '176',
  severity: 'error',
  title: 'The sex of the adopters is not a valid code',
  from: 2023,
  needs: ['AD1'],
  fields: ['SEX_ADOPTR'],
  explains: 'The sex of the adopters must be one of M1, F1, MM, FF and MF. A blank passes.',
  because: 'SEX_ADOPTR is {AD1.SEX_ADOPTR}.',
  putRight: 'Choose M1 or F1 for one adopter, and MM, FF or MF for two.',
  source: 'DfE, SSDA903 validation rules, 176.',

  check: ({ year }) => {
    const codes = adoptersSex.at(year)
    return ({ AD1 }, wrong) => {
      for (const row of AD1) if (row.SEX_ADOPTR !== null && !codes.has(row.SEX_ADOPTR)) wrong(row)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the letters the other way round',
      children: [child({ AD1: [{ SEX_ADOPTR: 'FM' }] })],
      cells: ['AD1 0 SEX_ADOPTR'],
    },
    { year: 2026, is: 'right', because: 'a man and a woman', children: [child({ AD1: [{ SEX_ADOPTR: 'MF' }] })] },
    { year: 2026, is: 'right', because: 'none is given', children: [child({ AD1: [{ SEX_ADOPTR: null }] })] },
  ],
})
