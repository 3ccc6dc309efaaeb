import { day } from '../../../core/day.ts'
import { child } from '../example.ts'
import { isAfter } from '../reading.ts'
import { rule } from '../rule.ts'

/** The last day on which a freeing order could begin. */
const lastDay = day('2005-12-31')

export default rule({
  code: '445',
  severity: 'error',
  title: 'A freeing order begins after such orders had ended',
  from: 2023,
  to: 2024,
  needs: ['Episodes'],
  fields: ['LS', 'DECOM'],
  explains:
    'An episode under a freeing order (D1) may begin up to 31 December 2005, that day included. Without a beginning nothing is said.',
  because: 'The episode under a freeing order (D1) begins on {Episodes.DECOM}.',
  putRight:
    'Give the legal status the child really had, often a placement order (E1); or correct the beginning of the episode.',
  source: 'DfE, SSDA903 validation rules, 445. It ended with 2023-24.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      for (const episode of Episodes) {
        if (episode.LS === 'D1' && isAfter(episode.DECOM, lastDay)) wrong(episode)
      }
    },

  examples: () => [
    {
      year: 2024,
      is: 'wrong',
      because: 'it begins the day after the last',
      children: [child({ Episodes: [{ LS: 'D1', DECOM: '2006-01-01' }] })],
      cells: ['Episodes 0 LS', 'Episodes 0 DECOM'],
    },
    {
      year: 2024,
      is: 'right',
      because: 'it begins on the last day',
      children: [child({ Episodes: [{ LS: 'D1', DECOM: '2005-12-31' }] })],
    },
    {
      year: 2023,
      is: 'right',
      because: 'it is another order',
      children: [child({ Episodes: [{ LS: 'E1', DECOM: '2022-05-06' }] })],
    },
    {
      year: 2023,
      is: 'right',
      because: 'it has no beginning',
      children: [child({ Episodes: [{ LS: 'D1', DECOM: null }] })],
    },
  ],
})
