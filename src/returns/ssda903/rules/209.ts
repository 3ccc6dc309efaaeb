import { type Day, dayOf } from '../../../core/day.ts'
import { child } from '../example.ts'
import { birthday } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '209',
  severity: 'error',
  title: 'Said to be too young for a UPN, and of school age',
  from: 2023,
  needs: ['Header'],
  fields: ['UPN', 'DOB'],
  explains:
    'UN1 says that a child has no unique pupil number because they are not of school age yet. It fails when the fourth birthday was on or before 31 August of the calendar year before the one in which the collection year began: for 2025-26, 31 August 2024. Without a date of birth nothing is said.',
  because: 'The UPN is {Header.UPN}, and the date of birth {Header.DOB}.',
  putRight: 'Ask the school for the number. If the child has none for another reason, choose the code for that.',
  source: 'DfE, SSDA903 validation rules, 209.',

  check: ({ year }) => {
    const schoolAgeBy = dayOf(year - 2, 8, 31) as Day
    return ({ Header }, wrong) => {
      for (const row of Header) {
        if (row.UPN !== 'UN1') continue
        const turned4 = birthday(row.DOB, 4)
        if (turned4 !== null && turned4 <= schoolAgeBy) wrong(row)
      }
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'four on 31 August 2024',
      children: [child({ Header: [{ UPN: 'UN1', DOB: '2020-08-31' }] })],
      cells: ['Header 0 UPN', 'Header 0 DOB'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'four on 1 September 2024',
      children: [child({ Header: [{ UPN: 'UN1', DOB: '2020-09-01' }] })],
    },
    {
      year: 2025,
      is: 'right',
      because: 'a year before, she was not of school age',
      children: [child({ Header: [{ UPN: 'UN1', DOB: '2020-08-31' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'UN2 is not about age',
      children: [child({ Header: [{ UPN: 'UN2', DOB: '2020-08-31' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'no date of birth',
      children: [child({ Header: [{ UPN: 'UN1', DOB: null }] })],
    },
  ],
})
