import { child } from '../example.ts'
import { isOneOf, touches } from '../reading.ts'
import { rule } from '../rule.ts'

/** Placements in which no child under an order can be. */
const impossible: ReadonlySet<string> = new Set(['K1', 'P1', 'R5', 'K3'])

export default rule({
  code: '710',
  severity: 'error',
  title: 'A child under an order that deprives of liberty is in a placement that cannot be',
  from: 2027,
  needs: ['DoLo', 'Episodes'],
  fields: ['DOLO_START', 'PLACE'],
  explains:
    "Looks at orders that have a first and a last day, and at the episodes of the child that overlap them by a day at least. The placement may not be a secure children's home (K1), with parents (P1), prison (R5) or supported accommodation (K3).",
  because: 'The order began on {DoLo.DOLO_START}; the placement is {Episodes.PLACE}.',
  putRight: 'Correct the type of placement, or the days of the order.',
  source: 'DfE, SSDA903 validation rules, 710.',
  peer: 'The open validator breaks down on this rule and never says anything.',

  check:
    () =>
    ({ DoLo, Episodes }, wrong) => {
      for (const row of DoLo) {
        const { DOLO_START, DOLO_END } = row
        if (DOLO_START === null || DOLO_END === null) continue
        for (const episode of Episodes) {
          if (touches(episode, DOLO_START, DOLO_END) && isOneOf(episode.PLACE, impossible)) wrong(row, episode)
        }
      }
    },

  examples: () => [
    {
      year: 2027,
      is: 'wrong',
      because: "a secure children's home",
      children: [child({ Episodes: [{ PLACE: 'K1' }], DoLo: [{}] })],
      cells: ['DoLo 0 DOLO_START', 'Episodes 0 PLACE'],
    },
    {
      year: 2027,
      is: 'wrong',
      because: 'with parents until the first day of the order',
      children: [
        child({
          Episodes: [
            { DEC: '2026-05-06', REC: 'X1', PLACE: 'P1' },
            { DECOM: '2026-05-06', RNE: 'P', PLACE: 'K2' },
          ],
          DoLo: [{}],
        }),
      ],
      cells: ['DoLo 0 DOLO_START', 'Episodes 0 PLACE'],
    },
    {
      year: 2027,
      is: 'right',
      because: 'with parents until the day before',
      children: [
        child({
          Episodes: [
            { DEC: '2026-05-05', REC: 'X1', PLACE: 'P1' },
            { DECOM: '2026-05-05', RNE: 'P', PLACE: 'K2' },
          ],
          DoLo: [{}],
        }),
      ],
    },
    { year: 2027, is: 'right', because: 'foster care', children: [child({ DoLo: [{}] })] },
    {
      year: 2027,
      is: 'right',
      because: 'the placement is not given',
      children: [child({ Episodes: [{ PLACE: null }], DoLo: [{}] })],
    },
    {
      year: 2027,
      is: 'right',
      because: 'the order has no end yet',
      children: [child({ Episodes: [{ PLACE: 'K1' }], DoLo: [{ DOLO_END: null }] })],
    },
  ],
})
