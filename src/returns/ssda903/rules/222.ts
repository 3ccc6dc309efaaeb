import { dated } from '../../../core/dated.ts'
import { child } from '../example.ts'
import { isOneOf } from '../reading.ts'
import { hasOfstedNumber } from '../reading-providers.ts'
import { rule } from '../rule.ts'

const inAllYears = ['P1', 'P3', 'R1', 'R2', 'R5', 'T0', 'T1', 'T2', 'T3', 'T4']

/** Placements that Ofsted does not register. */
const unregistered = dated<ReadonlySet<string>>({
  2023: new Set([...inAllYears, 'H5', 'P2', 'Z1']),
  2024: new Set([...inAllYears, 'P2', 'Z1']),
  2025: new Set([...inAllYears, 'Z1']),
  2026: new Set([...inAllYears, 'Z11', 'Z12', 'Z13', 'Z14']),
})

export default rule({
  code: '222',
  severity: 'error',
  title: 'An Ofsted number for a placement that has none',
  from: 2023,
  needs: ['Episodes'],
  fields: ['URN', 'PLACE'],
  explains: dated({
    2023: 'Looks at placements H5, P1, P2, P3, R1, R2, R5, T0 to T4 and Z1. They must not have an Ofsted number; XXXXXXX and a blank pass.',
    2024: 'Looks at placements P1, P2, P3, R1, R2, R5, T0 to T4 and Z1. They must not have an Ofsted number; XXXXXXX and a blank pass.',
    2025: 'Looks at placements P1, P3, R1, R2, R5, T0 to T4 and Z1. They must not have an Ofsted number; XXXXXXX and a blank pass.',
    2026: 'Looks at placements P1, P3, R1, R2, R5, T0 to T4 and Z11 to Z14. They must not have an Ofsted number; XXXXXXX and a blank pass.',
  }),
  because: 'The placement is {Episodes.PLACE}, and the Ofsted number is given as {Episodes.URN}.',
  putRight: 'Clear the Ofsted number, or correct the type of placement.',
  source:
    'DfE, SSDA903 validation rules, 222. H5 was left out from 2023-24 and P2 from 2024-25; Z11 to Z14 took the place of Z1 in 2025-26.',

  check: ({ year }) => {
    const types = unregistered.at(year)
    return ({ Episodes }, wrong) => {
      for (const episode of Episodes) if (isOneOf(episode.PLACE, types) && hasOfstedNumber(episode)) wrong(episode)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she lives with her parents',
      children: [child({ Episodes: [{ PLACE: 'P1' }] })],
      cells: ['Episodes 0 URN', 'Episodes 0 PLACE'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'Z12 has no number',
      children: [child({ Episodes: [{ PLACE: 'Z12' }] })],
      cells: ['Episodes 0 URN', 'Episodes 0 PLACE'],
    },
    {
      year: 2023,
      is: 'wrong',
      because: 'H5 was not registered in 2022-23',
      children: [child({ Episodes: [{ PLACE: 'H5' }] })],
      cells: ['Episodes 0 URN', 'Episodes 0 PLACE'],
    },
    {
      year: 2024,
      is: 'right',
      because: 'H5 may have a number from 2023-24',
      children: [child({ Episodes: [{ PLACE: 'H5' }] })],
    },
    {
      year: 2024,
      is: 'wrong',
      because: 'P2 was looked at to 2023-24',
      children: [child({ Episodes: [{ PLACE: 'P2' }] })],
      cells: ['Episodes 0 URN', 'Episodes 0 PLACE'],
    },
    {
      year: 2025,
      is: 'right',
      because: 'P2 is no longer looked at',
      children: [child({ Episodes: [{ PLACE: 'P2' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it says that there is none, or nothing',
      children: [
        child({
          Episodes: [
            { PLACE: 'R5', URN: 'XXXXXXX' },
            { DECOM: '2025-06-01', PLACE: 'T1', URN: null },
          ],
        }),
      ],
    },
    { year: 2026, is: 'right', because: 'foster care has a number', children: [child()] },
  ],
})
