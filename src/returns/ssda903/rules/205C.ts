import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '205C',
  severity: 'error',
  title: 'A date asylum status ended, for a child without that status in either year',
  from: 2023,
  needs: ['Header', 'Header_last', 'UASC', 'UASC_last'],
  fields: ['DUC', 'UASC'],
  explains:
    'Looks at children with a row in UASC this year whom Header has in neither year as having come alone and sought asylum; a blank counts as no, and so does not being in Header. Neither year may give a DUC for them. Tables of values say who has the status by the row itself, so that they fail only for a child who is not in Header.',
  because: "The status is said to have ended on {UASC.DUC} by this year's return, and Header never had it.",
  putRight: 'Say in Header that the child has the status, or remove the row from UASC.',
  source: 'DfE, SSDA903 validation rules, 205C.',

  check:
    () =>
    ({ Header, UASC, last }, wrong) => {
      if (UASC.length === 0 || Header.some((row) => row.UASC === '1')) return
      if (last.Header.some((row) => row.UASC === '1')) return
      const hadEnd = last.UASC.some(({ DUC }) => DUC !== null)
      for (const row of UASC) if (hadEnd || row.DUC !== null) wrong(row, ...Header)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'a date this year, and the flag is 0 in both',
      format: 'xml',
      children: [child({ Header: [{ UASC: '0' }], UASC: [{}], last: { Header: [{ UASC: '0' }] } })],
      cells: ['UASC 0 DUC', 'Header 0 UASC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a date last year only, and the flag is blank',
      format: 'xml',
      children: [
        child({ Header: [{ UASC: null }], UASC: [{ DUC: null }], last: { Header: [{ UASC: null }], UASC: [{}] } }),
      ],
      cells: ['UASC 0 DUC', 'Header 0 UASC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a row in UASC for a child who is not in Header',
      children: [child({ Header: [], UASC: [{}] })],
      cells: ['UASC 0 DUC'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'no date in either year',
      format: 'xml',
      children: [child({ Header: [{ UASC: '0' }], UASC: [{ DUC: null }], last: { Header: [{ UASC: '0' }] } })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she had the status last year',
      format: 'xml',
      children: [child({ Header: [{ UASC: '0' }], UASC: [{}], last: { Header: [{ UASC: '1' }] } })],
    },
    { year: 2026, is: 'right', because: 'the row itself says that she has it', children: [child({ UASC: [{}] })] },
  ],
})
