import { child } from '../example.ts'
import { birthday, isAged, isLookedAfterAllYear } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '157',
  severity: 'error',
  title: 'SDQ1 is given for a child who is of the age for the questionnaire',
  from: 2023,
  needs: ['OC2', 'Episodes'],
  fields: ['SDQ_REASON', 'DOB'],
  explains:
    'SDQ1 says that a child was too young or too old for the questionnaire of strengths and difficulties. Without a score it fails for a child looked after for the whole year who was four by 1 April at its beginning, and turned 16 on 31 March at its end or later. The date of birth is that of OC2. A child is looked after for the whole year when the episodes go from 1 April to 31 March without a break and without short breaks (V3, V4).',
  because: 'The reason for no score is {OC2.SDQ_REASON}; the date of birth is {OC2.DOB}.',
  putRight: 'Give the score, or the reason there really is none; or correct the date of birth.',
  source: 'DfE, SSDA903 validation rules, 157.',
  peer: 'The open validator also takes a child whose episodes all begin within the year, none of them for reason S, as looked after for the whole year, and so speaks of children this rule does not.',

  check: (about) => {
    const { start, end } = about
    return (child, wrong) => {
      for (const row of child.OC2) {
        if (row.SDQ_SCORE !== null || row.SDQ_REASON !== 'SDQ1') continue
        const sixteen = birthday(row.DOB, 16)
        if (!isAged(4, row.DOB, start) || sixteen === null || sixteen < end) continue
        if (isLookedAfterAllYear(child, about)) wrong(row)
      }
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she is twelve',
      children: [child({ OC2: [{ SDQ_SCORE: null, SDQ_REASON: 'SDQ1' }] })],
      cells: ['OC2 0 SDQ_REASON', 'OC2 0 DOB'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'four on the first day',
      children: [child({ OC2: [{ DOB: '2021-04-01', SDQ_SCORE: null, SDQ_REASON: 'SDQ1' }] })],
      cells: ['OC2 0 SDQ_REASON', 'OC2 0 DOB'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'sixteen on the last day',
      children: [child({ OC2: [{ DOB: '2010-03-31', SDQ_SCORE: null, SDQ_REASON: 'SDQ1' }] })],
      cells: ['OC2 0 SDQ_REASON', 'OC2 0 DOB'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'sixteen the day before the last',
      children: [child({ OC2: [{ DOB: '2010-03-30', SDQ_SCORE: null, SDQ_REASON: 'SDQ1' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'four the day after the first',
      children: [child({ OC2: [{ DOB: '2021-04-02', SDQ_SCORE: null, SDQ_REASON: 'SDQ1' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she came into care in the year',
      children: [child({ Episodes: [{ DECOM: '2025-04-02' }], OC2: [{ SDQ_SCORE: null, SDQ_REASON: 'SDQ1' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'there is a score after all',
      children: [child({ OC2: [{ SDQ_REASON: 'SDQ1' }] })],
    },
  ],
})
