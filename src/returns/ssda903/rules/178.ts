import { placementProvider } from '../../../codes/placement-provider.ts'
import { dated } from '../../../core/dated.ts'
import { child } from '../example.ts'
import { isOneOf } from '../reading.ts'
import { rule } from '../rule.ts'

/** Placements that have no provider. */
const withoutProvider = dated<ReadonlySet<string>>({
  2023: new Set(['T0', 'T1', 'T2', 'T3', 'T4', 'Z1']),
  2026: new Set(['T0', 'T1', 'T2', 'T3', 'Z11', 'Z12', 'Z13', 'Z14']),
})

export default rule({
  code: '178',
  severity: 'error',
  title: 'The provider is not a valid code, or none is expected for this placement',
  from: 2023,
  needs: ['Episodes'],
  fields: ['PLACE_PROVIDER', 'PLACE'],
  explains: dated({
    2023: 'Where a provider is given it must be one of PR0 to PR5, and the placement must be one that has a provider: not a temporary one (T0 to T4), nor Z1. A blank passes.',
    2026: 'Where a provider is given it must be one of PR0 to PR5, and the placement must be one that has a provider: not T0 to T3, nor Z11 to Z14. T4 is left to rule 213. A blank passes.',
  }),
  because: 'The provider is {Episodes.PLACE_PROVIDER} and the placement {Episodes.PLACE}.',
  putRight: 'Correct the provider, or leave it blank for a temporary placement and for one of the Z codes.',
  source: 'DfE, SSDA903 validation rules, 178. Z11 to Z14 took the place of Z1 for 2025-26, and T4 left the list.',

  check: ({ year }) => {
    const providers = placementProvider.at(year)
    const without = withoutProvider.at(year)
    return ({ Episodes }, wrong) => {
      for (const row of Episodes) {
        const { PLACE_PROVIDER } = row
        if (PLACE_PROVIDER !== null && (!providers.has(PLACE_PROVIDER) || isOneOf(row.PLACE, without))) wrong(row)
      }
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'there is no such code',
      children: [child({ Episodes: [{ PLACE_PROVIDER: 'PR6' }] })],
      cells: ['Episodes 0 PLACE_PROVIDER', 'Episodes 0 PLACE'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'one of the four that were Z1',
      children: [child({ Episodes: [{ PLACE: 'Z11', PLACE_PROVIDER: 'PR4' }] })],
      cells: ['Episodes 0 PLACE_PROVIDER', 'Episodes 0 PLACE'],
    },
    {
      year: 2025,
      is: 'wrong',
      because: 'other placements, in the last year of the one code',
      children: [child({ Episodes: [{ PLACE: 'Z1', PLACE_PROVIDER: 'PR4' }] })],
      cells: ['Episodes 0 PLACE_PROVIDER', 'Episodes 0 PLACE'],
    },
    {
      year: 2025,
      is: 'wrong',
      because: 'a temporary placement of a week',
      children: [child({ Episodes: [{ PLACE: 'T4', PLACE_PROVIDER: 'PR1' }] })],
      cells: ['Episodes 0 PLACE_PROVIDER', 'Episodes 0 PLACE'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the same, left to another rule',
      children: [child({ Episodes: [{ PLACE: 'T4', PLACE_PROVIDER: 'PR1' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a holiday without a provider',
      children: [child({ Episodes: [{ PLACE: 'T2', PLACE_PROVIDER: null }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the type of placement is not known',
      children: [child({ Episodes: [{ PLACE: null }] })],
    },
  ],
})
