import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '550',
  severity: 'error',
  title: 'Parents are the provider, but the child is not placed with parents',
  from: 2023,
  needs: ['Episodes'],
  fields: ['PLACE', 'PLACE_PROVIDER'],
  explains:
    'Parents (PR0) may be the provider only where the child is with parents or others who have parental responsibility (P1). A blank placement fails.',
  because: 'The provider is {Episodes.PLACE_PROVIDER}, and the placement {Episodes.PLACE}.',
  putRight: 'Give who provides the placement; or P1, if the child is with parents.',
  source: 'DfE, SSDA903 validation rules, 550.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      for (const episode of Episodes) {
        if (episode.PLACE_PROVIDER === 'PR0' && episode.PLACE !== 'P1') wrong(episode)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she is in foster care',
      children: [child({ Episodes: [{ PLACE: 'U6', PLACE_PROVIDER: 'PR0' }] })],
      cells: ['Episodes 0 PLACE', 'Episodes 0 PLACE_PROVIDER'],
    },
    {
      year: 2023,
      is: 'wrong',
      because: 'the placement is blank',
      children: [child({ Episodes: [{ PLACE: null, PLACE_PROVIDER: 'PR0' }] })],
      cells: ['Episodes 0 PLACE', 'Episodes 0 PLACE_PROVIDER'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she is with her parents',
      children: [child({ Episodes: [{ PLACE: 'P1', PLACE_PROVIDER: 'PR0' }] })],
    },
    { year: 2026, is: 'right', because: 'another provider', children: [child()] },
  ],
})
