import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '700',
  severity: 'error',
  title: 'The first day of an order that deprives of liberty is missing or no date',
  from: 2027,
  needs: ['DoLo'],
  fields: ['DOLO_START'],
  explains: 'Every order must have a first day, and it must be a real day written dd/mm/yyyy.',
  because: 'The order begins on {DoLo.DOLO_START}.',
  putRight: 'Give the day from which the order holds, as dd/mm/yyyy.',
  source: 'DfE, SSDA903 validation rules, 700.',

  check:
    () =>
    ({ DoLo }, wrong) => {
      for (const row of DoLo) if (row.DOLO_START === null) wrong(row)
    },

  examples: () => [
    {
      year: 2027,
      is: 'wrong',
      because: 'it is missing',
      children: [child({ DoLo: [{ DOLO_START: null }] })],
      cells: ['DoLo 0 DOLO_START'],
    },
    {
      year: 2027,
      is: 'wrong',
      because: 'it is no real day',
      children: [child({ DoLo: [{ DOLO_START: '2026-06-31' }] })],
      cells: ['DoLo 0 DOLO_START'],
    },
    { year: 2027, is: 'right', because: 'a real day', children: [child({ DoLo: [{}] })] },
  ],
})
