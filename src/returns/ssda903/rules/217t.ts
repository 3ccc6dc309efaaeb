import { day } from '../../../core/day.ts'
import { child } from '../example.ts'
import { rule } from '../rule.ts'

/** The last day on which P2 was a valid placement. */
const lastDay = day('2023-10-28')

export default rule({
  code: '217t',
  severity: 'error',
  title: 'In independent living (P2) after 28 October 2023',
  from: 2024,
  to: 2024,
  needs: ['Episodes'],
  fields: ['PLACE', 'DECOM'],
  explains:
    'P2 ended on 28 October 2023. An episode with it must have ended by that day: one that ended later fails, and so does one that is open or whose end cannot be read. When it began makes no difference.',
  because: 'The placement {Episodes.PLACE} that began on {Episodes.DECOM} did not end by 28 October 2023.',
  putRight:
    'End the episode on 28 October 2023 and begin another with the type of placement that took its place, or correct the type.',
  source: 'DfE, SSDA903 validation rules, 217t. For 2023-24 alone, the year in which P2 ended.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      for (const episode of Episodes) {
        if (episode.PLACE === 'P2' && (episode.DEC === null || episode.DEC > lastDay)) wrong(episode)
      }
    },

  examples: () => [
    {
      year: 2024,
      is: 'wrong',
      because: 'it ended the day after',
      children: [child({ Episodes: [{ PLACE: 'P2', DECOM: '2023-05-06', DEC: '2023-10-29', REC: 'X1' }] })],
      cells: ['Episodes 0 PLACE', 'Episodes 0 DECOM'],
    },
    {
      year: 2024,
      is: 'wrong',
      because: 'it is still open',
      children: [child({ Episodes: [{ PLACE: 'P2', DECOM: '2023-05-06' }] })],
      cells: ['Episodes 0 PLACE', 'Episodes 0 DECOM'],
    },
    {
      year: 2024,
      is: 'right',
      because: 'it ended on the last day',
      children: [child({ Episodes: [{ PLACE: 'P2', DECOM: '2023-05-06', DEC: '2023-10-28', REC: 'X1' }] })],
    },
    {
      year: 2024,
      is: 'right',
      because: 'it is foster care',
      children: [child({ Episodes: [{ DECOM: '2023-05-06' }] })],
    },
  ],
})
