import { child } from '../example.ts'
import { isLookedAfterAllYear } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '185',
  severity: 'error',
  title: 'A score is given for a child not looked after for the whole year',
  from: 2023,
  needs: ['OC2', 'Episodes'],
  fields: ['SDQ_SCORE'],
  explains:
    'The score of strengths and difficulties is asked only of children looked after for the whole year. A child is looked after for the whole year when the episodes go from 1 April to 31 March without a break and without short breaks (V3, V4). Given for any other child it fails.',
  because: 'The score is {OC2.SDQ_SCORE}, and the child was not looked after for the whole year.',
  putRight: 'Remove the score, or correct the episodes if the child was looked after throughout.',
  source: 'DfE, SSDA903 validation rules, 185.',
  peer: 'The open validator takes a child whose episodes all begin within the year, none of them for reason S, as looked after for the whole year, and so does not speak of one.',

  check: (about) => (child, wrong) => {
    if (child.OC2.length === 0 || isLookedAfterAllYear(child, about)) return
    for (const row of child.OC2) if (row.SDQ_SCORE !== null) wrong(row)
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she came on the second day',
      children: [child({ Episodes: [{ DECOM: '2025-04-02' }], OC2: [{}] })],
      cells: ['OC2 0 SDQ_SCORE'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'she left on the day before the last',
      children: [child({ Episodes: [{ DEC: '2026-03-30', REC: 'E4A' }], OC2: [{}] })],
      cells: ['OC2 0 SDQ_SCORE'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'short breaks',
      children: [child({ Episodes: [{ LS: 'V4' }], OC2: [{}] })],
      cells: ['OC2 0 SDQ_SCORE'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'she has no episode',
      children: [child({ Episodes: [], OC2: [{}] })],
      cells: ['OC2 0 SDQ_SCORE'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she came on the first day and left on the last',
      children: [child({ Episodes: [{ DECOM: '2025-04-01', DEC: '2026-03-31', REC: 'E4A' }], OC2: [{}] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'no score is given',
      children: [child({ Episodes: [{ DECOM: '2025-04-02' }], OC2: [{ SDQ_SCORE: null }] })],
    },
  ],
})
