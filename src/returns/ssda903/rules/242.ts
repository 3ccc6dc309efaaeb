import { child } from '../example.ts'
import { isOneOf } from '../reading.ts'
import { rule } from '../rule.ts'

const familyPlacements: ReadonlySet<string> = new Set(['A3', 'A4', 'A5', 'A6', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6'])

export default rule({
  code: '242',
  severity: 'error',
  title: 'XXXXXXX as the Ofsted number of a placement that is neither foster care nor adoption',
  from: 2026,
  needs: ['Episodes'],
  fields: ['URN', 'PLACE'],
  explains:
    'Looks at episodes whose Ofsted number is XXXXXXX. The placement must be foster care (U1 to U6) or for adoption (A3 to A6). Any other type fails, and so does a blank.',
  because: 'The Ofsted number is {Episodes.URN}, and the placement {Episodes.PLACE}.',
  putRight:
    "Give the provider's number in Ofsted's list. Clear the cell when the placement has none, or correct the type of placement.",
  source: 'DfE, SSDA903 validation rules, 242.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      for (const episode of Episodes) {
        if (episode.URN === 'XXXXXXX' && !isOneOf(episode.PLACE, familyPlacements)) wrong(episode)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: "a children's home has a number",
      children: [child({ Episodes: [{ PLACE: 'K2', URN: 'XXXXXXX' }] })],
      cells: ['Episodes 0 URN', 'Episodes 0 PLACE'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the type is blank',
      children: [child({ Episodes: [{ PLACE: null, URN: 'XXXXXXX' }] })],
      cells: ['Episodes 0 URN', 'Episodes 0 PLACE'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'foster care with a friend',
      children: [child({ Episodes: [{ PLACE: 'U3', URN: 'XXXXXXX' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a number, and no number',
      children: [
        child({
          Episodes: [
            { PLACE: 'K2', URN: 'SC900002' },
            { DECOM: '2025-06-01', PLACE: 'P1', URN: null },
          ],
        }),
      ],
    },
  ],
})
