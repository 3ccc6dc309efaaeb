import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '701',
  severity: 'error',
  title: 'The last day of an order that deprives of liberty is no date',
  from: 2027,
  needs: ['DoLo'],
  fields: ['DOLO_END'],
  explains:
    'The last day, where one is given, must be a real day written dd/mm/yyyy. A blank says that the order still holds.',
  because: 'The order ends on {DoLo.DOLO_END}.',
  putRight: 'Give the last day as dd/mm/yyyy, or leave it blank while the order holds.',
  source: 'DfE, SSDA903 validation rules, 701.',

  check:
    () =>
    ({ DoLo }, wrong) => {
      for (const row of DoLo) if (row.unread?.DOLO_END !== undefined) wrong(row)
    },

  examples: () => [
    {
      year: 2027,
      is: 'wrong',
      because: 'it is no real day',
      children: [child({ DoLo: [{ DOLO_END: '2026-06-31' }] })],
      cells: ['DoLo 0 DOLO_END'],
    },
    { year: 2027, is: 'right', because: 'a real day', children: [child({ DoLo: [{}] })] },
    { year: 2027, is: 'right', because: 'the order still holds', children: [child({ DoLo: [{ DOLO_END: null }] })] },
    {
      year: 2027,
      is: 'right',
      because: 'it is the first day that is none',
      children: [child({ DoLo: [{ DOLO_START: '2026-06-31' }] })],
    },
  ],
})
