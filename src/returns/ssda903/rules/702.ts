import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '702',
  severity: 'error',
  title: 'An order that deprives of liberty ends before it begins, or on the same day',
  from: 2027,
  needs: ['DoLo'],
  fields: ['DOLO_START', 'DOLO_END'],
  explains:
    'The last day of an order must be after its first. The same day fails. Where either is missing or cannot be read, nothing is said.',
  because: 'The order began on {DoLo.DOLO_START} and ended on {DoLo.DOLO_END}.',
  putRight: 'Correct whichever day is wrong; often the two were swapped, or the year is a slip.',
  source: 'DfE, SSDA903 validation rules, 702.',

  check:
    () =>
    ({ DoLo }, wrong) => {
      for (const row of DoLo) {
        if (row.DOLO_START !== null && row.DOLO_END !== null && row.DOLO_END <= row.DOLO_START) wrong(row)
      }
    },

  examples: () => [
    {
      year: 2027,
      is: 'wrong',
      because: 'it ended the day before',
      children: [child({ DoLo: [{ DOLO_END: '2026-05-05' }] })],
      cells: ['DoLo 0 DOLO_START', 'DoLo 0 DOLO_END'],
    },
    {
      year: 2027,
      is: 'wrong',
      because: 'it ended the same day',
      children: [child({ DoLo: [{ DOLO_END: '2026-05-06' }] })],
      cells: ['DoLo 0 DOLO_START', 'DoLo 0 DOLO_END'],
    },
    {
      year: 2027,
      is: 'right',
      because: 'it ended the day after',
      children: [child({ DoLo: [{ DOLO_END: '2026-05-07' }] })],
    },
    { year: 2027, is: 'right', because: 'it still holds', children: [child({ DoLo: [{ DOLO_END: null }] })] },
    {
      year: 2027,
      is: 'right',
      because: 'when it began is not known',
      children: [child({ DoLo: [{ DOLO_START: null }] })],
    },
  ],
})
