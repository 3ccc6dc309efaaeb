import { child } from '../example.ts'
import { birthday, isAfter } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '188',
  severity: 'error',
  title: 'A child under four at the end of the year has a score, or a reason for none',
  from: 2023,
  needs: ['OC2'],
  fields: ['SDQ_SCORE', 'SDQ_REASON', 'DOB'],
  explains:
    'The questionnaire of strengths and difficulties begins at four. For a child who turns four only after 31 March at the end of the year, neither a score nor a reason is given. The date of birth is that of OC2.',
  because: 'The score is {OC2.SDQ_SCORE} and the reason {OC2.SDQ_REASON}; the date of birth is {OC2.DOB}.',
  putRight: 'Remove the score and the reason, or correct the date of birth.',
  source: 'DfE, SSDA903 validation rules, 188.',

  check:
    ({ end }) =>
    ({ OC2 }, wrong) => {
      for (const row of OC2) {
        const isGiven = row.SDQ_SCORE !== null || row.SDQ_REASON !== null
        if (isGiven && isAfter(birthday(row.DOB, 4), end)) wrong(row)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'a score, and four the day after',
      children: [child({ OC2: [{ DOB: '2022-04-01' }] })],
      cells: ['OC2 0 SDQ_SCORE', 'OC2 0 SDQ_REASON', 'OC2 0 DOB'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a reason',
      children: [child({ OC2: [{ DOB: '2022-04-01', SDQ_SCORE: null, SDQ_REASON: 'SDQ1' }] })],
      cells: ['OC2 0 SDQ_SCORE', 'OC2 0 SDQ_REASON', 'OC2 0 DOB'],
    },
    { year: 2026, is: 'right', because: 'four on the last day', children: [child({ OC2: [{ DOB: '2022-03-31' }] })] },
    {
      year: 2026,
      is: 'right',
      because: 'neither is given',
      children: [child({ OC2: [{ DOB: '2022-04-01', SDQ_SCORE: null }] })],
    },
    { year: 2026, is: 'right', because: 'the date of birth is not known', children: [child({ OC2: [{ DOB: null }] })] },
  ],
})
