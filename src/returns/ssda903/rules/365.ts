import { child } from '../example.ts'
import { daysOf } from '../reading-length.ts'
import { rule } from '../rule.ts'

/** Days one short break may last. */
const longest = 17

export default rule({
  code: '365',
  severity: 'error',
  title: 'A single short break lasts more than 17 days',
  from: 2023,
  needs: ['Episodes'],
  fields: ['LS', 'DECOM', 'DEC'],
  explains:
    'Looks at episodes that are one break of a series (V3). From beginning to end there may be 17 days and no more. An open one is taken to last to the end of the year; one without a beginning is left out.',
  because: 'The short break began on {Episodes.DECOM}; its end is {Episodes.DEC}.',
  putRight: 'Correct the dates, or the legal status: a stay this long is not a short break.',
  source: 'DfE, SSDA903 validation rules, 365.',

  check:
    ({ end }) =>
    ({ Episodes }, wrong) => {
      for (const episode of Episodes) if (episode.LS === 'V3' && daysOf(episode, end) > longest) wrong(episode)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: '18 days',
      children: [child({ Episodes: [{ LS: 'V3', DECOM: '2025-07-01', DEC: '2025-07-19', REC: 'E4A' }] })],
      cells: ['Episodes 0 LS', 'Episodes 0 DECOM', 'Episodes 0 DEC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'open at the end of the year, 18 days on',
      children: [child({ Episodes: [{ LS: 'V3', DECOM: '2026-03-13' }] })],
      cells: ['Episodes 0 LS', 'Episodes 0 DECOM', 'Episodes 0 DEC'],
    },
    {
      year: 2026,
      is: 'right',
      because: '17 days',
      children: [child({ Episodes: [{ LS: 'V3', DECOM: '2025-07-01', DEC: '2025-07-18', REC: 'E4A' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'an agreement, not a single break',
      children: [child({ Episodes: [{ LS: 'V4', DECOM: '2025-07-01', DEC: '2025-09-18', REC: 'E4A' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'no beginning to count from',
      children: [child({ Episodes: [{ LS: 'V3', DECOM: null }] })],
    },
  ],
})
