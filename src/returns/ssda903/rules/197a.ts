import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '197a',
  severity: 'error',
  title: 'Both an SDQ score and a reason for having none',
  from: 2023,
  needs: ['OC2'],
  fields: ['SDQ_SCORE', 'SDQ_REASON'],
  explains:
    'A row of OC2 may hold a score of strengths and difficulties or a reason for having none. One that holds both fails, whatever they are.',
  because: 'The score is {OC2.SDQ_SCORE}, and {OC2.SDQ_REASON} is given as the reason for having none.',
  putRight: 'Clear the reason when the score stands; clear the score when there was none.',
  source: 'DfE, SSDA903 validation rules, 197a.',

  check:
    () =>
    ({ OC2 }, wrong) => {
      for (const row of OC2) if (row.SDQ_SCORE !== null && row.SDQ_REASON !== null) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'a score, and a reason for none',
      children: [child({ OC2: [{ SDQ_SCORE: '12', SDQ_REASON: 'SDQ2' }] })],
      cells: ['OC2 0 SDQ_SCORE', 'OC2 0 SDQ_REASON'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a score of 0 is a score',
      children: [child({ OC2: [{ SDQ_SCORE: '0', SDQ_REASON: 'SDQ2' }] })],
      cells: ['OC2 0 SDQ_SCORE', 'OC2 0 SDQ_REASON'],
    },
    { year: 2026, is: 'right', because: 'a score alone', children: [child({ OC2: [{}] })] },
    {
      year: 2026,
      is: 'right',
      because: 'a reason alone',
      children: [child({ OC2: [{ SDQ_SCORE: null, SDQ_REASON: 'SDQ2' }] })],
    },
    { year: 2026, is: 'right', because: 'neither', children: [child({ OC2: [{ SDQ_SCORE: null }] })] },
  ],
})
