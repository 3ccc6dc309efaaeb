import { child } from '../example.ts'
import { birthday, isBefore } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '189',
  severity: 'error',
  title: 'A child past 17 before the year has a score, or a reason for none',
  from: 2023,
  needs: ['OC2'],
  fields: ['DOB', 'SDQ_SCORE', 'SDQ_REASON'],
  explains:
    'The questionnaire of strengths and difficulties ends at 17. For a child whose 17th birthday was before 1 April at the beginning of the year, neither a score nor a reason is given; on that day itself they may be. The date of birth is that of OC2.',
  because: 'The score is {OC2.SDQ_SCORE} and the reason {OC2.SDQ_REASON}; the date of birth is {OC2.DOB}.',
  putRight: 'Remove the score and the reason, or correct the date of birth.',
  source: 'DfE, SSDA903 validation rules, 189.',

  check:
    ({ start }) =>
    ({ OC2 }, wrong) => {
      for (const row of OC2) {
        const isGiven = row.SDQ_SCORE !== null || row.SDQ_REASON !== null
        if (isGiven && isBefore(birthday(row.DOB, 17), start)) wrong(row)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'a score, and seventeen the day before',
      children: [child({ OC2: [{ DOB: '2008-03-31' }] })],
      cells: ['OC2 0 SDQ_SCORE', 'OC2 0 SDQ_REASON', 'OC2 0 DOB'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a reason',
      children: [child({ OC2: [{ DOB: '2008-03-31', SDQ_SCORE: null, SDQ_REASON: 'SDQ1' }] })],
      cells: ['OC2 0 SDQ_SCORE', 'OC2 0 SDQ_REASON', 'OC2 0 DOB'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'seventeen on the first day',
      children: [child({ OC2: [{ DOB: '2008-04-01' }] })],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'born on a leap day, seventeen on 28 February',
      children: [child({ OC2: [{ DOB: '2008-02-29' }] })],
      cells: ['OC2 0 SDQ_SCORE', 'OC2 0 SDQ_REASON', 'OC2 0 DOB'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'neither is given',
      children: [child({ OC2: [{ DOB: '2008-03-31', SDQ_SCORE: null }] })],
    },
    { year: 2026, is: 'right', because: 'the date of birth is not known', children: [child({ OC2: [{ DOB: null }] })] },
  ],
})
