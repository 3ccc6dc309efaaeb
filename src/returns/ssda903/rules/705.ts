import { child } from '../example.ts'
import { startedTooSoon } from '../reading-overlaps.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '705',
  severity: 'error',
  title: 'An order that deprives of liberty begins before the one before it has ended',
  from: 2027,
  needs: ['DoLo'],
  fields: ['DOLO_START', 'DOLO_END'],
  explains:
    'Takes the orders of a child by their first day, and compares each with the one before it. That one must have ended, on the day the next begins at the latest. An order without a first day is not looked at.',
  because: 'This order began on {DoLo.DOLO_START}; the one before had no end yet, or a later one.',
  putRight: 'End the earlier order on the day it ceased, or remove the row that tells the same order twice.',
  source: 'DfE, SSDA903 validation rules, 705.',
  peer: 'The open validator puts the orders in order of their last day, or of their first while they hold, so it compares other pairs where one has no end or lies within another.',

  check:
    () =>
    ({ DoLo }, wrong) => {
      for (const row of startedTooSoon(DoLo, 'DOLO_START', 'DOLO_END')) wrong(row)
    },

  examples: () => [
    {
      year: 2027,
      is: 'wrong',
      because: 'the first has no end',
      children: [child({ DoLo: [{ DOLO_END: null }, { DOLO_START: '2026-09-01', DOLO_END: '2026-12-01' }] })],
      cells: ['DoLo 1 DOLO_START', 'DoLo 1 DOLO_END'],
    },
    {
      year: 2027,
      is: 'wrong',
      because: 'the second begins on the day before the first ends',
      children: [child({ DoLo: [{}, { DOLO_START: '2026-08-05', DOLO_END: '2026-12-01' }] })],
      cells: ['DoLo 1 DOLO_START', 'DoLo 1 DOLO_END'],
    },
    {
      year: 2027,
      is: 'right',
      because: 'the second begins on the day the first ends',
      children: [child({ DoLo: [{}, { DOLO_START: '2026-08-06', DOLO_END: null }] })],
    },
    { year: 2027, is: 'right', because: 'there is one', children: [child({ DoLo: [{}] })] },
    {
      year: 2027,
      is: 'right',
      because: 'one without a first day stands in no order',
      children: [child({ DoLo: [{}, { DOLO_START: null }] })],
    },
  ],
})
