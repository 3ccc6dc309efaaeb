import { child } from '../example.ts'
import { birthday, bornOn, isOneOf, isWithin } from '../reading.ts'
import { rule } from '../rule.ts'

/** Staying with former foster carers, suitable or not. */
const withFormerCarers: ReadonlySet<string> = new Set(['Z1', 'Z2'])

export default rule({
  code: '3001',
  severity: 'error',
  title: 'Staying with former foster carers in the year of the 17th birthday',
  from: 2023,
  needs: ['Header', 'OC3'],
  fields: ['ACCOM'],
  explains:
    'Somebody whose 17th birthday lies in the year, 1 April and 31 March included, cannot be staying with former foster carers (Z1, Z2). The date of birth is that of Header; without it nothing is said.',
  because: 'Turned 17 in the year, and the accommodation is {OC3.ACCOM}.',
  putRight: 'Choose the code for where the young person lived around the birthday, or correct the date of birth.',
  source: 'DfE, SSDA903 validation rules, 3001.',
  peer: 'The open validator names REC as the field at fault.',

  check:
    ({ start, end }) =>
    (child, wrong) => {
      if (child.OC3.length === 0 || !isWithin(birthday(bornOn(child), 17), start, end)) return
      for (const row of child.OC3) if (isOneOf(row.ACCOM, withFormerCarers)) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she turned 17 on the first day of the year',
      children: [child({ Header: [{ DOB: '2008-04-01' }], OC3: [{ ACCOM: 'Z1' }] })],
      cells: ['OC3 0 ACCOM'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'she turned 17 on the last',
      children: [child({ Header: [{ DOB: '2009-03-31' }], OC3: [{ ACCOM: 'Z2' }] })],
      cells: ['OC3 0 ACCOM'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she turned 17 the day before the year',
      children: [child({ Header: [{ DOB: '2008-03-31' }], OC3: [{ ACCOM: 'Z1' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she lived with relatives',
      children: [child({ Header: [{ DOB: '2008-06-02' }], OC3: [{ ACCOM: 'B1' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'without a date of birth in Header nothing is said',
      children: [child({ Header: [{ DOB: null }], OC3: [{ DOB: '2008-06-02', ACCOM: 'Z1' }] })],
    },
  ],
})
