import { child } from '../example.ts'
import { saysOfLeaver } from '../reading-care-leavers.ts'
import { areAllFilled, careLeaverItems } from '../reading-cells.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '153',
  severity: 'error',
  title: 'A care leaver is only partly filled in',
  from: 2023,
  needs: ['OC3'],
  fields: ['IN_TOUCH', 'ACTIV', 'ACCOM'],
  explains: 'Of the three items of a care leaver either all are given or none. 0 counts as given.',
  because: 'Something is missing: in touch {OC3.IN_TOUCH}, activity {OC3.ACTIV}, accommodation {OC3.ACCOM}.',
  putRight: 'Give what is missing: 0 where the activity or the accommodation is not known.',
  source: 'DfE, SSDA903 validation rules, 153.',

  check:
    () =>
    ({ OC3 }, wrong) => {
      for (const row of OC3) if (saysOfLeaver(row) && !areAllFilled(row, careLeaverItems)) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'one is missing',
      children: [child({ OC3: [{ ACCOM: null }] })],
      cells: ['OC3 0 IN_TOUCH', 'OC3 0 ACTIV', 'OC3 0 ACCOM'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'only one is given',
      children: [child({ OC3: [{ ACTIV: null, ACCOM: null }] })],
      cells: ['OC3 0 IN_TOUCH', 'OC3 0 ACTIV', 'OC3 0 ACCOM'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'not known is an answer',
      children: [child({ OC3: [{ IN_TOUCH: 'NO', ACTIV: '0', ACCOM: '0' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'none is given',
      children: [child({ OC3: [{ IN_TOUCH: null, ACTIV: null, ACCOM: null }] })],
    },
  ],
})
