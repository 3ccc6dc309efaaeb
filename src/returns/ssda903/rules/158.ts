import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '158',
  severity: 'error',
  title: 'Help was received, and yet it is said whether it was offered',
  from: 2023,
  needs: ['OC2'],
  fields: ['INTERVENTION_RECEIVED', 'INTERVENTION_OFFERED'],
  explains:
    'Whether help with drugs or alcohol was offered is asked only of children who did not receive any. When it was received (1), INTERVENTION_OFFERED stays blank; 0 fails too.',
  because:
    'INTERVENTION_RECEIVED is {OC2.INTERVENTION_RECEIVED} and INTERVENTION_OFFERED is {OC2.INTERVENTION_OFFERED}.',
  putRight: 'Leave INTERVENTION_OFFERED blank when the child received help.',
  source: 'DfE, SSDA903 validation rules, 158.',

  check:
    () =>
    ({ OC2 }, wrong) => {
      for (const row of OC2) if (row.INTERVENTION_RECEIVED === '1' && row.INTERVENTION_OFFERED !== null) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'received, and offered',
      children: [child({ OC2: [{ SUBSTANCE_MISUSE: '1', INTERVENTION_RECEIVED: '1', INTERVENTION_OFFERED: '1' }] })],
      cells: ['OC2 0 INTERVENTION_RECEIVED', 'OC2 0 INTERVENTION_OFFERED'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'received, and not offered',
      children: [child({ OC2: [{ SUBSTANCE_MISUSE: '1', INTERVENTION_RECEIVED: '1', INTERVENTION_OFFERED: '0' }] })],
      cells: ['OC2 0 INTERVENTION_RECEIVED', 'OC2 0 INTERVENTION_OFFERED'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'received',
      children: [child({ OC2: [{ SUBSTANCE_MISUSE: '1', INTERVENTION_RECEIVED: '1' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'offered and not received',
      children: [child({ OC2: [{ SUBSTANCE_MISUSE: '1', INTERVENTION_RECEIVED: '0', INTERVENTION_OFFERED: '1' }] })],
    },
  ],
})
