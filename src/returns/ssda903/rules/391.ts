import { child } from '../example.ts'
import { birthday, isAfter } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '391',
  severity: 'error',
  title: 'Care leaver items for somebody under 17 all year',
  from: 2023,
  needs: ['OC3'],
  fields: ['DOB', 'IN_TOUCH', 'ACTIV', 'ACCOM'],
  explains:
    'Looks at rows of care leavers with anything recorded of contact, activity or accommodation. The 17th birthday, by the date of birth in that row, may not be after 31 March, the end of the year; on that day is in time. Without a date of birth nothing is said.',
  because:
    'The date of birth is {OC3.DOB}, so the 17th birthday is after the year; contact {OC3.IN_TOUCH}, activity {OC3.ACTIV}, accommodation {OC3.ACCOM}.',
  putRight: 'Take the child out of the care leavers of this year, or correct the date of birth.',
  source: 'DfE, SSDA903 validation rules, 391.',

  check:
    ({ end }) =>
    ({ OC3 }, wrong) => {
      for (const row of OC3) {
        if (row.IN_TOUCH === null && row.ACTIV === null && row.ACCOM === null) continue
        if (isAfter(birthday(row.DOB, 17), end)) wrong(row)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: '17 the day after the year; the accommodation is enough',
      children: [child({ OC3: [{ DOB: '2009-04-01', IN_TOUCH: null, ACTIV: null }] })],
      cells: ['OC3 0 DOB', 'OC3 0 IN_TOUCH', 'OC3 0 ACTIV', 'OC3 0 ACCOM'],
    },
    {
      year: 2026,
      is: 'right',
      because: '17 on the last day',
      children: [child({ OC3: [{ DOB: '2009-03-31' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'nothing recorded',
      children: [child({ OC3: [{ DOB: '2009-04-01', IN_TOUCH: null, ACTIV: null, ACCOM: null }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'without a date of birth nothing is said',
      children: [child({ OC3: [{ DOB: null }] })],
    },
  ],
})
