import { child } from '../example.ts'
import { lastEpisode } from '../reading.ts'
import { saysOfLeaver } from '../reading-care-leavers.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '1011',
  severity: 'error',
  title: 'Care leaver details are given for a child whom another authority took over',
  from: 2023,
  needs: ['Episodes', 'OC3'],
  fields: ['IN_TOUCH', 'ACTIV', 'ACCOM'],
  explains:
    'Where the episode that began last ended because another authority took over the care (E3), OC3 may not say anything of contact, activity or accommodation.',
  because:
    'Another authority took over, yet contact is {OC3.IN_TOUCH}, activity {OC3.ACTIV}, accommodation {OC3.ACCOM}.',
  putRight: 'Take the care leaver details out, or correct the reason for which the last episode ended.',
  source: 'DfE, SSDA903 validation rules, 1011.',

  check: () => (child, wrong) => {
    if (child.OC3.length === 0 || lastEpisode(child)?.REC !== 'E3') return
    for (const row of child.OC3) if (saysOfLeaver(row)) wrong(row)
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the only episode ended so',
      children: [child({ Episodes: [{ DEC: '2025-07-01', REC: 'E3' }], OC3: [{}] })],
      cells: ['OC3 0 IN_TOUCH', 'OC3 0 ACTIV', 'OC3 0 ACCOM'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'one item is enough',
      children: [
        child({ Episodes: [{ DEC: '2025-07-01', REC: 'E3' }], OC3: [{ IN_TOUCH: null, ACTIV: null, ACCOM: 'B1' }] }),
      ],
      cells: ['OC3 0 IN_TOUCH', 'OC3 0 ACTIV', 'OC3 0 ACCOM'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she came back to this authority afterwards',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'E3' },
            { DECOM: '2025-09-01', DEC: '2025-12-01', REC: 'E4A' },
          ],
          OC3: [{}],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'nothing is said of her as a care leaver',
      children: [
        child({
          Episodes: [{ DEC: '2025-07-01', REC: 'E3' }],
          OC3: [{ IN_TOUCH: null, ACTIV: null, ACCOM: null }],
        }),
      ],
    },
    { year: 2026, is: 'right', because: 'she has no episode', children: [child({ Episodes: [], OC3: [{}] })] },
  ],
})
