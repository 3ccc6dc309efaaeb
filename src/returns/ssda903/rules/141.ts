import { child } from '../example.ts'
import { isUnreadable } from '../reading-cells.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '141',
  severity: 'error',
  title: 'The beginning of an episode is not a real date',
  from: 2023,
  needs: ['Episodes'],
  fields: ['DECOM'],
  explains:
    'The day on which an episode began must be a real day, written dd/mm/yyyy; days and months of one figure will do. A blank passes.',
  because: 'The episode began on {Episodes.DECOM}.',
  putRight: 'Give the day on which the episode began.',
  source: 'DfE, SSDA903 validation rules, 141.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      for (const row of Episodes) if (isUnreadable(row, 'DECOM')) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'there is no such day',
      children: [child({ Episodes: [{ DECOM: '2025-06-31' }] })],
      cells: ['Episodes 0 DECOM'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a year of two figures',
      children: [child({ Episodes: [{ DECOM: '06/05/25' }] })],
      cells: ['Episodes 0 DECOM'],
    },
    { year: 2026, is: 'right', because: 'a real day', children: [child({ Episodes: [{ DECOM: '2025-06-30' }] })] },
    { year: 2026, is: 'right', because: 'none is given', children: [child({ Episodes: [{ DECOM: null }] })] },
  ],
})
