import { child } from '../example.ts'
import { isAged } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '542',
  severity: 'error',
  title: 'Convictions are given for a child under ten',
  from: 2023,
  needs: ['OC2'],
  fields: ['CONVICTED'],
  explains:
    'A child who was not yet ten on 31 March may have no entry of a conviction or caution, 0 included. Ten on that day is old enough. The date of birth is that of OC2; without it nothing is said.',
  because: 'The entry for convictions is {OC2.CONVICTED}; the child was not yet ten on 31 March.',
  putRight: 'Leave it blank for a child under ten, or correct the date of birth.',
  source: 'DfE, SSDA903 validation rules, 542.',

  check:
    ({ end }) =>
    ({ OC2 }, wrong) => {
      for (const row of OC2) {
        if (row.CONVICTED !== null && row.DOB !== null && !isAged(10, row.DOB, end)) wrong(row)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she is ten the day after',
      children: [child({ OC2: [{ DOB: '2016-04-01', CONVICTED: '0' }] })],
      cells: ['OC2 0 CONVICTED'],
    },
    {
      year: 2023,
      is: 'wrong',
      because: 'in each year by its own 31 March',
      children: [child({ OC2: [{ DOB: '2013-06-02', CONVICTED: '1' }] })],
      cells: ['OC2 0 CONVICTED'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she is ten on 31 March',
      children: [child({ OC2: [{ DOB: '2016-03-31', CONVICTED: '0' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'nothing is given',
      children: [child({ OC2: [{ DOB: '2018-06-02', CONVICTED: null }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'there is no date of birth',
      children: [child({ OC2: [{ DOB: null, CONVICTED: '0' }] })],
    },
  ],
})
