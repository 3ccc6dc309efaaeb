import { child } from '../example.ts'
import { isBefore } from '../reading.ts'
import { isUnreadable } from '../reading-cells.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '104',
  severity: 'error',
  title: 'The end of UASC status is not a real date, or is before the year',
  from: 2023,
  needs: ['UASC'],
  fields: ['DUC'],
  explains:
    'When a day is given on which the status of unaccompanied asylum-seeking child ended, it must be a real one, and not before 1 April at the beginning of the year: the file holds only those who had the status in the year. The first of April itself is in time, and a blank passes.',
  because: 'The status ended on {UASC.DUC}.',
  putRight: 'Correct the date. Leave a child out of this file whose status ended before the year.',
  source: 'DfE, SSDA903 validation rules, 104.',

  check:
    ({ start }) =>
    ({ UASC }, wrong) => {
      for (const row of UASC) if (isUnreadable(row, 'DUC') || isBefore(row.DUC, start)) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the day before the year',
      children: [child({ UASC: [{ DUC: '2025-03-31' }] })],
      cells: ['UASC 0 DUC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'there is no such day',
      children: [child({ UASC: [{ DUC: '2026-02-30' }] })],
      cells: ['UASC 0 DUC'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the first day of the year',
      children: [child({ UASC: [{ DUC: '2025-04-01' }] })],
    },
    { year: 2026, is: 'right', because: 'none is given', children: [child({ UASC: [{ DUC: null }] })] },
  ],
})
