import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '531',
  severity: 'error',
  title: 'A voluntary provider where the child is with parents',
  from: 2023,
  needs: ['Episodes'],
  fields: ['PLACE', 'PLACE_PROVIDER'],
  explains:
    'A provider of the voluntary or third sector (PR5) may not be given where the child is with parents or others who have parental responsibility (P1).',
  because: 'The placement is {Episodes.PLACE}, and the provider {Episodes.PLACE_PROVIDER}.',
  putRight: 'Give PR0, or correct the placement.',
  source: 'DfE, SSDA903 validation rules, 531.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      for (const episode of Episodes) {
        if (episode.PLACE_PROVIDER === 'PR5' && episode.PLACE === 'P1') wrong(episode)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she is with her parents',
      children: [child({ Episodes: [{ PLACE: 'P1', PLACE_PROVIDER: 'PR5' }] })],
      cells: ['Episodes 0 PLACE', 'Episodes 0 PLACE_PROVIDER'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'foster care',
      children: [child({ Episodes: [{ PLACE: 'U6', PLACE_PROVIDER: 'PR5' }] })],
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
      children: [child({ Episodes: [{ PLACE: null, PLACE_PROVIDER: 'PR5' }] })],
    },
  ],
})
