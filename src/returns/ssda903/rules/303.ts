import { child } from '../example.ts'
import { rule } from '../rule.ts'
import type { Row } from '../shape.ts'

/** Also when it cannot be read. */
const hasEnd = ({ DUC, unread }: Row<'UASC'>) => DUC !== null || unread?.DUC !== undefined

export default rule({
  code: '303',
  severity: 'error',
  title: 'A date asylum status ended, for a child who does not have that status',
  from: 2023,
  needs: ['Header', 'UASC'],
  fields: ['DUC', 'UASC'],
  explains:
    'Looks at children for whom DUC is given, even one that cannot be read. Header must have them as having come alone and sought asylum; 0 and a blank fail. Tables of values have every child of UASC so, and never fail; the XML form says it for itself.',
  because: 'The status is said to have ended on {UASC.DUC}, and Header has UASC as {Header.UASC}.',
  putRight: 'Put 1 in UASC when the child came alone and sought asylum; otherwise clear the date.',
  source: 'DfE, SSDA903 validation rules, 303.',

  check:
    () =>
    ({ Header, UASC }, wrong) => {
      for (const row of UASC) {
        if (!hasEnd(row)) continue
        for (const header of Header) if (header.UASC !== '1') wrong(row, header)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the flag is 0',
      format: 'xml',
      children: [child({ Header: [{ UASC: '0' }], UASC: [{}] })],
      cells: ['UASC 0 DUC', 'Header 0 UASC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the flag is blank, and the date no real day',
      format: 'xml',
      children: [child({ Header: [{ UASC: null }], UASC: [{ DUC: '2031-02-30' }] })],
      cells: ['UASC 0 DUC', 'Header 0 UASC'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the flag is 1',
      format: 'xml',
      children: [child({ Header: [{ UASC: '1' }], UASC: [{}] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'no date is given',
      format: 'xml',
      children: [child({ Header: [{ UASC: '0' }], UASC: [{ DUC: null }] })],
    },
    { year: 2026, is: 'right', because: 'the row in UASC says it', children: [child({ UASC: [{}] })] },
  ],
})
