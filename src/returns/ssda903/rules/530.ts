import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '530',
  severity: 'error',
  title: 'A private provider where the child is with parents',
  from: 2023,
  needs: ['Episodes'],
  fields: ['PLACE', 'PLACE_PROVIDER'],
  explains:
    'A private provider (PR4) may not be given where the child is with parents or others who have parental responsibility (P1).',
  because: 'The placement is {Episodes.PLACE}, and the provider {Episodes.PLACE_PROVIDER}.',
  putRight: 'Give PR0, or correct the placement.',
  source: 'DfE, SSDA903 validation rules, 530.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      for (const episode of Episodes) {
        if (episode.PLACE_PROVIDER === 'PR4' && episode.PLACE === 'P1') wrong(episode)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she is with her parents',
      children: [child({ Episodes: [{ PLACE: 'P1', PLACE_PROVIDER: 'PR4' }] })],
      cells: ['Episodes 0 PLACE', 'Episodes 0 PLACE_PROVIDER'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'foster care',
      children: [child({ Episodes: [{ PLACE: 'U6', PLACE_PROVIDER: 'PR4' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'with her parents, and they are the provider',
      children: [child({ Episodes: [{ PLACE: 'P1', PLACE_PROVIDER: 'PR0' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a blank placement is another',
      children: [child({ Episodes: [{ PLACE: null, PLACE_PROVIDER: 'PR4' }] })],
    },
  ],
})
