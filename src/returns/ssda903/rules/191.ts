import { child } from '../example.ts'
import { firstEpisode, isLookedAfterAllYear } from '../reading.ts'
import { areAllFilled } from '../reading-cells.ts'
import { rule } from '../rule.ts'

/** Asked of every child looked after for the year. */
const ofAll = ['IMMUNISATIONS', 'TEETH_CHECK', 'HEALTH_ASSESSMENT', 'SUBSTANCE_MISUSE']

export default rule({
  code: '191',
  severity: 'error',
  title: 'A child looked after for the whole year lacks items on health',
  from: 2023,
  needs: ['OC2', 'Episodes'],
  fields: ['IMMUNISATIONS', 'TEETH_CHECK', 'HEALTH_ASSESSMENT', 'SUBSTANCE_MISUSE', 'CHILD'],
  explains:
    'For a child looked after for the whole year immunisations, teeth, the health assessment and substance misuse must be given. A child is looked after for the whole year when the episodes go from 1 April to 31 March without a break and without short breaks (V3, V4). When the child has no row in OC2, the first episode is marked.',
  because: 'The child was looked after for the whole year, and not all four items are given.',
  putRight:
    'Give the four items in OC2, 0 for no, or correct the episodes if the child was not looked after throughout.',
  source: 'DfE, SSDA903 validation rules, 191.',
  peer: 'The open validator says nothing of any child when the episodes of one of them all lack a beginning. It also takes a child whose episodes all begin within the year, none of them for reason S, as looked after for all of it.',

  check: (about) => (child, wrong) => {
    const { OC2 } = child
    const isComplete = OC2.length > 0 && OC2.every((row) => areAllFilled(row, ofAll))
    if (isComplete || !isLookedAfterAllYear(child, about)) return
    for (const row of OC2) if (!areAllFilled(row, ofAll)) wrong(row)
    const first = firstEpisode(child)
    if (OC2.length === 0 && first !== null) wrong(first)
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'nothing is said of teeth',
      children: [child({ OC2: [{ TEETH_CHECK: null }] })],
      cells: [
        'OC2 0 IMMUNISATIONS',
        'OC2 0 TEETH_CHECK',
        'OC2 0 HEALTH_ASSESSMENT',
        'OC2 0 SUBSTANCE_MISUSE',
        'OC2 0 CHILD',
      ],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'she is not in OC2',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'X1' },
            { DECOM: '2025-07-01', RNE: 'P' },
          ],
        }),
      ],
      cells: ['Episodes 0 CHILD'],
    },
    { year: 2026, is: 'right', because: 'the four are given', children: [child({ OC2: [{}] })] },
    {
      year: 2026,
      is: 'right',
      because: 'she came in the year',
      children: [child({ Episodes: [{ DECOM: '2025-04-02' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'no episode has a beginning',
      children: [child({ Episodes: [{ DECOM: null }] })],
    },
  ],
})
