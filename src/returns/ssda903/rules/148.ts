import { child } from '../example.ts'
import { isFilled } from '../reading-cells.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '148',
  severity: 'error',
  title: 'The end of an episode and its reason do not come together',
  from: 2023,
  needs: ['Episodes'],
  fields: ['DEC', 'REC'],
  explains:
    'An episode that ended has both the day and the reason; one that goes on has neither. A day that cannot be read counts as given.',
  because: 'The end is {Episodes.DEC} and the reason {Episodes.REC}.',
  putRight: 'Give the one that is missing, or remove both when the episode goes on.',
  source: 'DfE, SSDA903 validation rules, 148.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      for (const row of Episodes) if (isFilled(row, 'DEC') !== (row.REC !== null)) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'a day without a reason',
      children: [child({ Episodes: [{ DEC: '2025-07-01' }] })],
      cells: ['Episodes 0 DEC', 'Episodes 0 REC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a reason without a day',
      children: [child({ Episodes: [{ REC: 'X1' }] })],
      cells: ['Episodes 0 DEC', 'Episodes 0 REC'],
    },
    { year: 2026, is: 'right', because: 'it goes on', children: [child()] },
    {
      year: 2026,
      is: 'right',
      because: 'both, though there is no such day',
      children: [child({ Episodes: [{ DEC: '2025-06-31', REC: 'X1' }] })],
    },
  ],
})
