import { child } from '../example.ts'
import { besideLastHeader } from '../reading-last-year.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '203',
  severity: 'error',
  title: 'The date of birth is not what it was last year',
  from: 2023,
  needs: ['Header', 'Header_last'],
  fields: ['DOB'],
  explains:
    'Compares the dates of birth of each child whom both years name. Two dates that are blank or cannot be read agree; one such and a real date do not.',
  because: "The date of birth is {Header.DOB}; last year's return says something else.",
  putRight:
    "Check the child's record. If last year's return was wrong, or an age was assessed since, keep the right date and explain it.",
  source: 'DfE, SSDA903 validation rules, 203.',
  peer: "The open validator does not run it when any child stands twice in last year's Header.",

  check: () => besideLastHeader((now, before) => now.DOB !== before.DOB),

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'a day later than last year',
      children: [child({ last: { Header: [{ DOB: '2013-06-01' }] } })],
      cells: ['Header 0 DOB'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'it cannot be read this year',
      children: [child({ Header: [{ DOB: '2013-06-31' }], last: { Header: [{}] } })],
      cells: ['Header 0 DOB'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'one of the two rows of last year says something else',
      children: [child({ last: { Header: [{}, { DOB: '2013-06-01' }] } })],
      cells: ['Header 0 DOB'],
    },
    { year: 2026, is: 'right', because: 'the same day', children: [child({ last: { Header: [{}] } })] },
    {
      year: 2026,
      is: 'right',
      because: 'unknown in both years',
      children: [child({ Header: [{ DOB: null }], last: { Header: [{ DOB: '2013-06-31' }] } })],
    },
    { year: 2026, is: 'right', because: 'last year did not name her', children: [child()] },
  ],
})
