import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '193',
  severity: 'error',
  title: 'Help with substance misuse is recorded without such a problem',
  from: 2023,
  needs: ['OC2'],
  fields: ['SUBSTANCE_MISUSE', 'INTERVENTION_RECEIVED', 'INTERVENTION_OFFERED'],
  explains:
    'Looks at children of whom no problem with drugs or alcohol is recorded: SUBSTANCE_MISUSE is 0 or blank. Both items on help must then be blank; 0 is an answer too, and fails.',
  because:
    'SUBSTANCE_MISUSE is {OC2.SUBSTANCE_MISUSE}, INTERVENTION_RECEIVED {OC2.INTERVENTION_RECEIVED} and INTERVENTION_OFFERED {OC2.INTERVENTION_OFFERED}.',
  putRight:
    'Clear both items on help when there is no problem. When there is one, put 1 in SUBSTANCE_MISUSE and keep them.',
  source: 'DfE, SSDA903 validation rules, 193.',

  check:
    () =>
    ({ OC2 }, wrong) => {
      for (const row of OC2) {
        if (row.INTERVENTION_RECEIVED === null && row.INTERVENTION_OFFERED === null) continue
        if (row.SUBSTANCE_MISUSE === null || row.SUBSTANCE_MISUSE === '0') wrong(row)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'help was received for no problem',
      children: [child({ OC2: [{ INTERVENTION_RECEIVED: '1' }] })],
      cells: ['OC2 0 SUBSTANCE_MISUSE', 'OC2 0 INTERVENTION_RECEIVED', 'OC2 0 INTERVENTION_OFFERED'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a 0 on offered help is an answer, and whether there is a problem is blank',
      children: [child({ OC2: [{ SUBSTANCE_MISUSE: null, INTERVENTION_OFFERED: '0' }] })],
      cells: ['OC2 0 SUBSTANCE_MISUSE', 'OC2 0 INTERVENTION_RECEIVED', 'OC2 0 INTERVENTION_OFFERED'],
    },
    { year: 2026, is: 'right', because: 'no problem, and nothing on help', children: [child({ OC2: [{}] })] },
    {
      year: 2026,
      is: 'right',
      because: 'there is a problem',
      children: [child({ OC2: [{ SUBSTANCE_MISUSE: '1', INTERVENTION_RECEIVED: '0', INTERVENTION_OFFERED: '1' }] })],
    },
  ],
})
