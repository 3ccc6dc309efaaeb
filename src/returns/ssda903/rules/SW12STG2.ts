import { dated } from '../../../core/dated.ts'
import { child } from '../example.ts'
import { isAfter, isBefore, isShortBreak, isWithin } from '../reading.ts'
import { rule } from '../rule.ts'
import type { Row } from '../shape.ts'

/** Are episodes left out that ended before the last collection year? */
const leavesOutEarlier = dated({ 2024: false, 2025: true })

/** Does some social worker's spell begin from the day care began on, or by the day it ended? */
function hasWorker({ RNE, DECOM, REC, DEC }: Row<'Episodes'>, spells: readonly Row<'SWEpisodes'>[]): boolean {
  for (const { SW_DECOM } of spells) {
    if (SW_DECOM === null) continue
    if (RNE === 'S' && DECOM !== null && !isBefore(SW_DECOM, DECOM)) return true
    if (REC !== 'X1' && DEC !== null && !isBefore(DEC, SW_DECOM)) return true
  }
  return false
}

export default rule({
  code: 'SW12STG2',
  severity: 'error',
  title: 'A time in care has no social worker, and the child is in care on 31 March',
  from: 2024,
  needs: ['SWEpisodes', 'Episodes'],
  fields: ['SW_DECOM'],
  explains: dated({
    2024: 'Looks at children with an open episode, short breaks (V3, V4) left out. For each episode with which care began (S) or ended (any reason but X1) there must be a social worker: one whose spell began on the first day of it or later, where care began, or by its last day, where care ended. A beginning or an end of care without a day is not looked at.',
    2025: 'Looks at children with an open episode, short breaks (V3, V4) left out. For each episode with which care began (S) or ended (any reason but X1), and which is open or ended in this year or the one before, there must be a social worker: one whose spell began on the first day of it or later, where care began, or by its last day, where care ended. A beginning or an end of care without a day is not looked at.',
  }),
  because: 'No social worker is given for this episode, and the child is in care on 31 March.',
  putRight: 'Add every social worker the child had in this time in care.',
  source:
    'DfE, SSDA903 validation rules, SW12STG2. From 2024-25 episodes that ended before the last collection year are left out.',
  peer: 'The open validator also looks at children who are not in care on 31 March and at open episodes with which care did not begin, and one spell that does not fit is enough for it even where another fits.',

  check: ({ year, lastStart, end }) => {
    const isLimited = leavesOutEarlier.at(year)
    return ({ Episodes, SWEpisodes }, wrong) => {
      const isInCare = Episodes.some((each) => each.DEC === null && !isAfter(each.DECOM, end) && !isShortBreak(each))
      if (!isInCare) return
      for (const episode of Episodes) {
        const { RNE, DECOM, REC, DEC } = episode
        if (isShortBreak(episode) || (isLimited && DEC !== null && !isWithin(DEC, lastStart, end))) continue
        // Without the day nothing can be compared; other rules ask for it.
        const begins = RNE === 'S' && DECOM !== null
        const ends = REC !== null && REC !== 'X1' && DEC !== null
        if ((begins || ends) && !hasWorker(episode, SWEpisodes)) wrong(episode)
      }
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she has no social worker',
      children: [child()],
      cells: ['Episodes 0 CHILD'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the only spell began the day before care began',
      children: [child({ SWEpisodes: [{ SW_DECOM: '2024-05-05' }] })],
      cells: ['Episodes 0 CHILD'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the only spell began the day after care ended, and she came back',
      children: [
        child({
          Episodes: [
            { RNE: 'P', DEC: '2025-07-01', REC: 'E4A' },
            { DECOM: '2025-07-02', RNE: 'S' },
          ],
          SWEpisodes: [{ SW_DECOM: '2025-07-02' }],
        }),
      ],
      cells: ['Episodes 0 CHILD'],
    },
    {
      year: 2024,
      is: 'wrong',
      because: 'an episode that ended long before was looked at in 2023-24',
      children: [
        child({
          Episodes: [
            { DECOM: '2021-05-06', RNE: 'L', DEC: '2022-03-31', REC: 'E4A' },
            { DECOM: '2023-05-06', RNE: 'S' },
          ],
          SWEpisodes: [{ SW_DECOM: '2023-05-06' }],
        }),
      ],
      cells: ['Episodes 0 CHILD'],
    },
    {
      year: 2025,
      is: 'right',
      because: 'from 2024-25 it is not',
      children: [
        child({
          Episodes: [
            { DECOM: '2021-05-06', RNE: 'L', DEC: '2023-03-31', REC: 'E4A' },
            { DECOM: '2023-05-06', RNE: 'S' },
          ],
          SWEpisodes: [{ SW_DECOM: '2023-05-06' }],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'one spell fits, on the day care began',
      children: [child({ SWEpisodes: [{ SW_DECOM: '2024-01-01' }, { SW_DECOM: '2024-05-06' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a spell began on the day care ended',
      children: [
        child({
          Episodes: [
            { RNE: 'P', DEC: '2025-07-01', REC: 'E4A' },
            { DECOM: '2025-07-01', RNE: 'S' },
          ],
          SWEpisodes: [{ SW_DECOM: '2025-07-01' }],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'care neither began nor ended with the episodes',
      children: [
        child({
          Episodes: [
            { RNE: 'L', DEC: '2025-07-01', REC: 'X1' },
            { DECOM: '2025-07-01', RNE: 'P' },
          ],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she is not in care on 31 March',
      children: [child({ Episodes: [{ DEC: '2025-07-01', REC: 'E4A' }] })],
    },
    { year: 2026, is: 'right', because: 'it is a short break', children: [child({ Episodes: [{ LS: 'V4' }] })] },
    {
      year: 2026,
      is: 'right',
      because: 'a reason for the end without a day is not looked at',
      children: [child({ Episodes: [{ RNE: 'P', REC: 'E4A' }] })],
    },
  ],
})
