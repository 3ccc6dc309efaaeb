import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '708',
  severity: 'error',
  title: 'An order that deprives of liberty begins on or before the day the child was born',
  from: 2027,
  needs: ['DoLo'],
  fields: ['DOLO_START'],
  explains:
    'The first day of an order must be after the date of birth on the same row. Where either is missing or cannot be read, nothing is said.',
  because: 'The order began on {DoLo.DOLO_START}, not after the date of birth.',
  putRight: 'Correct the day, or the date of birth; often the year is a slip.',
  source: 'DfE, SSDA903 validation rules, 708.',

  check:
    () =>
    ({ DoLo }, wrong) => {
      for (const row of DoLo) if (row.DOLO_START !== null && row.DOB !== null && row.DOLO_START <= row.DOB) wrong(row)
    },

  examples: () => [
    {
      year: 2027,
      is: 'wrong',
      because: 'the day of birth',
      children: [child({ DoLo: [{ DOLO_START: '2013-06-02' }] })],
      cells: ['DoLo 0 DOLO_START'],
    },
    {
      year: 2027,
      is: 'wrong',
      because: 'a hundred years earlier',
      children: [child({ DoLo: [{ DOLO_START: '1926-05-06' }] })],
      cells: ['DoLo 0 DOLO_START'],
    },
    { year: 2027, is: 'right', because: 'the day after', children: [child({ DoLo: [{ DOLO_START: '2013-06-03' }] })] },
    { year: 2027, is: 'right', because: 'no date of birth', children: [child({ DoLo: [{ DOB: null }] })] },
  ],
})
