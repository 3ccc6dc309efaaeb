import { child } from '../example.ts'
import { isWithin } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '205A',
  severity: 'error',
  title: 'Asylum seeker last year and not this year, and the dates do not explain it',
  from: 2023,
  needs: ['Header', 'Header_last', 'UASC', 'UASC_last'],
  fields: ['CHILD', 'UASC'],
  explains:
    "Looks at children whom last year's return has as having come alone and sought asylum, who are in Header this year and are not so there. The status must have ended during last year: last year's DUC must lie between its 1 April and 31 March, both included, and no DUC may be given this year. A date that cannot be read counts as blank.",
  because:
    'The child {Header.CHILD} sought asylum by last year, and does not by this one; no date of last year says why.',
  putRight:
    "Put the child back into UASC when the status went on into this year. When it ended last year, correct last year's date, and give none this year.",
  source: 'DfE, SSDA903 validation rules, 205A.',
  peer: "The open validator begins with this year's rows of UASC, so that it never speaks of a child who is no longer among them. Here it begins with those of last year.",

  check: ({ lastStart, lastEnd }) => {
    return ({ Header, UASC, last }, wrong) => {
      if (Header.length === 0 || !last.Header.some((row) => row.UASC === '1')) return
      if (Header.some((row) => row.UASC === '1')) return
      const endedLastYear = last.UASC.length > 0 && last.UASC.every(({ DUC }) => isWithin(DUC, lastStart, lastEnd))
      const hasEndNow = UASC.some(({ DUC }) => DUC !== null)
      if (hasEndNow || !endedLastYear) wrong(...UASC, ...Header)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: "last year's date is in the years to come",
      children: [child({ last: { Header: [{}], UASC: [{}] } })],
      cells: ['Header 0 CHILD', 'Header 0 UASC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'last year gave no date',
      children: [child({ last: { Header: [{}], UASC: [{ DUC: null }] } })],
      cells: ['Header 0 CHILD', 'Header 0 UASC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the status ended last year, and yet a date is given this year',
      format: 'xml',
      children: [
        child({
          Header: [{ UASC: '0' }],
          UASC: [{ DUC: '2025-06-02' }],
          last: { Header: [{ UASC: '1' }], UASC: [{ DUC: '2025-03-31' }] },
        }),
      ],
      cells: ['UASC 0 CHILD', 'Header 0 CHILD', 'Header 0 UASC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the form leaves the flag blank this year',
      format: 'xml',
      children: [child({ Header: [{ UASC: null }], last: { Header: [{ UASC: '1' }], UASC: [{ DUC: '2025-04-01' }] } })],
      cells: ['Header 0 CHILD', 'Header 0 UASC'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the status ended on the last day of last year',
      children: [child({ last: { Header: [{}], UASC: [{ DUC: '2025-03-31' }] } })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she still has the status',
      children: [child({ UASC: [{}], last: { Header: [{}], UASC: [{}] } })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she is not in the return of this year',
      children: [child({ Header: [], last: { Header: [{}], UASC: [{}] } })],
    },
  ],
})
