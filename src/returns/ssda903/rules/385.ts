import { child } from '../example.ts'
import { isAfter } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '385',
  severity: 'error',
  title: 'Episode ends after the end of the year',
  from: 2023,
  needs: ['Episodes'],
  fields: ['DEC'],
  explains:
    'No episode may end after 31 March, the last day of the collection year. That day itself is right; an open episode is not looked at.',
  because: 'The episode ends on {Episodes.DEC}, after the end of the year.',
  putRight: 'Correct the date. An episode that went on past 31 March is sent open: leave its end and its reason empty.',
  source: 'DfE, SSDA903 validation rules, 385.',

  check:
    ({ end }) =>
    ({ Episodes }, wrong) => {
      for (const episode of Episodes) if (isAfter(episode.DEC, end)) wrong(episode)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the day after the year',
      children: [child({ Episodes: [{ DEC: '2026-04-01', REC: 'E4A' }] })],
      cells: ['Episodes 0 DEC'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the last day',
      children: [child({ Episodes: [{ DEC: '2026-03-31', REC: 'E4A' }] })],
    },
    { year: 2026, is: 'right', because: 'still open', children: [child()] },
  ],
})
