import { dayOf } from '../../../core/day.ts'
import { child, header } from '../example.ts'
import { returnRule } from '../rule.ts'

export default returnRule({
  code: '100',
  severity: 'error',
  title: 'Reference date is not 31 March of the collection year',
  from: 2023,
  fields: ['Header.ReferenceDate', 'Header.Year'],
  explains:
    'The reference date in the header must be 31 March of the year the header gives. A missing or unreadable reference date fails, and so does a year that is missing or no number.',
  because: 'The header gives {Header.ReferenceDate} as the reference date and {Header.Year} as the year.',
  putRight:
    'Correct the header in the export settings: the year is the one in which the census period ends, the reference date 31 March of that year.',
  source: 'DfE, children in need census validation rules, 100.',
  peer: 'The open validator reports this without a child and moves it to its list of issues about the whole return.',

  check: ({ header }) => ({
    end(wrong) {
      const year = header.Year !== null && /^\d{1,4}$/.test(header.Year) ? Number(header.Year) : 0
      const expected = dayOf(year, 3, 31)
      if (expected === null || header.ReferenceDate !== expected) wrong([header, 'ReferenceDate'])
    },
  }),

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the census ends on 31 March, not on the 30th',
      header: header(2026, { ReferenceDate: '2026-03-30' }),
      children: [child()],
      cells: ['Header 0 ReferenceDate'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'without a year nothing can be compared',
      header: header(2026, { Year: null }),
      children: [child()],
      cells: ['Header 0 ReferenceDate'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the reference date is no real day',
      header: header(2026, { ReferenceDate: '2026-03-32' }),
      children: [child()],
      cells: ['Header 0 ReferenceDate'],
    },
    {
      year: 2024,
      is: 'wrong',
      because: 'the header gives the year before',
      header: header(2024, { Year: '2023' }),
      children: [child()],
      cells: ['Header 0 ReferenceDate'],
    },
    { year: 2026, is: 'right', because: '31 March of the year in the header', children: [child()] },
    {
      year: 2026,
      is: 'right',
      because: 'the header is of one year although the rules are of another',
      header: header(2023),
      children: [child()],
    },
  ],
})
