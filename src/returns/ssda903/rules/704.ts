import { child } from '../example.ts'
import { isAfter, isBefore } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '704',
  severity: 'error',
  title: 'An order that deprives of liberty ends outside the year',
  from: 2027,
  needs: ['DoLo'],
  fields: ['DOLO_END'],
  explains:
    'The last day of an order, where there is one, must lie in the collection year, 1 April and 31 March included. One that is missing, or cannot be read, is not looked at.',
  because: 'The order ended on {DoLo.DOLO_END}, outside the year.',
  putRight: 'Remove an order that ended before the year. Leave the last day blank while it held on 31 March.',
  source: 'DfE, SSDA903 validation rules, 704.',

  check:
    ({ start, end }) =>
    ({ DoLo }, wrong) => {
      for (const row of DoLo) if (isBefore(row.DOLO_END, start) || isAfter(row.DOLO_END, end)) wrong(row)
    },

  examples: () => [
    {
      year: 2027,
      is: 'wrong',
      because: 'the day before',
      children: [child({ DoLo: [{ DOLO_START: '2026-02-02', DOLO_END: '2026-03-31' }] })],
      cells: ['DoLo 0 DOLO_END'],
    },
    {
      year: 2027,
      is: 'wrong',
      because: 'the day after',
      children: [child({ DoLo: [{ DOLO_END: '2027-04-01' }] })],
      cells: ['DoLo 0 DOLO_END'],
    },
    {
      year: 2027,
      is: 'right',
      because: 'the first day',
      children: [child({ DoLo: [{ DOLO_START: '2026-02-02', DOLO_END: '2026-04-01' }] })],
    },
    { year: 2027, is: 'right', because: 'the last day', children: [child({ DoLo: [{ DOLO_END: '2027-03-31' }] })] },
    { year: 2027, is: 'right', because: 'it still holds', children: [child({ DoLo: [{ DOLO_END: null }] })] },
  ],
})
