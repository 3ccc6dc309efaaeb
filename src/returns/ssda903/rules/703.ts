import { child } from '../example.ts'
import { isAfter } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '703',
  severity: 'error',
  title: 'An order that deprives of liberty begins after the year',
  from: 2027,
  needs: ['DoLo'],
  fields: ['DOLO_START'],
  explains:
    'The first day of an order may not be after 31 March, the last day of the collection year. A first day that is missing is not looked at.',
  because: 'The order began on {DoLo.DOLO_START}, after the end of the year.',
  putRight: "Correct the day. An order from after 31 March belongs in next year's return.",
  source: 'DfE, SSDA903 validation rules, 703.',

  check:
    ({ end }) =>
    ({ DoLo }, wrong) => {
      for (const row of DoLo) if (isAfter(row.DOLO_START, end)) wrong(row)
    },

  examples: () => [
    {
      year: 2027,
      is: 'wrong',
      because: 'the day after',
      children: [child({ DoLo: [{ DOLO_START: '2027-04-01', DOLO_END: null }] })],
      cells: ['DoLo 0 DOLO_START'],
    },
    {
      year: 2027,
      is: 'right',
      because: 'the last day',
      children: [child({ DoLo: [{ DOLO_START: '2027-03-31', DOLO_END: null }] })],
    },
    {
      year: 2027,
      is: 'right',
      because: 'before the year',
      children: [child({ DoLo: [{ DOLO_START: '2026-03-30' }] })],
    },
    { year: 2027, is: 'right', because: 'no day', children: [child({ DoLo: [{ DOLO_START: null }] })] },
  ],
})
