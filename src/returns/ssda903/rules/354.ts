import { child } from '../example.ts'
import { isAfter } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '354',
  severity: 'error',
  title: 'Episode begins after the end of the year',
  from: 2023,
  needs: ['Episodes'],
  fields: ['DECOM'],
  explains:
    'No episode may begin after 31 March, the last day of the collection year. That day itself is right; a missing date says nothing.',
  because: 'The episode begins on {Episodes.DECOM}, after the end of the year.',
  putRight: 'Correct the date, or leave the episode for next year.',
  source: 'DfE, SSDA903 validation rules, 354.',

  check:
    ({ end }) =>
    ({ Episodes }, wrong) => {
      for (const episode of Episodes) if (isAfter(episode.DECOM, end)) wrong(episode)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the day after the year',
      children: [child({ Episodes: [{ DECOM: '2026-04-01' }] })],
      cells: ['Episodes 0 DECOM'],
    },
    { year: 2026, is: 'right', because: 'the last day', children: [child({ Episodes: [{ DECOM: '2026-03-31' }] })] },
    { year: 2026, is: 'right', because: 'no date', children: [child({ Episodes: [{ DECOM: null }] })] },
  ],
})
