import { child } from '../example.ts'
import { isPlacedForAdoption, latestDecision } from '../reading-for-adoption.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '551',
  severity: 'error',
  title: 'Placed for adoption without a decision',
  from: 2023,
  needs: ['Episodes', 'PlacedAdoption'],
  fields: ['DATE_PLACED', 'PLACE'],
  explains:
    'A child placed for adoption (A3 to A6) needs at least one decision that the child should be placed for adoption, with its date. A date that is no real day is none.',
  because: 'The placement is {Episodes.PLACE}, and no decision with a date is recorded.',
  putRight: 'Add the decision, with its date, to the table of those placed for adoption; or correct the placement.',
  source: 'DfE, SSDA903 validation rules, 551.',
  peer: 'The open validator reports a child as soon as one decision lacks its date, even where another has it.',

  check: () => (child, wrong) => {
    for (const episode of child.Episodes) {
      if (isPlacedForAdoption(episode) && latestDecision(child) === null) wrong(episode)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'there is no decision',
      children: [child({ Episodes: [{ PLACE: 'A4' }] })],
      cells: ['Episodes 0 PLACE'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the decision has no date',
      children: [child({ Episodes: [{ PLACE: 'A5' }], PlacedAdoption: [{ DATE_PLACED: null }] })],
      cells: ['Episodes 0 PLACE'],
    },
    {
      year: 2023,
      is: 'wrong',
      because: 'every such episode fails',
      children: [
        child({
          Episodes: [
            { PLACE: 'A3', DECOM: '2021-05-06', DEC: '2022-07-01', REC: 'X1' },
            { PLACE: 'A6', DECOM: '2022-07-01' },
          ],
        }),
      ],
      cells: ['Episodes 0 PLACE', 'Episodes 1 PLACE'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'there is one',
      children: [child({ Episodes: [{ PLACE: 'A6' }], PlacedAdoption: [{}] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'one of two has a date',
      children: [child({ Episodes: [{ PLACE: 'A6' }], PlacedAdoption: [{}, { DATE_PLACED: null }] })],
    },
    { year: 2026, is: 'right', because: 'she is in foster care', children: [child()] },
  ],
})
