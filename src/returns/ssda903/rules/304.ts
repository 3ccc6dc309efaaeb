import { child } from '../example.ts'
import { birthday, isAfter } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '304',
  severity: 'error',
  title: 'Asylum status ended after the 18th birthday',
  from: 2023,
  needs: ['UASC'],
  fields: ['DUC', 'DOB'],
  explains:
    'The day on which the status of a child who came alone and sought asylum ended must not be after the 18th birthday, by the date of birth in UASC; the birthday itself passes. Without either date nothing is said.',
  because: 'The status is said to have ended on {UASC.DUC}; the date of birth is {UASC.DOB}.',
  putRight: 'Give the 18th birthday when the status ended with it, or correct the date of birth.',
  source: 'DfE, SSDA903 validation rules, 304.',

  check:
    () =>
    ({ UASC }, wrong) => {
      for (const row of UASC) if (isAfter(row.DUC, birthday(row.DOB, 18))) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the day after the birthday',
      children: [child({ UASC: [{ DUC: '2031-06-03' }] })],
      cells: ['UASC 0 DUC', 'UASC 0 DOB'],
    },
    { year: 2026, is: 'right', because: 'on the birthday', children: [child({ UASC: [{}] })] },
    {
      year: 2026,
      is: 'wrong',
      because: 'born on a leap day: 18 on 28 February',
      children: [child({ UASC: [{ DOB: '2008-02-29', DUC: '2026-03-01' }] })],
      cells: ['UASC 0 DUC', 'UASC 0 DOB'],
    },
    { year: 2026, is: 'right', because: 'the status goes on', children: [child({ UASC: [{ DUC: null }] })] },
    { year: 2026, is: 'right', because: 'no date of birth', children: [child({ UASC: [{ DOB: null }] })] },
  ],
})
