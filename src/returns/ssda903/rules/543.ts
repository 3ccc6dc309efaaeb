import { child } from '../example.ts'
import { isAged, isLookedAfterAllYear } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '543',
  severity: 'error',
  title: 'Nothing on convictions for a child of ten or over who was looked after all year',
  from: 2023,
  needs: ['OC2', 'Episodes'],
  fields: ['DOB', 'CONVICTED'],
  explains:
    "A child who was ten or older on 31 March and looked after all year needs an entry for convictions and cautions, 0 if there was none. Looked after all year means from 1 April to 31 March without a break, and without short breaks, by this year's episodes; leaving care on 31 March is no break. The date of birth is that of OC2; without it nothing is said.",
  because: 'Born on {OC2.DOB}, looked after all year, and the entry for convictions is {OC2.CONVICTED}.',
  putRight: 'Give 1 if the child was convicted or cautioned in the year, otherwise 0.',
  source: 'DfE, SSDA903 validation rules, 543.',
  peer: 'The open validator leaves out a child who turned ten on 31 March itself. It also takes a child whose only episode began during the year, for another reason than coming into care, as looked after all year.',

  check: (about) => (child, wrong) => {
    for (const row of child.OC2) {
      if (row.CONVICTED !== null || !isAged(10, row.DOB, about.end)) continue
      if (isLookedAfterAllYear(child, about)) wrong(row)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she is twelve, and it is blank',
      children: [child({ OC2: [{ DOB: '2013-06-02', CONVICTED: null }] })],
      cells: ['OC2 0 DOB', 'OC2 0 CONVICTED'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'she is ten on 31 March',
      children: [child({ OC2: [{ DOB: '2016-03-31', CONVICTED: null }] })],
      cells: ['OC2 0 DOB', 'OC2 0 CONVICTED'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she is ten the day after',
      children: [child({ OC2: [{ DOB: '2016-04-01', CONVICTED: null }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: '0 is an entry',
      children: [child({ OC2: [{ DOB: '2013-06-02', CONVICTED: '0' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she came into care on 2 April',
      children: [child({ Episodes: [{ DECOM: '2025-04-02' }], OC2: [{ DOB: '2013-06-02', CONVICTED: null }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'her only episode began during the year',
      children: [
        child({ Episodes: [{ DECOM: '2025-09-01', RNE: 'P' }], OC2: [{ DOB: '2013-06-02', CONVICTED: null }] }),
      ],
    },
  ],
})
