import { day } from '../../../core/day.ts'
import { child } from '../example.ts'
import { isBefore } from '../reading.ts'
import { rule } from '../rule.ts'

/** The first day of placement orders: the Adoption and Children Act 2002 came into force. */
const firstDay = day('2005-12-01')

export default rule({
  code: '446',
  severity: 'error',
  title: 'A placement order begins before there were such orders',
  from: 2023,
  needs: ['Episodes'],
  fields: ['LS', 'DECOM'],
  explains:
    'An episode under a placement order (E1) may begin on 1 December 2005 at the earliest. Without a beginning nothing is said.',
  because: 'The episode under a placement order (E1) begins on {Episodes.DECOM}.',
  putRight: 'Correct the beginning of the episode, or give the legal status the child had then.',
  source: 'DfE, SSDA903 validation rules, 446.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      for (const episode of Episodes) {
        if (episode.LS === 'E1' && isBefore(episode.DECOM, firstDay)) wrong(episode)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'it begins the day before the first',
      children: [child({ Episodes: [{ LS: 'E1', DECOM: '2005-11-30' }] })],
      cells: ['Episodes 0 LS', 'Episodes 0 DECOM'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it begins on the first day',
      children: [child({ Episodes: [{ LS: 'E1', DECOM: '2005-12-01' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it is another order',
      children: [child({ Episodes: [{ LS: 'C2', DECOM: '2005-11-30' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it has no beginning',
      children: [child({ Episodes: [{ LS: 'E1', DECOM: null }] })],
    },
  ],
})
