import { child } from '../example.ts'
import { isAged, isLookedAfterAllYear } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '546',
  severity: 'error',
  title: 'Development checks are given for a child of five or over',
  from: 2023,
  needs: ['OC2', 'Episodes'],
  fields: ['DOB', 'HEALTH_CHECK'],
  explains:
    "A child who was five or older on 31 March and looked after all year may have no entry for development checks, 0 included. Looked after all year means from 1 April to 31 March without a break, and without short breaks, by this year's episodes; leaving care on 31 March is no break. The date of birth is that of OC2; without it nothing is said.",
  because: 'Born on {OC2.DOB}, and the entry for development checks is {OC2.HEALTH_CHECK}.',
  putRight: 'Leave it blank for a child of five or over, or correct the date of birth.',
  source: 'DfE, SSDA903 validation rules, 546.',
  peer: 'The open validator also takes a child whose only episode began during the year, for another reason than coming into care, as looked after all year.',

  check: (about) => (child, wrong) => {
    for (const row of child.OC2) {
      if (row.HEALTH_CHECK === null || !isAged(5, row.DOB, about.end)) continue
      if (isLookedAfterAllYear(child, about)) wrong(row)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she is five on 31 March',
      children: [child({ OC2: [{ DOB: '2021-03-31', HEALTH_CHECK: '0' }] })],
      cells: ['OC2 0 DOB', 'OC2 0 HEALTH_CHECK'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she is five the day after',
      children: [child({ OC2: [{ DOB: '2021-04-01', HEALTH_CHECK: '1' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'nothing is given',
      children: [child({ OC2: [{ DOB: '2013-06-02', HEALTH_CHECK: null }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she left care in July',
      children: [
        child({ Episodes: [{ DEC: '2025-07-01', REC: 'E4A' }], OC2: [{ DOB: '2013-06-02', HEALTH_CHECK: '1' }] }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'there is no date of birth',
      children: [child({ OC2: [{ DOB: null, HEALTH_CHECK: '1' }] })],
    },
  ],
})
