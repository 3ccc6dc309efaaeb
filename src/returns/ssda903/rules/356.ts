import { child } from '../example.ts'
import { isBefore } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '356',
  severity: 'error',
  title: 'Episode ends before it begins',
  from: 2023,
  needs: ['Episodes'],
  fields: ['DECOM', 'DEC'],
  explains:
    'Compares the two dates of each episode. The same day is left to another rule; with either date missing nothing is said.',
  because: 'The episode begins on {Episodes.DECOM} and ends on {Episodes.DEC}.',
  putRight: 'Correct the date that is wrong. Often the two were exchanged, or the year is that of the year before.',
  source: 'DfE, SSDA903 validation rules, 356.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      for (const episode of Episodes) if (isBefore(episode.DEC, episode.DECOM)) wrong(episode)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'a day before',
      children: [child({ Episodes: [{ DECOM: '2025-07-02', DEC: '2025-07-01', REC: 'E4A' }] })],
      cells: ['Episodes 0 DECOM', 'Episodes 0 DEC'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the same day',
      children: [child({ Episodes: [{ DECOM: '2025-07-01', DEC: '2025-07-01', REC: 'E4A' }] })],
    },
    { year: 2026, is: 'right', because: 'still open', children: [child()] },
    {
      year: 2026,
      is: 'right',
      because: 'no beginning to compare',
      children: [child({ Episodes: [{ DECOM: null, DEC: '2025-07-01', REC: 'E4A' }] })],
    },
  ],
})
