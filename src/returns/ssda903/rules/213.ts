import { dated } from '../../../core/dated.ts'
import { child } from '../example.ts'
import { rule } from '../rule.ts'

/** Placements that have no provider. */
const withoutProvider = dated<ReadonlySet<string>>({
  2023: new Set(['T0', 'T1', 'T2', 'T3', 'T4']),
  2026: new Set(['T0', 'T1', 'T2', 'T3', 'T4', 'Z11', 'Z12', 'Z13', 'Z14']),
})

export default rule({
  code: '213',
  severity: 'error',
  title: 'A provider is given for a placement that has none',
  from: 2023,
  needs: ['Episodes'],
  fields: ['PLACE_PROVIDER', 'PLACE'],
  explains: dated({
    2023: 'Looks at temporary placements (T0 to T4). They must not say who provides them, whatever the code.',
    2026: 'Looks at temporary placements (T0 to T4) and those listed for DfE (Z11 to Z14). They must not say who provides them, whatever the code.',
  }),
  because: 'The placement is {Episodes.PLACE}, and the provider is given as {Episodes.PLACE_PROVIDER}.',
  putRight: 'Clear the provider, or correct the type of placement.',
  source: 'DfE, SSDA903 validation rules, 213. Z11 to Z14 were added in 2025-26.',

  check: ({ year }) => {
    const types = withoutProvider.at(year)
    return ({ Episodes }, wrong) => {
      for (const episode of Episodes) {
        const { PLACE, PLACE_PROVIDER } = episode
        if (PLACE !== null && PLACE_PROVIDER !== null && types.has(PLACE)) wrong(episode)
      }
    }
  },

  examples: () => [
    {
      year: 2023,
      is: 'wrong',
      because: 'a stay in hospital has no provider',
      children: [child({ Episodes: [{ PLACE: 'T1', PLACE_PROVIDER: 'PR3' }] })],
      cells: ['Episodes 0 PLACE_PROVIDER', 'Episodes 0 PLACE'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'Z11 has no provider',
      children: [child({ Episodes: [{ PLACE: 'Z11', PLACE_PROVIDER: 'PR4' }] })],
      cells: ['Episodes 0 PLACE_PROVIDER', 'Episodes 0 PLACE'],
    },
    {
      year: 2025,
      is: 'right',
      because: 'Z1 was not looked at',
      children: [child({ Episodes: [{ PLACE: 'Z1', PLACE_PROVIDER: 'PR4' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'no provider is given',
      children: [child({ Episodes: [{ PLACE: 'T4', PLACE_PROVIDER: null }] })],
    },
    { year: 2026, is: 'right', because: 'foster care has a provider', children: [child()] },
  ],
})
