import { child } from '../example.ts'
import { rule } from '../rule.ts'
import type { Row } from '../shape.ts'

/** Days of short breaks a child may have in twelve months. */
const most = 75

export default rule({
  code: '367',
  severity: 'error',
  title: 'Short breaks add up to more than 75 days in the year',
  from: 2023,
  needs: ['Episodes'],
  fields: ['LS', 'DECOM', 'DEC'],
  explains:
    'Adds up the days of the single short breaks (V3) of a child, as far as they lie in the collection year: one that began before counts from 1 April, one open or ending later counts to 31 March. With more than 75 days all breaks that counted fail. Breaks without a beginning, or with no day in the year, are left out.',
  because: 'The child had more than 75 days of short breaks in the year; the breaks began on {Episodes.DECOM}.',
  putRight: 'Correct the dates. A child with more days than this is looked after: record another legal status.',
  source: 'DfE, SSDA903 validation rules, 367.',

  check: ({ start, end }) => {
    const daysInYear = ({ LS, DECOM, DEC }: Row<'Episodes'>): number => {
      if (LS !== 'V3' || DECOM === null) return 0
      const from = DECOM < start ? start : DECOM
      const to = DEC === null || DEC > end ? end : DEC
      return to > from ? to - from : 0
    }
    return ({ Episodes }, wrong) => {
      let days = 0
      for (const episode of Episodes) days += daysInYear(episode)
      if (days > most) wrong(...Episodes.filter((episode) => daysInYear(episode) > 0))
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: '30 days from 1 April on, and 46 to the end of the year; the break of the year before does not count',
      children: [
        child({
          Episodes: [
            { LS: 'V3', DECOM: '2025-03-01', DEC: '2025-04-01', REC: 'E4A' },
            { LS: 'V3', DECOM: '2025-03-20', DEC: '2025-05-01', REC: 'E4A' },
            { LS: 'V3', DECOM: '2026-02-13' },
          ],
        }),
      ],
      cells: [
        ...(['Episodes 1 LS', 'Episodes 1 DECOM', 'Episodes 1 DEC'] as const),
        ...(['Episodes 2 LS', 'Episodes 2 DECOM', 'Episodes 2 DEC'] as const),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: '75 days, as what lies after the year does not count',
      children: [
        child({
          Episodes: [
            { LS: 'V3', DECOM: '2025-05-01', DEC: '2025-05-31', REC: 'E4A' },
            { LS: 'V3', DECOM: '2026-02-14', DEC: '2026-04-20', REC: 'E4A' },
          ],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a series recorded as one agreement',
      children: [child({ Episodes: [{ LS: 'V4', DECOM: '2025-05-01' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'no beginning to count from',
      children: [child({ Episodes: [{ LS: 'V3', DECOM: null, DEC: '2025-09-01', REC: 'E4A' }] })],
    },
  ],
})
