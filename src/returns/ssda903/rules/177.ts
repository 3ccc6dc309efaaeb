import { adoptersLegalStatus } from '../../../codes/adopters-legal-status.ts'
import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '177',
  severity: 'error',
  title: 'The legal status of the adopters is not a valid code',
  from: 2023,
  needs: ['AD1'],
  fields: ['LS_ADOPTR'],
  explains: 'How the adopters stand to each other in law must be one of L0, L11, L12, L2, L3 and L4. A blank passes.',
  because: 'LS_ADOPTR is {AD1.LS_ADOPTR}.',
  putRight: 'Choose L0 for one adopter; for two L11, L12, L2, L3 or L4.',
  source: 'DfE, SSDA903 validation rules, 177.',

  check: ({ year }) => {
    const codes = adoptersLegalStatus.at(year)
    return ({ AD1 }, wrong) => {
      for (const row of AD1) if (row.LS_ADOPTR !== null && !codes.has(row.LS_ADOPTR)) wrong(row)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'it does not say which kind of marriage',
      children: [child({ AD1: [{ LS_ADOPTR: 'L1' }] })],
      cells: ['AD1 0 LS_ADOPTR'],
    },
    { year: 2026, is: 'right', because: 'one adopter', children: [child({ AD1: [{ LS_ADOPTR: 'L0' }] })] },
    { year: 2026, is: 'right', because: 'none is given', children: [child({ AD1: [{ LS_ADOPTR: null }] })] },
  ],
})
