import { child } from '../example.ts'
import { besideLastHeader } from '../reading-last-year.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '207',
  severity: 'error',
  title: 'Recorded as a mother last year and not this year',
  from: 2023,
  needs: ['Header', 'Header_last', 'Episodes'],
  fields: ['MOTHER'],
  explains:
    'Looks at children whom both years name and who have an episode this year. Whoever was a mother last year (MOTHER was 1) must be one this year; 0 and a blank fail.',
  because: 'MOTHER is {Header.MOTHER}, and was 1 last year.',
  putRight: "Put 1 in MOTHER. If last year's return was wrong, explain the change.",
  source: 'DfE, SSDA903 validation rules, 207.',

  check: () => {
    const beside = besideLastHeader((now, before) => before.MOTHER === '1' && now.MOTHER !== '1')
    return (child, wrong) => {
      if (child.Episodes.length > 0) beside(child, wrong)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'a mother last year, 0 this year',
      children: [child({ last: { Header: [{ MOTHER: '1' }] } })],
      cells: ['Header 0 MOTHER'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a mother last year, blank this year',
      children: [child({ Header: [{ MOTHER: null }], last: { Header: [{ MOTHER: '1' }] } })],
      cells: ['Header 0 MOTHER'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a mother in both years',
      children: [child({ Header: [{ MOTHER: '1' }], last: { Header: [{ MOTHER: '1' }] } })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she became a mother',
      children: [child({ Header: [{ MOTHER: '1' }], last: { Header: [{}] } })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she has no episode this year',
      children: [child({ Episodes: [], last: { Header: [{ MOTHER: '1' }] } })],
    },
    { year: 2026, is: 'right', because: 'last year did not name her', children: [child()] },
  ],
})
