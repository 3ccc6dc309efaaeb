import { child } from '../example.ts'
import { isAfter } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '331',
  severity: 'error',
  title: 'Matched with adopters after the placement that ended in adoption began',
  from: 2023,
  needs: ['AD1', 'Episodes'],
  fields: ['DATE_MATCH', 'DECOM', 'REC'],
  explains:
    'Compares each episode that ended with adoption (E11, E12) with the rows of the child in AD1. The day of matching must not be after the day the episode began; the same day passes. Without either date nothing is said.',
  because:
    'The child was matched on {AD1.DATE_MATCH}; the episode that ended with {Episodes.REC} began on {Episodes.DECOM}.',
  putRight: 'Correct the day of matching, or the day on which the placement for adoption began.',
  source: 'DfE, SSDA903 validation rules, 331.',

  check:
    () =>
    ({ AD1, Episodes }, wrong) => {
      if (AD1.length === 0) return
      for (const episode of Episodes) {
        if (episode.REC !== 'E11' && episode.REC !== 'E12') continue
        for (const row of AD1) if (isAfter(row.DATE_MATCH, episode.DECOM)) wrong(row, episode)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'matched the day after',
      children: [
        child({
          Episodes: [{ DECOM: '2025-05-06', PLACE: 'A4', DEC: '2025-12-01', REC: 'E11' }],
          AD1: [{ DATE_MATCH: '2025-05-07' }],
        }),
      ],
      cells: ['AD1 0 DATE_MATCH', 'Episodes 0 DECOM', 'Episodes 0 REC'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'matched that day',
      children: [
        child({
          Episodes: [{ DECOM: '2025-05-06', PLACE: 'A6', DEC: '2025-12-01', REC: 'E12' }],
          AD1: [{ DATE_MATCH: '2025-05-06' }],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the episode did not end with adoption',
      children: [
        child({
          Episodes: [{ DECOM: '2025-05-06', DEC: '2025-12-01', REC: 'E4A' }],
          AD1: [{ DATE_MATCH: '2025-05-07' }],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'no day of matching',
      children: [
        child({
          Episodes: [{ DECOM: '2025-05-06', DEC: '2025-12-01', REC: 'E11' }],
          AD1: [{ DATE_MATCH: null }],
        }),
      ],
    },
  ],
})
