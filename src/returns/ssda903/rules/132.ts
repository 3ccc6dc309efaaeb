import { careLeaverActivity } from '../../../codes/care-leaver-activity.ts'
import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '132',
  severity: 'error',
  title: "The care leaver's activity is missing or not a valid code",
  from: 2023,
  needs: ['OC3'],
  fields: ['ACTIV'],
  explains:
    'For every care leaver in the file the activity around the birthday must be given, with a code of the year. 0 says that it is not known or does not apply. F3 and P3 are no longer used.',
  because: 'ACTIV is {OC3.ACTIV}.',
  putRight: 'Choose the code of the activity; for training or work F4, P4, F5 or P5 in place of F3 or P3.',
  source: 'DfE, SSDA903 validation rules, 132.',

  check: ({ year }) => {
    const codes = careLeaverActivity.at(year)
    return ({ OC3 }, wrong) => {
      for (const row of OC3) if (row.ACTIV === null || !codes.has(row.ACTIV)) wrong(row)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'a code of earlier years',
      children: [child({ OC3: [{ ACTIV: 'F3' }] })],
      cells: ['OC3 0 ACTIV'],
    },
    { year: 2026, is: 'right', because: 'it is not known', children: [child({ OC3: [{ ACTIV: '0' }] })] },
    {
      year: 2026,
      is: 'wrong',
      because: 'none is given',
      children: [child({ OC3: [{ ACTIV: null }] })],
      cells: ['OC3 0 ACTIV'],
    },
  ],
})
