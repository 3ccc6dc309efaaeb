import { reasonPlacedCeased } from '../../../codes/reason-placed-ceased.ts'
import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '120',
  severity: 'error',
  title: 'The reason adoption was given up is not a valid code',
  from: 2023,
  needs: ['PlacedAdoption'],
  fields: ['REASON_PLACED_CEASED'],
  explains: 'A reason for no longer placing the child for adoption must be one of RD1 to RD4. A blank passes.',
  because: 'The reason is {PlacedAdoption.REASON_PLACED_CEASED}.',
  putRight: 'Choose the reason from the list. RD4 is for any other.',
  source: 'DfE, SSDA903 validation rules, 120.',

  check: ({ year }) => {
    const codes = reasonPlacedCeased.at(year)
    return ({ PlacedAdoption }, wrong) => {
      for (const row of PlacedAdoption)
        if (row.REASON_PLACED_CEASED !== null && !codes.has(row.REASON_PLACED_CEASED)) wrong(row)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'there is no such code',
      children: [child({ PlacedAdoption: [{ REASON_PLACED_CEASED: 'RD5' }] })],
      cells: ['PlacedAdoption 0 REASON_PLACED_CEASED'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'any other reason is a code',
      children: [child({ PlacedAdoption: [{ REASON_PLACED_CEASED: 'RD4' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'none is given',
      children: [child({ PlacedAdoption: [{ REASON_PLACED_CEASED: null }] })],
    },
  ],
})
