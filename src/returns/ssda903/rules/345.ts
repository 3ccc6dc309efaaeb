import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '345',
  severity: 'error',
  title: 'In touch with the care leaver, and activity or accommodation not applicable',
  from: 2023,
  needs: ['OC3'],
  fields: ['IN_TOUCH', 'ACTIV', 'ACCOM'],
  explains:
    'Looks at care leavers the authority is in touch with (YES). Neither their activity nor their accommodation may be 0, which says that it does not apply. A blank is left to other rules.',
  because: 'Contact is {OC3.IN_TOUCH}, activity {OC3.ACTIV} and accommodation {OC3.ACCOM}.',
  putRight: 'Record what the care leaver does and where they live, or correct the contact.',
  source: 'DfE, SSDA903 validation rules, 345.',

  check:
    () =>
    ({ OC3 }, wrong) => {
      for (const row of OC3) {
        if (row.IN_TOUCH === 'YES' && (row.ACTIV === '0' || row.ACCOM === '0')) wrong(row)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'activity is 0',
      children: [child({ OC3: [{ ACTIV: '0' }] })],
      cells: ['OC3 0 IN_TOUCH', 'OC3 0 ACTIV', 'OC3 0 ACCOM'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'accommodation is 0',
      children: [child({ OC3: [{ ACCOM: '0' }] })],
      cells: ['OC3 0 IN_TOUCH', 'OC3 0 ACTIV', 'OC3 0 ACCOM'],
    },
    { year: 2026, is: 'right', because: 'both are known', children: [child({ OC3: [{}] })] },
    {
      year: 2026,
      is: 'right',
      because: 'a blank is not 0',
      children: [child({ OC3: [{ ACTIV: null, ACCOM: null }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'they are not in touch',
      children: [child({ OC3: [{ IN_TOUCH: 'NO', ACTIV: '0', ACCOM: '0' }] })],
    },
  ],
})
