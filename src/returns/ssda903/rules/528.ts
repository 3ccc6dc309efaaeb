import { child } from '../example.ts'
import { isOneOf } from '../reading.ts'
import { rule } from '../rule.ts'

/** Placements that another authority never provides. */
const others: ReadonlySet<string> = new Set(['P1', 'R2', 'R5'])

export default rule({
  code: '528',
  severity: 'error',
  title: 'Another authority does not provide this placement',
  from: 2023,
  needs: ['Episodes'],
  fields: ['PLACE', 'PLACE_PROVIDER'],
  explains:
    'Another authority (PR2) may not be the provider where the child is with parents (P1), in health care (R2), or in a young offender institution or prison (R5).',
  because: 'The placement is {Episodes.PLACE}, and the provider {Episodes.PLACE_PROVIDER}.',
  putRight: 'Correct the placement or the provider: with parents it is PR0, in health care or custody most often PR3.',
  source: 'DfE, SSDA903 validation rules, 528.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      for (const episode of Episodes) {
        if (episode.PLACE_PROVIDER === 'PR2' && isOneOf(episode.PLACE, others)) wrong(episode)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she is with her parents',
      children: [child({ Episodes: [{ PLACE: 'P1', PLACE_PROVIDER: 'PR2' }] })],
      cells: ['Episodes 0 PLACE', 'Episodes 0 PLACE_PROVIDER'],
    },
    {
      year: 2023,
      is: 'wrong',
      because: 'health care',
      children: [child({ Episodes: [{ PLACE: 'R2', PLACE_PROVIDER: 'PR2' }] })],
      cells: ['Episodes 0 PLACE', 'Episodes 0 PLACE_PROVIDER'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a young offender institution',
      children: [child({ Episodes: [{ PLACE: 'R5', PLACE_PROVIDER: 'PR2' }] })],
      cells: ['Episodes 0 PLACE', 'Episodes 0 PLACE_PROVIDER'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'foster care',
      children: [child({ Episodes: [{ PLACE: 'U6', PLACE_PROVIDER: 'PR2' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'custody of another public body',
      children: [child({ Episodes: [{ PLACE: 'R5', PLACE_PROVIDER: 'PR3' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a blank placement is one of none',
      children: [child({ Episodes: [{ PLACE: null, PLACE_PROVIDER: 'PR2' }] })],
    },
  ],
})
