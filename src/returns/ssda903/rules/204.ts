import { child } from '../example.ts'
import { besideLastHeader } from '../reading-last-year.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '204',
  severity: 'error',
  title: "The child's ethnic group is not what it was last year",
  from: 2023,
  needs: ['Header', 'Header_last'],
  fields: ['ETHNIC'],
  explains:
    'Compares the ethnic group of each child whom both years name; small and capital letters are the same. Two blanks agree; a blank and a code do not. A group that was refused or not yet obtained last year and is known now differs too.',
  because: "The ethnic group is {Header.ETHNIC}; last year's return says something else.",
  putRight: "Check the child's record. If the group became known since, or last year's was wrong, explain the change.",
  source: 'DfE, SSDA903 validation rules, 204.',
  peer: "The open validator does not run it when any child stands twice in last year's Header.",

  check: () => besideLastHeader((now, before) => now.ETHNIC !== before.ETHNIC),

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'another group than last year',
      children: [child({ last: { Header: [{ ETHNIC: 'MWBC' }] } })],
      cells: ['Header 0 ETHNIC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'it was not yet obtained last year',
      children: [child({ last: { Header: [{ ETHNIC: 'NOBT' }] } })],
      cells: ['Header 0 ETHNIC'],
    },
    { year: 2026, is: 'right', because: 'the same group', children: [child({ last: { Header: [{}] } })] },
    {
      year: 2026,
      is: 'right',
      because: 'blank in both years',
      children: [child({ Header: [{ ETHNIC: null }], last: { Header: [{ ETHNIC: null }] } })],
    },
    { year: 2026, is: 'right', because: 'last year did not name her', children: [child()] },
  ],
})
