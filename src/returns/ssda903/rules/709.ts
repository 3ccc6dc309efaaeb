import { child } from '../example.ts'
import { isOneOf, touches } from '../reading.ts'
import { rule } from '../rule.ts'

/** Placements in which a child under an order mostly is. */
const usual: ReadonlySet<string> = new Set(['K2', 'Z12', 'Z13'])

export default rule({
  code: '709',
  severity: 'query',
  title: 'A child under an order that deprives of liberty is in a placement unusual for one',
  from: 2027,
  needs: ['DoLo', 'Episodes'],
  fields: ['DOLO_START', 'PLACE'],
  explains:
    'Looks at orders that have a first and a last day, and at the episodes of the child that overlap them by a day at least. A placement other than K2, Z12 or Z13 is asked about, and so is one that is not given.',
  because: 'The order began on {DoLo.DOLO_START}; the placement is {Episodes.PLACE}.',
  putRight: 'Check the type of placement and the days of the order; explain where both are right.',
  source: 'DfE, SSDA903 validation rules, 709.',
  peer: 'The open validator breaks down on this rule and never says anything.',

  check:
    () =>
    ({ DoLo, Episodes }, wrong) => {
      for (const row of DoLo) {
        const { DOLO_START, DOLO_END } = row
        if (DOLO_START === null || DOLO_END === null) continue
        for (const episode of Episodes) {
          if (touches(episode, DOLO_START, DOLO_END) && !isOneOf(episode.PLACE, usual)) wrong(row, episode)
        }
      }
    },

  examples: () => [
    {
      year: 2027,
      is: 'wrong',
      because: 'foster care',
      children: [child({ DoLo: [{}] })],
      cells: ['DoLo 0 DOLO_START', 'Episodes 0 PLACE'],
    },
    {
      year: 2027,
      is: 'wrong',
      because: 'foster care began on the last day of the order',
      children: [
        child({
          Episodes: [
            { DEC: '2026-08-06', REC: 'X1', PLACE: 'K2' },
            { DECOM: '2026-08-06', RNE: 'P' },
          ],
          DoLo: [{}],
        }),
      ],
      cells: ['DoLo 0 DOLO_START', 'Episodes 1 PLACE'],
    },
    {
      year: 2027,
      is: 'wrong',
      because: 'the placement is not given',
      children: [child({ Episodes: [{ PLACE: null }], DoLo: [{}] })],
      cells: ['DoLo 0 DOLO_START', 'Episodes 0 PLACE'],
    },
    {
      year: 2027,
      is: 'right',
      because: "a children's home",
      children: [child({ Episodes: [{ PLACE: 'K2' }], DoLo: [{}] })],
    },
    {
      year: 2027,
      is: 'right',
      because: 'foster care ended the day before the order',
      children: [
        child({
          Episodes: [
            { DEC: '2026-05-05', REC: 'X1' },
            { DECOM: '2026-05-06', RNE: 'P', PLACE: 'Z12' },
          ],
          DoLo: [{}],
        }),
      ],
    },
    { year: 2027, is: 'right', because: 'the order has no end yet', children: [child({ DoLo: [{ DOLO_END: null }] })] },
  ],
})
