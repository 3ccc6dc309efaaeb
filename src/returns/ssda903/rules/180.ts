import { child } from '../example.ts'
import { asNumber } from '../reading-cells.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '180',
  severity: 'error',
  title: 'The SDQ score is not a whole number from 0 to 40',
  from: 2023,
  needs: ['OC2'],
  fields: ['SDQ_SCORE'],
  explains:
    'A score of the questionnaire of strengths and difficulties must be a whole number from 0 to 40. It is read as a number, so 12.0 is 12. A blank passes.',
  because: 'The score is {OC2.SDQ_SCORE}.',
  putRight: 'Give the total of difficulties, from 0 to 40; where there is none, leave it blank and give the reason.',
  source: 'DfE, SSDA903 validation rules, 180.',

  check:
    () =>
    ({ OC2 }, wrong) => {
      for (const row of OC2) {
        if (row.SDQ_SCORE === null) continue
        const score = asNumber(row.SDQ_SCORE)
        if (score === null || !Number.isInteger(score) || score < 0 || score > 40) wrong(row)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'more than the most',
      children: [child({ OC2: [{ SDQ_SCORE: '41' }] })],
      cells: ['OC2 0 SDQ_SCORE'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'less than nothing',
      children: [child({ OC2: [{ SDQ_SCORE: '-1' }] })],
      cells: ['OC2 0 SDQ_SCORE'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a half',
      children: [child({ OC2: [{ SDQ_SCORE: '12.5' }] })],
      cells: ['OC2 0 SDQ_SCORE'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'words',
      children: [child({ OC2: [{ SDQ_SCORE: 'TWELVE' }] })],
      cells: ['OC2 0 SDQ_SCORE'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the least and the most',
      children: [child({ OC2: [{ SDQ_SCORE: '0' }] }), child({ CHILD: 'T1000002', OC2: [{ SDQ_SCORE: '40' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a whole number with a point',
      children: [child({ OC2: [{ SDQ_SCORE: '12.0' }] })],
    },
    { year: 2026, is: 'right', because: 'none is given', children: [child({ OC2: [{ SDQ_SCORE: null }] })] },
  ],
})
