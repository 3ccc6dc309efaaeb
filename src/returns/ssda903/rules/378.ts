import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '378',
  severity: 'error',
  title: 'Placed with parents, and looked after by agreement (section 20)',
  from: 2023,
  needs: ['Episodes'],
  fields: ['PLACE', 'LS'],
  explains:
    'An episode with the placement with parents (P1) may not have the legal status of a child accommodated by agreement (V2).',
  because: 'The placement is {Episodes.PLACE} and the legal status {Episodes.LS}.',
  putRight:
    'Correct the placement or the legal status. A child at home by agreement is not looked after: end the period of care.',
  source: 'DfE, SSDA903 validation rules, 378.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      for (const episode of Episodes) if (episode.PLACE === 'P1' && episode.LS === 'V2') wrong(episode)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'with parents by agreement',
      children: [child({ Episodes: [{ PLACE: 'P1', LS: 'V2' }] })],
      cells: ['Episodes 0 PLACE', 'Episodes 0 LS'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'with parents under a care order',
      children: [child({ Episodes: [{ PLACE: 'P1', LS: 'C2' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'in foster care by agreement',
      children: [child({ Episodes: [{ PLACE: 'U6', LS: 'V2' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'no legal status',
      children: [child({ Episodes: [{ PLACE: 'P1', LS: null }] })],
    },
  ],
})
