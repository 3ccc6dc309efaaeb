import { plusYears } from '../../../core/day.ts'
import { child } from '../example.ts'
import { isAfter } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '231',
  severity: 'query',
  title: 'Came alone and sought asylum, and is under 11: check the date of birth',
  from: 2025,
  needs: ['Header', 'UASC'],
  fields: ['DOB', 'UASC'],
  explains:
    'Looks at children who came alone and sought asylum, by Header in the XML form and by a row of UASC in tables of values. One who is under 11 on the last day of the collection year is asked about; 11 that day passes. Without a date of birth nothing is said.',
  because: 'The child came alone and sought asylum, and the date of birth is {Header.DOB}.',
  putRight: 'Check the date of birth and whether the child came alone. If both are right, say so in the explanation.',
  source: 'DfE, SSDA903 validation rules, 231.',
  peer: 'The open validator never runs it: it asks for a column that no file has.',

  check: ({ end }) => {
    const bornAfter = plusYears(end, -11)
    return ({ Header }, wrong) => {
      for (const row of Header) if (row.UASC === '1' && isAfter(row.DOB, bornAfter)) wrong(row)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: '11 the day after the year ended',
      children: [child({ Header: [{ DOB: '2015-04-01' }], UASC: [{}] })],
      cells: ['Header 0 DOB', 'Header 0 UASC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the XML form says it in Header',
      format: 'xml',
      children: [child({ Header: [{ DOB: '2018-06-02', UASC: '1' }] })],
      cells: ['Header 0 DOB', 'Header 0 UASC'],
    },
    {
      year: 2026,
      is: 'right',
      because: '11 on the last day of the year',
      children: [child({ Header: [{ DOB: '2015-03-31' }], UASC: [{}] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she did not seek asylum',
      children: [child({ Header: [{ DOB: '2018-06-02' }] })],
    },
    {
      year: 2025,
      is: 'right',
      because: 'no date of birth',
      children: [child({ Header: [{ DOB: null }], UASC: [{}] })],
    },
  ],
})
