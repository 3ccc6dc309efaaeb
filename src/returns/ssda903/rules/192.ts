import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '192',
  severity: 'error',
  title: 'A substance misuse problem, and nothing on whether help was received',
  from: 2023,
  needs: ['OC2'],
  fields: ['SUBSTANCE_MISUSE', 'INTERVENTION_RECEIVED'],
  explains:
    'Looks at children said to have a problem with drugs or alcohol (SUBSTANCE_MISUSE is 1). INTERVENTION_RECEIVED must then say whether they had help with it; a blank fails, whatever else it holds is left to other rules.',
  because: 'The child is said to have a substance misuse problem, and INTERVENTION_RECEIVED is blank.',
  putRight: 'Record in INTERVENTION_RECEIVED 1 when the child had help with the problem, 0 when not.',
  source: 'DfE, SSDA903 validation rules, 192.',

  check:
    () =>
    ({ OC2 }, wrong) => {
      for (const row of OC2) {
        if (row.SUBSTANCE_MISUSE === '1' && row.INTERVENTION_RECEIVED === null) wrong(row)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'a problem, and help is left blank',
      children: [child({ OC2: [{ SUBSTANCE_MISUSE: '1' }] })],
      cells: ['OC2 0 SUBSTANCE_MISUSE', 'OC2 0 INTERVENTION_RECEIVED'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it says that no help was received',
      children: [child({ OC2: [{ SUBSTANCE_MISUSE: '1', INTERVENTION_RECEIVED: '0' }] })],
    },
    { year: 2026, is: 'right', because: 'there is no problem', children: [child({ OC2: [{}] })] },
    {
      year: 2026,
      is: 'right',
      because: 'whether there is a problem is not recorded',
      children: [child({ OC2: [{ SUBSTANCE_MISUSE: null }] })],
    },
  ],
})
