import { child } from '../example.ts'
import { birthdayAt17Or18, saysOfLeaver } from '../reading-care-leavers.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '1016',
  severity: 'error',
  title: 'Care leaver details are given at 17 or 18 for somebody who left on or after that birthday',
  from: 2024,
  needs: ['Episodes', 'OC3'],
  fields: ['IN_TOUCH', 'ACTIV', 'ACCOM'],
  explains:
    'Looks at those who are 17 or 18 on 31 March, by the date of birth in OC3. If any episode ended on the latest birthday or later, OC3 may not say anything of contact, activity or accommodation.',
  because:
    'In care until the birthday or later; yet contact is {OC3.IN_TOUCH}, activity {OC3.ACTIV}, accommodation {OC3.ACCOM}.',
  putRight: 'Take the care leaver details out, or correct the end of the episode.',
  source: 'DfE, SSDA903 validation rules, 1016.',
  peer: 'The open validator reckons ages in days of an average year, so that those with a birthday round 31 March may count as a year older or younger.',

  check:
    ({ end }) =>
    ({ Episodes, OC3 }, wrong) => {
      for (const row of OC3) {
        const on = birthdayAt17Or18(row.DOB, end)
        if (on !== null && saysOfLeaver(row) && Episodes.some(({ DEC }) => DEC !== null && DEC >= on)) wrong(row)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she left on her 17th birthday',
      children: [child({ Episodes: [{ DEC: '2025-06-02', REC: 'E4A' }], OC3: [{ DOB: '2008-06-02' }] })],
      cells: ['OC3 0 IN_TOUCH', 'OC3 0 ACTIV', 'OC3 0 ACCOM'],
    },
    {
      year: 2024,
      is: 'wrong',
      because: 'she left after her 18th birthday, and one item is enough',
      children: [
        child({
          Episodes: [{ DECOM: '2022-05-06', DEC: '2024-03-31', REC: 'E6' }],
          OC3: [{ DOB: '2006-03-31', IN_TOUCH: null, ACTIV: null }],
        }),
      ],
      cells: ['OC3 0 IN_TOUCH', 'OC3 0 ACTIV', 'OC3 0 ACCOM'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she left the day before',
      children: [child({ Episodes: [{ DEC: '2025-06-01', REC: 'E4A' }], OC3: [{ DOB: '2008-06-02' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'at 18 the 17th birthday does not count',
      children: [child({ Episodes: [{ DEC: '2024-06-03', REC: 'E4A' }], OC3: [{ DOB: '2007-06-02' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she turned 19 on 31 March',
      children: [child({ Episodes: [{ DEC: '2026-03-31', REC: 'E6' }], OC3: [{ DOB: '2007-03-31' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the episode is open, which is the matter of another rule',
      children: [child({ OC3: [{ DOB: '2008-06-02' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'nothing is said of her as a care leaver',
      children: [
        child({
          Episodes: [{ DEC: '2025-07-01', REC: 'E4A' }],
          OC3: [{ DOB: '2008-06-02', IN_TOUCH: null, ACTIV: null, ACCOM: null }],
        }),
      ],
    },
  ],
})
