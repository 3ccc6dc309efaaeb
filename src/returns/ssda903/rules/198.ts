import { child } from '../example.ts'
import { isLookedAfterAllYear } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '198',
  severity: 'error',
  title: 'A reason for no SDQ score for a child who was not looked after all year',
  from: 2023,
  needs: ['OC2', 'Episodes'],
  fields: ['SDQ_REASON'],
  explains:
    "Looks at children with a reason for having no score of strengths and difficulties. By this year's episodes they must have been looked after from 1 April to 31 March without a break: coming on 1 April and leaving on 31 March do not break it, short breaks (V3, V4) do. A child without an episode fails.",
  because: 'The reason {OC2.SDQ_REASON} is given, and by the episodes the child was not looked after all year.',
  putRight: 'Take the child out of OC2, or correct the episodes if the child was looked after all year.',
  source: 'DfE, SSDA903 validation rules, 198.',
  peer: 'The open validator also takes a child for looked after all year whose first episode began during the year with a reason other than S.',

  check: (about) => (child, wrong) => {
    for (const row of child.OC2) {
      if (row.SDQ_REASON !== null && !isLookedAfterAllYear(child, about)) wrong(row)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she came on 2 April',
      children: [child({ Episodes: [{ DECOM: '2025-04-02' }], OC2: [{ SDQ_SCORE: null, SDQ_REASON: 'SDQ4' }] })],
      cells: ['OC2 0 SDQ_REASON'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'she left during the year',
      children: [
        child({
          Episodes: [{ DEC: '2026-03-30', REC: 'E4A' }],
          OC2: [{ SDQ_SCORE: null, SDQ_REASON: 'SDQ4' }],
        }),
      ],
      cells: ['OC2 0 SDQ_REASON'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'there is no episode at all',
      children: [child({ Episodes: [], OC2: [{ SDQ_SCORE: null, SDQ_REASON: 'SDQ4' }] })],
      cells: ['OC2 0 SDQ_REASON'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she came on 1 April and left on 31 March',
      children: [
        child({
          Episodes: [{ DECOM: '2025-04-01', DEC: '2026-03-31', REC: 'E4A' }],
          OC2: [{ SDQ_SCORE: null, SDQ_REASON: 'SDQ4' }],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'there is a score and no reason',
      children: [child({ Episodes: [{ DECOM: '2025-05-06' }], OC2: [{}] })],
    },
  ],
})
