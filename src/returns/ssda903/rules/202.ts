import { child } from '../example.ts'
import { besideLastHeader } from '../reading-last-year.ts'
import { rule } from '../rule.ts'

/** The codes of sex up to 2023-24, and those that took their place. */
const since2025: Readonly<Record<string, string>> = { 1: 'M', 2: 'F' }

export default rule({
  code: '202',
  severity: 'error',
  title: "The child's sex is not what it was last year",
  from: 2023,
  needs: ['Header', 'Header_last'],
  fields: ['SEX'],
  explains:
    'Compares the sex of each child whom both years name. Two blanks agree; a blank and a code do not. In 2024-25, when M and F took the place of 1 and 2, the codes of the year before are read as the new ones.',
  because: "The sex is {Header.SEX}; last year's return says something else.",
  putRight: "Check the child's record. If last year's return was wrong, keep the right sex and explain the change.",
  source: 'DfE, SSDA903 validation rules, 202. M, F and U took the place of 1 and 2 in 2024-25.',
  peer: 'In 2024-25 the open validator compares the new codes with the old ones, so that every child fails.',

  check: ({ year }) => {
    if (year !== 2025) return besideLastHeader((now, before) => now.SEX !== before.SEX)
    return besideLastHeader((now, { SEX }) => now.SEX !== (SEX === null ? null : (since2025[SEX] ?? SEX)))
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'M last year, F this year',
      children: [child({ last: { Header: [{ SEX: 'M' }] } })],
      cells: ['Header 0 SEX'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'blank this year',
      children: [child({ Header: [{ SEX: null }], last: { Header: [{}] } })],
      cells: ['Header 0 SEX'],
    },
    {
      year: 2025,
      is: 'wrong',
      because: '1 was the code of a boy',
      children: [child({ Header: [{ SEX: 'F' }], last: { Header: [{ SEX: '1' }] } })],
      cells: ['Header 0 SEX'],
    },
    {
      year: 2025,
      is: 'right',
      because: '2 was the code of a girl',
      children: [child({ Header: [{ SEX: 'F' }], last: { Header: [{ SEX: '2' }] } })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'blank in both years',
      children: [child({ Header: [{ SEX: null }], last: { Header: [{ SEX: null }] } })],
    },
    { year: 2026, is: 'right', because: 'last year did not name her', children: [child()] },
  ],
})
