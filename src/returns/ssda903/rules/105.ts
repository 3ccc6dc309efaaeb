import { child } from '../example.ts'
import { asNumber } from '../reading-cells.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '105',
  severity: 'error',
  title: 'UASC is missing or neither 0 nor 1',
  from: 2023,
  needs: ['Header', 'XML'],
  fields: ['UASC'],
  explains:
    'The XML form says of every child whether they came alone and sought asylum: 1 if they did, 0 if not. It is read as a number, so 1.0 is 1. Tables of values have no such column, so there the rule does not run.',
  because: 'UASC is {Header.UASC}.',
  putRight: 'Give 1 for an unaccompanied asylum-seeking child and 0 for any other.',
  source: 'DfE, SSDA903 validation rules, 105.',

  check:
    () =>
    ({ Header }, wrong) => {
      for (const row of Header) {
        const flag = asNumber(row.UASC)
        if (flag !== 0 && flag !== 1) wrong(row)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'it is left out',
      format: 'xml',
      children: [child({ Header: [{ UASC: null }] })],
      cells: ['Header 0 UASC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a word',
      format: 'xml',
      children: [child({ Header: [{ UASC: 'YES' }] })],
      cells: ['Header 0 UASC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'another number',
      format: 'xml',
      children: [child({ Header: [{ UASC: '2' }] })],
      cells: ['Header 0 UASC'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she came with her family',
      format: 'xml',
      children: [child({ Header: [{ UASC: '0' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'he came alone',
      format: 'xml',
      children: [child({ Header: [{ UASC: '1' }] })],
    },
  ],
})
