import { child } from '../example.ts'
import { birthday, isLookedAfterAllYear, isWithin } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '197B',
  severity: 'error',
  title: 'Turned 4 or 17, looked after all year, and neither an SDQ score nor a reason for none',
  from: 2023,
  needs: ['OC2', 'Episodes'],
  fields: ['SDQ_REASON', 'DOB'],
  explains:
    'Looks at children whose fourth or 17th birthday, by the date of birth in OC2, falls in the collection year, its first and last day included, and who were looked after all year by their episodes. There must be a score of strengths and difficulties, or a reason for none. Without a date of birth nothing is said.',
  because: 'The child was born on {OC2.DOB} and was looked after all year; neither a score nor a reason is recorded.',
  putRight:
    'Record the score, or in SDQ_REASON why there is none: SDQ1 when the child was too young or too old for it.',
  source: 'DfE, SSDA903 validation rules, 197B.',
  peer: 'The open validator also takes a child for looked after all year whose first episode began during the year with a reason other than S.',

  check: (about) => {
    const { start, end } = about
    return (child, wrong) => {
      for (const row of child.OC2) {
        if (row.SDQ_SCORE !== null || row.SDQ_REASON !== null) continue
        const turned4 = isWithin(birthday(row.DOB, 4), start, end)
        const turned17 = isWithin(birthday(row.DOB, 17), start, end)
        if ((turned4 || turned17) && isLookedAfterAllYear(child, about)) wrong(row)
      }
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'four on the first day of the year',
      children: [child({ OC2: [{ DOB: '2021-04-01', SDQ_SCORE: null }] })],
      cells: ['OC2 0 SDQ_REASON', 'OC2 0 DOB'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: '17 on the last day of the year',
      children: [child({ OC2: [{ DOB: '2009-03-31', SDQ_SCORE: null }] })],
      cells: ['OC2 0 SDQ_REASON', 'OC2 0 DOB'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'four the day before the year began',
      children: [child({ OC2: [{ DOB: '2021-03-31', SDQ_SCORE: null }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a reason is given',
      children: [child({ OC2: [{ DOB: '2021-06-02', SDQ_SCORE: null, SDQ_REASON: 'SDQ1' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she came into care during the year',
      children: [child({ Episodes: [{ DECOM: '2025-04-02' }], OC2: [{ DOB: '2021-06-02', SDQ_SCORE: null }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'without an episode nobody knows her to be looked after',
      children: [child({ Episodes: [], OC2: [{ DOB: '2021-06-02', SDQ_SCORE: null }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the date of birth is no real day',
      children: [child({ OC2: [{ DOB: '2021-02-30', SDQ_SCORE: null }] })],
    },
  ],
})
