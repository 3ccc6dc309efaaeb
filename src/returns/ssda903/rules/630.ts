import { child } from '../example.ts'
import { rule } from '../rule.ts'
import type { Row } from '../shape.ts'

/** Does the row say that there was none, or all of the one there was? */
const isComplete = ({ PREV_PERM, LA_PERM, DATE_PERM }: Row<'PrevPerm'>) =>
  PREV_PERM === 'Z1' || (PREV_PERM !== null && LA_PERM !== null && DATE_PERM !== null)

export default rule({
  code: '630',
  severity: 'error',
  title: 'A child came into care in the year, and the lasting arrangement before is not complete',
  from: 2023,
  needs: ['Episodes', 'PrevPerm'],
  fields: ['RNE'],
  explains:
    'Looks at episodes that began a period of care (S) on or after 1 April of the collection year. The child must have a row in PrevPerm, and each must say which lasting arrangement there had been; for any but none (Z1) it must also have the date and the authority. A date with unknown parts is a date.',
  because:
    'A period of care began ({Episodes.RNE}) in the year; the lasting arrangement before it is missing or not complete.',
  putRight:
    'Say Z1 when there was none; otherwise give the arrangement, its date (zz for what is not known) and the authority.',
  source: 'DfE, SSDA903 validation rules, 630.',

  check:
    ({ start }) =>
    ({ Episodes, PrevPerm }, wrong) => {
      for (const episode of Episodes) {
        if (episode.RNE !== 'S' || episode.DECOM === null || episode.DECOM < start) continue
        if (PrevPerm.length === 0 || !PrevPerm.every(isComplete)) wrong(episode)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'nothing is said',
      children: [child({ Episodes: [{ DECOM: '2025-04-01' }] })],
      cells: ['Episodes 0 RNE'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'it is not said which',
      children: [child({ Episodes: [{ DECOM: '2025-05-06' }], PrevPerm: [{ PREV_PERM: null }] })],
      cells: ['Episodes 0 RNE'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'an adoption without its date',
      children: [child({ Episodes: [{ DECOM: '2025-05-06' }], PrevPerm: [{ PREV_PERM: 'P1', LA_PERM: '301' }] })],
      cells: ['Episodes 0 RNE'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'and without the authority',
      children: [
        child({ Episodes: [{ DECOM: '2025-05-06' }], PrevPerm: [{ PREV_PERM: 'P1', DATE_PERM: '06/05/2019' }] }),
      ],
      cells: ['Episodes 0 RNE'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'there was none',
      children: [child({ Episodes: [{ DECOM: '2025-05-06' }], PrevPerm: [{}] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'all is said, as far as it is known',
      children: [
        child({
          Episodes: [{ DECOM: '2025-05-06' }],
          PrevPerm: [{ PREV_PERM: 'P1', LA_PERM: '301', DATE_PERM: 'ZZ/ZZ/2019' }],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she came into care the day before the year',
      children: [child({ Episodes: [{ DECOM: '2025-03-31' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'only the placement changed',
      children: [
        child({
          Episodes: [
            { DEC: '2025-05-06', REC: 'X1' },
            { DECOM: '2025-05-06', RNE: 'P' },
          ],
        }),
      ],
    },
  ],
})
