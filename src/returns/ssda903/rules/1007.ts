import { child } from '../example.ts'
import { lastEpisode } from '../reading.ts'
import { birthdayAt17Or18, saysOfLeaver } from '../reading-care-leavers.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '1007',
  severity: 'error',
  title: 'Care leaver details are given at 17 or 18 for somebody still in care on that birthday',
  from: 2023,
  needs: ['Episodes', 'OC3'],
  fields: ['IN_TOUCH', 'ACTIV', 'ACCOM'],
  explains:
    'Looks at those who are 17 or 18 on 31 March, by the date of birth in OC3. If the episode that began last lacks an end or a reason for it, or if any episode began by the latest birthday and ended after it, OC3 may not say anything of contact, activity or accommodation. An episode that ends on the birthday does not count.',
  because:
    'Still in care, or in care on the birthday; yet contact is {OC3.IN_TOUCH}, activity {OC3.ACTIV}, accommodation {OC3.ACCOM}.',
  putRight:
    'Take the care leaver details out; or, if the young person has left, give the last episode its end and reason.',
  source: 'DfE, SSDA903 validation rules, 1007.',
  peer: 'The open validator passes over those whose episode is still open, and says nothing at all when one date of birth cannot be read. It misjudges birthdays on 29 February.',

  check:
    ({ end }) =>
    (child, wrong) => {
      for (const row of child.OC3) {
        const on = birthdayAt17Or18(row.DOB, end)
        if (on === null || !saysOfLeaver(row)) continue
        const last = lastEpisode(child)
        const isOpen = last !== null && (last.DEC === null || last.REC === null)
        // The birthday may lie in an episode before the last.
        const wasInCare = child.Episodes.some(
          ({ DECOM, DEC }) => DECOM !== null && DEC !== null && DECOM <= on && on < DEC,
        )
        if (isOpen || wasInCare) wrong(row)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she turned 17 in the year and is in care still',
      children: [child({ OC3: [{ DOB: '2008-06-02' }] })],
      cells: ['OC3 0 IN_TOUCH', 'OC3 0 ACTIV', 'OC3 0 ACCOM'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'she left the day after her 18th birthday',
      children: [child({ Episodes: [{ DEC: '2025-06-03', REC: 'E6' }], OC3: [{ DOB: '2007-06-02' }] })],
      cells: ['OC3 0 IN_TOUCH', 'OC3 0 ACTIV', 'OC3 0 ACCOM'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the birthday lies in the episode before the last',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'X1' },
            { DECOM: '2025-07-01', RNE: 'P', DEC: '2025-09-01', REC: 'E4A' },
          ],
          OC3: [{ DOB: '2008-06-02', ACTIV: null, ACCOM: null }],
        }),
      ],
      cells: ['OC3 0 IN_TOUCH', 'OC3 0 ACTIV', 'OC3 0 ACCOM'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the end has no reason, so the episode counts as open',
      children: [child({ Episodes: [{ DEC: '2025-05-01' }], OC3: [{ DOB: '2008-06-02' }] })],
      cells: ['OC3 0 IN_TOUCH', 'OC3 0 ACTIV', 'OC3 0 ACCOM'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she left on her birthday',
      children: [child({ Episodes: [{ DEC: '2025-06-02', REC: 'E4A' }], OC3: [{ DOB: '2008-06-02' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she turns 17 on 1 April, after the year',
      children: [child({ OC3: [{ DOB: '2009-04-01' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she turned 19 on 31 March',
      children: [child({ OC3: [{ DOB: '2007-03-31' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'nothing is said of her as a care leaver',
      children: [child({ OC3: [{ DOB: '2008-06-02', IN_TOUCH: null, ACTIV: null, ACCOM: null }] })],
    },
  ],
})
