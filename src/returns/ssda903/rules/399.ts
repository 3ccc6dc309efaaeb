import { child } from '../example.ts'
import { isShortBreak } from '../reading.ts'
import { isAnyFilled } from '../reading-cells.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '399',
  severity: 'error',
  title: 'Mother or review recorded for a child with short breaks only',
  from: 2023,
  needs: ['Episodes', 'Header', 'Reviews'],
  fields: ['MOTHER', 'LS', 'REVIEW', 'REVIEW_CODE'],
  explains:
    'Looks at children all of whose episodes are short breaks (V3, V4). Nothing may be recorded of being a mother, and no review with a date or a code; a date that cannot be read counts as given. All episodes of the child and their row of Header are marked; of the reviews those with a date or a code, or all of them where something is recorded of being a mother. Children without an episode are not looked at.',
  because:
    'All episodes are short breaks ({Episodes.LS}); mother: {Header.MOTHER}, review: {Reviews.REVIEW}, participation: {Reviews.REVIEW_CODE}.',
  putRight: 'Leave these items out for short breaks, or correct the legal status of an episode that is none.',
  source: 'DfE, SSDA903 validation rules, 399.',

  check:
    () =>
    ({ Episodes, Header, Reviews }, wrong) => {
      if (Episodes.length === 0 || !Episodes.every(isShortBreak)) return
      const isMother = Header.some(({ MOTHER }) => MOTHER !== null)
      const reviews = Reviews.filter((review) => isMother || isAnyFilled(review, ['REVIEW', 'REVIEW_CODE']))
      if (isMother || reviews.length > 0) wrong(...Episodes, ...Header, ...reviews)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the day of the review cannot be read, and is given all the same',
      children: [
        child({
          Header: [{ MOTHER: null }],
          Episodes: [{ LS: 'V4' }],
          Reviews: [{ REVIEW: '2025-06-31', REVIEW_CODE: null }],
        }),
      ],
      cells: ['Episodes 0 LS', 'Header 0 MOTHER', 'Reviews 0 REVIEW', 'Reviews 0 REVIEW_CODE'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'it is said that she is no mother; the empty review is marked too',
      children: [child({ Episodes: [{ LS: 'V4' }], Reviews: [{ REVIEW: null, REVIEW_CODE: null }] })],
      cells: ['Episodes 0 LS', 'Header 0 MOTHER', 'Reviews 0 REVIEW', 'Reviews 0 REVIEW_CODE'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a review was held, and of another there is the code alone; the empty one is not marked',
      children: [
        child({
          Header: [{ MOTHER: null }],
          Episodes: [
            { LS: 'V3', DECOM: '2025-07-01' },
            { LS: 'V3', DECOM: '2025-08-01' },
          ],
          Reviews: [{ REVIEW_CODE: null }, { REVIEW: null }, { REVIEW: null, REVIEW_CODE: null }],
        }),
      ],
      cells: [
        ...(['Episodes 0 LS', 'Episodes 1 LS', 'Header 0 MOTHER', 'Reviews 0 REVIEW'] as const),
        ...(['Reviews 0 REVIEW_CODE', 'Reviews 1 REVIEW', 'Reviews 1 REVIEW_CODE'] as const),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'one of the episodes is no short break',
      children: [
        child({
          Episodes: [
            { LS: 'V3', DEC: '2025-07-01', REC: 'E4A' },
            { LS: null, DECOM: '2025-09-01' },
          ],
          Reviews: [{}],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'short breaks with nothing of the kind',
      children: [child({ Header: [{ MOTHER: null }], Episodes: [{ LS: 'V4' }] })],
    },
    { year: 2026, is: 'right', because: 'no episode', children: [child({ Episodes: [], Reviews: [{}] })] },
  ],
})
