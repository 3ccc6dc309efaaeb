import { child } from '../example.ts'
import { isOneOf } from '../reading.ts'
import { rule } from '../rule.ts'

/** Placements that another public body never provides. */
const others: ReadonlySet<string> = new Set([
  'A3',
  'A4',
  'A5',
  'A6',
  'K1',
  'K2',
  'P1',
  'U1',
  'U2',
  'U3',
  'U4',
  'U5',
  'U6',
])

export default rule({
  code: '529',
  severity: 'error',
  title: 'Another public body does not provide this placement',
  from: 2023,
  needs: ['Episodes'],
  fields: ['PLACE', 'PLACE_PROVIDER'],
  explains:
    "Another public body (PR3) may not be the provider of a placement for adoption (A3 to A6), in a children's home (K1, K2), with parents (P1) or in foster care (U1 to U6).",
  because: 'The placement is {Episodes.PLACE}, and the provider {Episodes.PLACE_PROVIDER}.',
  putRight: 'Correct the placement or the provider: PR3 is for bodies such as the health service.',
  source: 'DfE, SSDA903 validation rules, 529.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      for (const episode of Episodes) {
        if (episode.PLACE_PROVIDER === 'PR3' && isOneOf(episode.PLACE, others)) wrong(episode)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'foster care',
      children: [child({ Episodes: [{ PLACE: 'U6', PLACE_PROVIDER: 'PR3' }] })],
      cells: ['Episodes 0 PLACE', 'Episodes 0 PLACE_PROVIDER'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: "a children's home",
      children: [child({ Episodes: [{ PLACE: 'K2', PLACE_PROVIDER: 'PR3' }] })],
      cells: ['Episodes 0 PLACE', 'Episodes 0 PLACE_PROVIDER'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'with future adopters',
      children: [child({ Episodes: [{ PLACE: 'A4', PLACE_PROVIDER: 'PR3' }] })],
      cells: ['Episodes 0 PLACE', 'Episodes 0 PLACE_PROVIDER'],
    },
    {
      year: 2023,
      is: 'wrong',
      because: 'she is with her parents',
      children: [child({ Episodes: [{ PLACE: 'P1', PLACE_PROVIDER: 'PR3' }] })],
      cells: ['Episodes 0 PLACE', 'Episodes 0 PLACE_PROVIDER'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'health care',
      children: [child({ Episodes: [{ PLACE: 'R2', PLACE_PROVIDER: 'PR3' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'supported accommodation',
      children: [child({ Episodes: [{ PLACE: 'K3', PLACE_PROVIDER: 'PR3' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'foster care of the own authority',
      children: [child({ Episodes: [{ PLACE: 'U6', PLACE_PROVIDER: 'PR1' }] })],
    },
  ],
})
