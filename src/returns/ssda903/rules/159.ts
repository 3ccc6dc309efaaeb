import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '159',
  severity: 'error',
  title: 'No help was received, and it is not said whether any was offered',
  from: 2023,
  needs: ['OC2'],
  fields: ['SUBSTANCE_MISUSE', 'INTERVENTION_RECEIVED', 'INTERVENTION_OFFERED'],
  explains:
    'When a child has a problem with drugs or alcohol (1) and received no help with it (0), INTERVENTION_OFFERED must say whether help was offered.',
  because:
    'SUBSTANCE_MISUSE is {OC2.SUBSTANCE_MISUSE}, INTERVENTION_RECEIVED is {OC2.INTERVENTION_RECEIVED} and INTERVENTION_OFFERED is {OC2.INTERVENTION_OFFERED}.',
  putRight: 'Give 1 when help was offered and 0 when it was not.',
  source: 'DfE, SSDA903 validation rules, 159.',

  check:
    () =>
    ({ OC2 }, wrong) => {
      for (const row of OC2)
        if (row.SUBSTANCE_MISUSE === '1' && row.INTERVENTION_RECEIVED === '0' && row.INTERVENTION_OFFERED === null)
          wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'nothing is said of an offer',
      children: [child({ OC2: [{ SUBSTANCE_MISUSE: '1', INTERVENTION_RECEIVED: '0' }] })],
      cells: ['OC2 0 SUBSTANCE_MISUSE', 'OC2 0 INTERVENTION_RECEIVED', 'OC2 0 INTERVENTION_OFFERED'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'none was offered',
      children: [child({ OC2: [{ SUBSTANCE_MISUSE: '1', INTERVENTION_RECEIVED: '0', INTERVENTION_OFFERED: '0' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'help was received',
      children: [child({ OC2: [{ SUBSTANCE_MISUSE: '1', INTERVENTION_RECEIVED: '1' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she has no such problem',
      children: [child({ OC2: [{ SUBSTANCE_MISUSE: '0', INTERVENTION_RECEIVED: '0' }] })],
    },
  ],
})
