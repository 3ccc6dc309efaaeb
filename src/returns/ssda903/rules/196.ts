import { sdqReason } from '../../../codes/sdq-reason.ts'
import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '196',
  severity: 'error',
  title: 'The reason for no SDQ score is not a valid code',
  from: 2023,
  needs: ['OC2'],
  fields: ['SDQ_REASON'],
  explains:
    'A reason for having no score of strengths and difficulties must be one of SDQ1 to SDQ5. Small letters and spaces round it make no difference. A blank passes.',
  because: '{OC2.SDQ_REASON} is not a reason for having no SDQ score.',
  putRight: 'Choose one of SDQ1 to SDQ5, or clear the reason when there is a score.',
  source: 'DfE, SSDA903 validation rules, 196.',
  peer: 'The open validator takes a code with spaces round it for invalid.',

  check: ({ year }) => {
    const reasons = sdqReason.at(year)
    return ({ OC2 }, wrong) => {
      for (const row of OC2) {
        if (row.SDQ_REASON !== null && !reasons.has(row.SDQ_REASON)) wrong(row)
      }
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'there is no sixth reason',
      children: [child({ OC2: [{ SDQ_SCORE: null, SDQ_REASON: 'SDQ6' }] })],
      cells: ['OC2 0 SDQ_REASON'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the number alone is no code',
      children: [child({ OC2: [{ SDQ_SCORE: null, SDQ_REASON: '2' }] })],
      cells: ['OC2 0 SDQ_REASON'],
    },
    {
      year: 2023,
      is: 'right',
      because: 'the child refused',
      children: [child({ OC2: [{ SDQ_SCORE: null, SDQ_REASON: 'SDQ5' }] })],
    },
    { year: 2026, is: 'right', because: 'there is no reason', children: [child({ OC2: [{}] })] },
  ],
})
