import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '451',
  severity: 'error',
  title: 'An episode under a freeing order is still open',
  from: 2023,
  to: 2024,
  needs: ['Episodes'],
  fields: ['DEC', 'REC', 'LS'],
  explains:
    'An episode under a freeing order (D1) needs an end. It fails when both the date and the reason are blank; a date that is no real day counts as blank. One of the two is enough here.',
  because: 'The episode under a freeing order (D1) has no end and no reason for one.',
  putRight: 'End the episode on the day the order ended, and begin another with the legal status the child has now.',
  source: 'DfE, SSDA903 validation rules, 451. It ended with 2023-24.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      for (const episode of Episodes) {
        if (episode.LS === 'D1' && episode.DEC === null && episode.REC === null) wrong(episode)
      }
    },

  examples: () => [
    {
      year: 2024,
      is: 'wrong',
      because: 'neither date nor reason is given',
      children: [child({ Episodes: [{ LS: 'D1', DECOM: '2004-05-06' }] })],
      cells: ['Episodes 0 DEC', 'Episodes 0 REC', 'Episodes 0 LS'],
    },
    {
      year: 2024,
      is: 'right',
      because: 'it has ended',
      children: [child({ Episodes: [{ LS: 'D1', DECOM: '2004-05-06', DEC: '2023-06-01', REC: 'E11' }] })],
    },
    {
      year: 2024,
      is: 'right',
      because: 'the reason says that it has ended',
      children: [child({ Episodes: [{ LS: 'D1', DECOM: '2004-05-06', REC: 'X1' }] })],
    },
    {
      year: 2024,
      is: 'right',
      because: 'it has ended, for a reason not given',
      children: [child({ Episodes: [{ LS: 'D1', DECOM: '2004-05-06', DEC: '2023-06-01' }] })],
    },
    {
      year: 2023,
      is: 'right',
      because: 'another order may go on',
      children: [child({ Episodes: [{ DECOM: '2021-05-06' }] })],
    },
  ],
})
