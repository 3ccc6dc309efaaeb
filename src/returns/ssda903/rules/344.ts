import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '344',
  severity: 'error',
  title: 'Activity or accommodation for someone who died or returned home',
  from: 2023,
  needs: ['OC3'],
  fields: ['IN_TOUCH', 'ACTIV', 'ACCOM'],
  explains:
    'Looks at care leavers who died (DIED) or returned home (RHOM). Both their activity and their accommodation must be 0, for not applicable; any other code fails, and so does a blank.',
  because: 'Contact is {OC3.IN_TOUCH}, activity {OC3.ACTIV} and accommodation {OC3.ACCOM}.',
  putRight: 'Put 0 in both, or correct the contact.',
  source: 'DfE, SSDA903 validation rules, 344.',

  check:
    () =>
    ({ OC3 }, wrong) => {
      for (const row of OC3) {
        if (row.IN_TOUCH !== 'DIED' && row.IN_TOUCH !== 'RHOM') continue
        if (row.ACTIV !== '0' || row.ACCOM !== '0') wrong(row)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'an activity after death',
      children: [child({ OC3: [{ IN_TOUCH: 'DIED', ACCOM: '0' }] })],
      cells: ['OC3 0 IN_TOUCH', 'OC3 0 ACTIV', 'OC3 0 ACCOM'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a blank is not 0',
      children: [child({ OC3: [{ IN_TOUCH: 'RHOM', ACTIV: '0', ACCOM: null }] })],
      cells: ['OC3 0 IN_TOUCH', 'OC3 0 ACTIV', 'OC3 0 ACCOM'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'both are 0',
      children: [child({ OC3: [{ IN_TOUCH: 'RHOM', ACTIV: '0', ACCOM: '0' }] })],
    },
    { year: 2026, is: 'right', because: 'they are in touch', children: [child({ OC3: [{}] })] },
    {
      year: 2026,
      is: 'right',
      because: 'contact is blank',
      children: [child({ OC3: [{ IN_TOUCH: null }] })],
    },
  ],
})
