import { day } from '../../../core/day.ts'
import { child } from '../example.ts'
import { isBefore, lastEpisode } from '../reading.ts'
import { rule } from '../rule.ts'

/** Lasting arrangements are reported of children who came into care from that day. */
const reportedFrom = day('2016-04-01')

export default rule({
  code: '634',
  severity: 'error',
  title: 'A lasting arrangement is given for a child who came into care before April 2016',
  from: 2023,
  needs: ['Episodes', 'PrevPerm'],
  fields: ['LA_PERM', 'PREV_PERM', 'DATE_PERM', 'DECOM'],
  explains:
    'Looks at rows that give the arrangement, its authority or its date. The child must have an episode that began on or after 1 April 2016, from when this is reported. A child without an episode that has a beginning is not looked at. All episodes of the child are marked.',
  because: 'A lasting arrangement is given ({PrevPerm.PREV_PERM}); the episodes began on {Episodes.DECOM}.',
  putRight: 'Remove the lasting arrangement, or correct when the episodes began.',
  source: 'DfE, SSDA903 validation rules, 634.',
  peer: 'The open validator takes the first day of the collection year in place of 1 April 2016, so it marks every child whose last episode began before the year.',

  check: () => (child, wrong) => {
    if (child.PrevPerm.length === 0) return
    const last = lastEpisode(child)
    if (last === null || !isBefore(last.DECOM, reportedFrom)) return
    for (const row of child.PrevPerm) {
      if (row.PREV_PERM !== null || row.LA_PERM !== null || row.DATE_PERM !== null) wrong(row, ...child.Episodes)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she has been in one placement since the day before',
      children: [child({ Episodes: [{ DECOM: '2016-03-31' }], PrevPerm: [{}] })],
      cells: ['PrevPerm 0 LA_PERM', 'PrevPerm 0 PREV_PERM', 'PrevPerm 0 DATE_PERM', 'Episodes 0 DECOM'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'only the authority is given',
      children: [child({ Episodes: [{ DECOM: '2015-05-06' }], PrevPerm: [{ PREV_PERM: null, LA_PERM: '301' }] })],
      cells: ['PrevPerm 0 LA_PERM', 'PrevPerm 0 PREV_PERM', 'PrevPerm 0 DATE_PERM', 'Episodes 0 DECOM'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'both episodes began before',
      children: [
        child({
          Episodes: [
            { DECOM: '2014-05-06', DEC: '2015-09-02', REC: 'X1' },
            { DECOM: '2015-09-02', RNE: 'P' },
          ],
          PrevPerm: [{}],
        }),
      ],
      cells: [
        'PrevPerm 0 LA_PERM',
        'PrevPerm 0 PREV_PERM',
        'PrevPerm 0 DATE_PERM',
        'Episodes 0 DECOM',
        'Episodes 1 DECOM',
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the first day',
      children: [child({ Episodes: [{ DECOM: '2016-04-01' }], PrevPerm: [{}] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'one of two began later',
      children: [
        child({
          Episodes: [
            { DECOM: '2014-05-06', DEC: '2025-09-02', REC: 'X1' },
            { DECOM: '2025-09-02', RNE: 'P' },
          ],
          PrevPerm: [{}],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the row says nothing',
      children: [child({ Episodes: [{ DECOM: '2016-03-31' }], PrevPerm: [{ PREV_PERM: null }] })],
    },
    { year: 2026, is: 'right', because: 'she has no episode', children: [child({ Episodes: [], PrevPerm: [{}] })] },
    {
      year: 2026,
      is: 'right',
      because: 'when she came into care is not known',
      children: [child({ Episodes: [{ DECOM: null }], PrevPerm: [{}] })],
    },
  ],
})
