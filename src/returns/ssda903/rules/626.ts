import { child } from '../example.ts'
import { isBefore } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '626',
  severity: 'error',
  title: "A mother's child was born before the year, but last year she was said to be no mother",
  from: 2023,
  needs: ['Header', 'Header_last'],
  fields: ['MOTHER', 'MC_DOB'],
  explains:
    "Looks at girls with MOTHER 1 this year and 0 in last year's return. Her first child may not have been born before 1 April, the first day of the collection year.",
  because:
    'MOTHER is {Header.MOTHER}, and was 0 last year; her first child was born on {Header.MC_DOB}, before the year.',
  putRight: "Correct MOTHER or the date of birth of her child. Where last year's return was wrong, explain.",
  source: 'DfE, SSDA903 validation rules, 626.',

  check:
    ({ start }) =>
    ({ Header, last }, wrong) => {
      for (const row of Header) {
        if (row.MOTHER !== '1' || !isBefore(row.MC_DOB, start)) continue
        if (last.Header.some(({ MOTHER }) => MOTHER === '0')) wrong(row)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'born the day before the year',
      children: [child({ Header: [{ MOTHER: '1', MC_DOB: '2025-03-31' }], last: { Header: [{ MOTHER: '0' }] } })],
      cells: ['Header 0 MOTHER', 'Header 0 MC_DOB'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'born on its first day',
      children: [child({ Header: [{ MOTHER: '1', MC_DOB: '2025-04-01' }], last: { Header: [{ MOTHER: '0' }] } })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she was a mother last year',
      children: [
        child({
          Header: [{ MOTHER: '1', MC_DOB: '2025-03-31' }],
          last: { Header: [{ MOTHER: '1', MC_DOB: '2025-03-31' }] },
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'last year did not say',
      children: [child({ Header: [{ MOTHER: '1', MC_DOB: '2025-03-31' }], last: { Header: [{ MOTHER: null }] } })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'last year did not name her',
      children: [child({ Header: [{ MOTHER: '1', MC_DOB: '2025-03-31' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'when her child was born is not known',
      children: [child({ Header: [{ MOTHER: '1' }], last: { Header: [{ MOTHER: '0' }] } })],
    },
  ],
})
