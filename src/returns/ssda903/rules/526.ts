import { dated } from '../../../core/dated.ts'
import { child } from '../example.ts'
import { isOneOf } from '../reading.ts'
import { rule } from '../rule.ts'

/** Placements that have no provider. */
const withoutProvider = dated<ReadonlySet<string>>({
  2023: new Set(['T0', 'T1', 'T2', 'T3', 'T4', 'Z1']),
  2026: new Set(['T0', 'T1', 'T2', 'T3', 'T4', 'Z11', 'Z12', 'Z13', 'Z14']),
})

export default rule({
  code: '526',
  severity: 'error',
  title: 'The provider of the placement is missing',
  from: 2023,
  needs: ['Episodes'],
  fields: ['PLACE', 'PLACE_PROVIDER'],
  explains: dated({
    2023: 'An episode needs a provider, unless the child is moved for a time (T0 to T4) or in another placement (Z1). An episode without a placement needs one too.',
    2026: 'An episode needs a provider, unless the child is moved for a time (T0 to T4) or in another placement (Z11 to Z14). An episode without a placement needs one too.',
  }),
  because: 'The placement is {Episodes.PLACE}, and no provider is given.',
  putRight: 'Give the provider. If the placement is one that has none, correct its code.',
  source: 'DfE, SSDA903 validation rules, 526. Z11 to Z14 took the place of Z1 in 2025-26.',

  check: ({ year }) => {
    const without = withoutProvider.at(year)
    return ({ Episodes }, wrong) => {
      for (const episode of Episodes) {
        if (episode.PLACE_PROVIDER === null && !isOneOf(episode.PLACE, without)) wrong(episode)
      }
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'foster care has a provider',
      children: [child({ Episodes: [{ PLACE_PROVIDER: null }] })],
      cells: ['Episodes 0 PLACE', 'Episodes 0 PLACE_PROVIDER'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'without a placement it is needed too',
      children: [child({ Episodes: [{ PLACE: null, PLACE_PROVIDER: null }] })],
      cells: ['Episodes 0 PLACE', 'Episodes 0 PLACE_PROVIDER'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'Z1 is no placement any more',
      children: [child({ Episodes: [{ PLACE: 'Z1', PLACE_PROVIDER: null }] })],
      cells: ['Episodes 0 PLACE', 'Episodes 0 PLACE_PROVIDER'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'Z12 has none',
      children: [child({ Episodes: [{ PLACE: 'Z12', PLACE_PROVIDER: null }] })],
    },
    {
      year: 2025,
      is: 'right',
      because: 'Z1 had none until 2024-25',
      children: [child({ Episodes: [{ PLACE: 'Z1', PLACE_PROVIDER: null }] })],
    },
    {
      year: 2025,
      is: 'wrong',
      because: 'Z12 was no placement then',
      children: [child({ Episodes: [{ PLACE: 'Z12', PLACE_PROVIDER: null }] })],
      cells: ['Episodes 0 PLACE', 'Episodes 0 PLACE_PROVIDER'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a move for a time has none',
      children: [child({ Episodes: [{ PLACE: 'T3', PLACE_PROVIDER: null }] })],
    },
    { year: 2026, is: 'right', because: 'a provider is given', children: [child()] },
  ],
})
