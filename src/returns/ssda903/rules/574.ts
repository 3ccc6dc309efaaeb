import { child } from '../example.ts'
import { startedTooSoon } from '../reading-overlaps.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '574',
  severity: 'error',
  title: 'A time missing or away begins before the one before it has ended',
  from: 2023,
  needs: ['Missing'],
  fields: ['MIS_START', 'MIS_END'],
  explains:
    'Takes the times of a child by their first day, and compares each with the one before it. That one must have ended, on the day the next begins at the latest. A row without a first day is not looked at.',
  because: 'This time began on {Missing.MIS_START}; the one before had no end yet, or a later one.',
  putRight: 'End the earlier time on the day the child was found, or remove the row that tells the same absence twice.',
  source: 'DfE, SSDA903 validation rules, 574.',
  peer: 'The open validator puts the times in order of their last day, or of their first while they are open, so it compares other pairs where one is open or lies within another.',

  check:
    () =>
    ({ Missing }, wrong) => {
      for (const row of startedTooSoon(Missing, 'MIS_START', 'MIS_END')) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the first time has no end',
      children: [child({ Missing: [{ MIS_END: null }, { MIS_START: '2025-09-01', MIS_END: '2025-09-02' }] })],
      cells: ['Missing 1 MIS_START', 'Missing 1 MIS_END'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the second begins on the day before the first ends',
      children: [child({ Missing: [{}, { MIS_START: '2025-08-02', MIS_END: '2025-08-05' }] })],
      cells: ['Missing 1 MIS_START', 'Missing 1 MIS_END'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the same absence twice, once without an end',
      children: [child({ Missing: [{}, { MIS_END: null }] })],
      cells: ['Missing 1 MIS_START', 'Missing 1 MIS_END'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the second begins on the day the first ends',
      children: [child({ Missing: [{}, { MIS_START: '2025-08-03', MIS_END: '2025-08-05' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'only the last has no end',
      children: [child({ Missing: [{}, { MIS_START: '2025-09-01', MIS_END: null }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'one without a first day stands in no order',
      children: [child({ Missing: [{ MIS_END: null }, { MIS_START: null, MIS_END: '2025-09-02' }] })],
    },
  ],
})
