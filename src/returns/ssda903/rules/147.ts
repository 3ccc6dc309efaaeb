import { child } from '../example.ts'
import { isUnreadable } from '../reading-cells.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '147',
  severity: 'error',
  title: 'The end of an episode is not a real date',
  from: 2023,
  needs: ['Episodes'],
  fields: ['DEC'],
  explains:
    'The day on which an episode ended must be a real day, written dd/mm/yyyy; days and months of one figure will do. A blank passes.',
  because: 'The episode ended on {Episodes.DEC}.',
  putRight: 'Give the day on which the episode ended; leave it blank while the episode goes on.',
  source: 'DfE, SSDA903 validation rules, 147.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      for (const row of Episodes) if (isUnreadable(row, 'DEC')) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'there is no such day',
      children: [child({ Episodes: [{ DEC: '2025-06-31' }] })],
      cells: ['Episodes 0 DEC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a year of two figures',
      children: [child({ Episodes: [{ DEC: '06/05/25' }] })],
      cells: ['Episodes 0 DEC'],
    },
    { year: 2026, is: 'right', because: 'a real day', children: [child({ Episodes: [{ DEC: '2025-06-30' }] })] },
    { year: 2026, is: 'right', because: 'none is given', children: [child({ Episodes: [{ DEC: null }] })] },
  ],
})
