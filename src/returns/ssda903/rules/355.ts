import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '355',
  severity: 'error',
  title: 'Episode lasts less than a day',
  from: 2023,
  needs: ['Episodes'],
  fields: ['DECOM', 'DEC'],
  explains:
    'An episode may not begin and end on the same day. An open one, or one without a beginning, is not looked at.',
  because: 'The episode begins and ends on {Episodes.DECOM}.',
  putRight: 'Correct the date that is wrong, or leave the episode out: only where a child is at night counts.',
  source: 'DfE, SSDA903 validation rules, 355.',
  peer: 'The open validator compares the dates as text, so the same day written in two ways passes, and an episode with neither date fails.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      for (const episode of Episodes) if (episode.DECOM !== null && episode.DECOM === episode.DEC) wrong(episode)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the same day',
      children: [child({ Episodes: [{ DECOM: '2025-07-01', DEC: '2025-07-01', REC: 'X1' }] })],
      cells: ['Episodes 0 DECOM', 'Episodes 0 DEC'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'one night',
      children: [child({ Episodes: [{ DECOM: '2025-07-01', DEC: '2025-07-02', REC: 'X1' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'neither date is known',
      children: [child({ Episodes: [{ DECOM: null, DEC: null }] })],
    },
  ],
})
