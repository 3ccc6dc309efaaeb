import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '624',
  severity: 'error',
  title: "The date of birth of a mother's first child is not the one of last year",
  from: 2023,
  needs: ['Header', 'Header_last', 'Episodes'],
  fields: ['MC_DOB'],
  explains:
    "Where last year's return gives the date of birth of a first child, this year's must give the same. A blank, or one that cannot be read, is not the same. A child without a row in Header in either year is not looked at, nor one without an episode this year: of a young woman who has left care nothing may be said about being a mother (rules 165, 612 and 628).",
  because: "The date of birth of the first child is {Header.MC_DOB}; last year's return has another.",
  putRight: "Give the date of last year's return. Where that was wrong, explain.",
  source: 'DfE, SSDA903 validation rules, 624.',
  peer: 'The open validator also marks young women who have left care, of whom rule 612 allows no such date.',

  check:
    () =>
    ({ Header, Episodes, last }, wrong) => {
      if (Episodes.length === 0) return
      for (const before of last.Header) {
        if (before.MC_DOB === null) continue
        for (const row of Header) if (row.MC_DOB !== before.MC_DOB) wrong(row)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'another day',
      children: [
        child({
          Header: [{ MOTHER: '1', MC_DOB: '2025-02-03' }],
          last: { Header: [{ MOTHER: '1', MC_DOB: '2025-02-04' }] },
        }),
      ],
      cells: ['Header 0 MC_DOB'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'it is gone',
      children: [child({ last: { Header: [{ MOTHER: '1', MC_DOB: '2025-02-04' }] } })],
      cells: ['Header 0 MC_DOB'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the same day',
      children: [
        child({
          Header: [{ MOTHER: '1', MC_DOB: '2025-02-04' }],
          last: { Header: [{ MOTHER: '1', MC_DOB: '2025-02-04' }] },
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'last year gave none',
      children: [child({ Header: [{ MOTHER: '1', MC_DOB: '2025-02-04' }], last: { Header: [{}] } })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'last year did not name her',
      children: [child({ Header: [{ MOTHER: '1', MC_DOB: '2025-02-04' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she has left care, and the date may not be given',
      children: [
        child({
          Header: [{ MOTHER: null }],
          Episodes: [],
          OC3: [{}],
          last: { Header: [{ MOTHER: '1', MC_DOB: '2025-02-04' }] },
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'this year does not name her',
      children: [
        child({ Header: [], Episodes: [], OC3: [{}], last: { Header: [{ MOTHER: '1', MC_DOB: '2025-02-04' }] } }),
      ],
    },
  ],
})
