import { child } from '../example.ts'
import { isAged, isLookedAfterAllYear } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '545',
  severity: 'error',
  title: 'No development checks for a child under five who was looked after all year',
  from: 2023,
  needs: ['OC2', 'Episodes'],
  fields: ['DOB', 'HEALTH_CHECK'],
  explains:
    "A child who was not yet five on 31 March and looked after all year needs an entry for development checks. Looked after all year means from 1 April to 31 March without a break, and without short breaks, by this year's episodes; leaving care on 31 March is no break. The date of birth is that of OC2; without it nothing is said.",
  because: 'Born on {OC2.DOB}, looked after all year, and the entry for development checks is {OC2.HEALTH_CHECK}.',
  putRight: 'Say whether the development checks are up to date: 1 or 0.',
  source: 'DfE, SSDA903 validation rules, 545.',
  peer: 'The open validator also takes a child whose only episode began during the year, for another reason than coming into care, as looked after all year.',

  check: (about) => (child, wrong) => {
    for (const row of child.OC2) {
      if (row.HEALTH_CHECK !== null || row.DOB === null || isAged(5, row.DOB, about.end)) continue
      if (isLookedAfterAllYear(child, about)) wrong(row)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she is five the day after',
      children: [child({ OC2: [{ DOB: '2021-04-01', HEALTH_CHECK: null }] })],
      cells: ['OC2 0 DOB', 'OC2 0 HEALTH_CHECK'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she is five on 31 March',
      children: [child({ OC2: [{ DOB: '2021-03-31', HEALTH_CHECK: null }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: '0 is an entry',
      children: [child({ OC2: [{ DOB: '2023-06-02', HEALTH_CHECK: '0' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she came into care on 2 April',
      children: [child({ Episodes: [{ DECOM: '2025-04-02' }], OC2: [{ DOB: '2023-06-02', HEALTH_CHECK: null }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she had short breaks',
      children: [child({ Episodes: [{ LS: 'V3' }], OC2: [{ DOB: '2023-06-02', HEALTH_CHECK: null }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'there is no date of birth',
      children: [child({ OC2: [{ DOB: null, HEALTH_CHECK: null }] })],
    },
  ],
})
