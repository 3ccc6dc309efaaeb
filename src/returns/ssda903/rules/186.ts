import { child } from '../example.ts'
import { isAged, isLookedAfterAllYear } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '186',
  severity: 'error',
  title: 'A child of 4 to 16 has neither a score nor a reason for none',
  from: 2023,
  needs: ['OC2', 'Episodes'],
  fields: ['SDQ_SCORE', 'SDQ_REASON', 'DOB'],
  explains:
    'For a child looked after for the whole year who was four by 1 April at its beginning and turns 17 only after 31 March at its end, there must be a score of strengths and difficulties or a reason why there is none. The date of birth is that of OC2. A child is looked after for the whole year when the episodes go from 1 April to 31 March without a break and without short breaks (V3, V4).',
  because: 'There is no score and no reason; the date of birth is {OC2.DOB}.',
  putRight: 'Give the score, or the reason why there is none.',
  source: 'DfE, SSDA903 validation rules, 186.',
  peer: 'The open validator also takes a child whose episodes all begin within the year, none of them for reason S, as looked after for the whole year, and so speaks of children this rule does not.',

  check: (about) => {
    const { start, end } = about
    return (child, wrong) => {
      for (const row of child.OC2) {
        if (row.SDQ_SCORE !== null || row.SDQ_REASON !== null) continue
        if (!isAged(4, row.DOB, start) || isAged(17, row.DOB, end)) continue
        if (isLookedAfterAllYear(child, about)) wrong(row)
      }
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she is twelve',
      children: [child({ OC2: [{ SDQ_SCORE: null }] })],
      cells: ['OC2 0 SDQ_SCORE', 'OC2 0 SDQ_REASON', 'OC2 0 DOB'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'four on the first day',
      children: [child({ OC2: [{ DOB: '2021-04-01', SDQ_SCORE: null }] })],
      cells: ['OC2 0 SDQ_SCORE', 'OC2 0 SDQ_REASON', 'OC2 0 DOB'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'seventeen the day after the last',
      children: [child({ OC2: [{ DOB: '2009-04-01', SDQ_SCORE: null }] })],
      cells: ['OC2 0 SDQ_SCORE', 'OC2 0 SDQ_REASON', 'OC2 0 DOB'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'seventeen on the last day',
      children: [child({ OC2: [{ DOB: '2009-03-31', SDQ_SCORE: null }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'four the day after the first',
      children: [child({ OC2: [{ DOB: '2021-04-02', SDQ_SCORE: null }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the carer refused',
      children: [child({ OC2: [{ SDQ_SCORE: null, SDQ_REASON: 'SDQ2' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she came in the year',
      children: [child({ Episodes: [{ DECOM: '2025-04-02' }], OC2: [{ SDQ_SCORE: null }] })],
    },
  ],
})
