import { child } from '../example.ts'
import { rule } from '../rule.ts'
import type { Row } from '../shape.ts'

type Named = Row<'Header'> | Row<'UASC'>

/** By Header; by a row of UASC, which stands in for it, when it says anything but who the child is. */
const isUasc = (row: Named) =>
  row.table === 'Header' ? (row as Row<'Header'>).UASC === '1' : saysMore(row as Row<'UASC'>)

const saysMore = ({ SEX, DUC }: Row<'UASC'>) => SEX !== null || DUC !== null

export default rule({
  code: '205D',
  severity: 'error',
  title: "Asylum seeker this year, and in last year's return without being one",
  from: 2023,
  needs: ['UASC', 'UASC_last'],
  fields: ['UASC', 'CHILD'],
  explains:
    'Looks at children whom both years name. One who came alone and sought asylum by this year must have done so by last year too; a blank counts as no. Where Header was not given for a year, its rows of UASC stand in for it: one that says more than the number and the date of birth is a yes.',
  because: "By this year's return the child came alone and sought asylum; by last year's the child did not.",
  putRight:
    "Check the child's status. If last year's return was wrong, explain the change; otherwise remove the row from UASC.",
  source: 'DfE, SSDA903 validation rules, 205D.',

  check: ({ has }) => {
    const now = has('Header') ? 'Header' : 'UASC'
    const before = has('Header_last') ? 'Header' : 'UASC'
    return (child, wrong) => {
      const lastRows: readonly Named[] = child.last[before]
      if (lastRows.length === 0 || lastRows.every(isUasc)) return
      for (const row of child[now]) if (isUasc(row)) wrong(row)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'last year she was not one',
      children: [child({ UASC: [{}], last: { Header: [{}] } })],
      cells: ['Header 0 UASC', 'Header 0 CHILD'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'last year left it blank',
      format: 'xml',
      children: [child({ Header: [{ UASC: '1' }], last: { Header: [{ UASC: null }] } })],
      cells: ['Header 0 UASC', 'Header 0 CHILD'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'without Header of either year the rows of UASC stand in',
      without: ['Header', 'Header_last'],
      children: [child({ Header: [], UASC: [{}], last: { UASC: [{ SEX: null, DUC: null }] } })],
      cells: ['UASC 0 CHILD'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'in both years',
      children: [child({ UASC: [{}], last: { Header: [{}], UASC: [{}] } })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'in neither',
      children: [child({ last: { Header: [{}] } })],
    },
    { year: 2026, is: 'right', because: 'last year did not name her', children: [child({ UASC: [{}] })] },
  ],
})
