import { child } from '../example.ts'
import { rule } from '../rule.ts'
import type { Row } from '../shape.ts'

export default rule({
  code: '142',
  severity: 'error',
  title: 'An episode has no end or no reason, though another comes after it',
  from: 2023,
  needs: ['Episodes'],
  fields: ['DEC', 'REC'],
  explains:
    'Takes the episodes of a child by their beginning; one without a beginning comes last. Every episode but the last must have an end that is a real day, and a reason for it. An episode whose own beginning is missing or cannot be read is not looked at, nor is a row that names no child.',
  because: 'Another episode comes after this one, and its end is {Episodes.DEC}, the reason {Episodes.REC}.',
  putRight: 'Give the day on which the episode ended and why, usually the day the next one began and X1.',
  source: 'DfE, SSDA903 validation rules, 142.',

  check:
    () =>
    ({ CHILD, Episodes }, wrong) => {
      if (CHILD === null) return
      for (let at = 0; at < Episodes.length - 1; at++) {
        const episode = Episodes[at] as Row<'Episodes'>
        if (episode.DECOM !== null && (episode.DEC === null || episode.REC === null)) wrong(episode)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'open, and another followed',
      children: [child({ Episodes: [{}, { DECOM: '2025-07-01', RNE: 'P' }] })],
      cells: ['Episodes 0 DEC', 'Episodes 0 REC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'an end without a reason',
      children: [child({ Episodes: [{ DEC: '2025-07-01' }, { DECOM: '2025-07-01', RNE: 'P' }] })],
      cells: ['Episodes 0 DEC', 'Episodes 0 REC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the end cannot be read',
      children: [
        child({
          Episodes: [
            { DEC: '2025-06-31', REC: 'X1' },
            { DECOM: '2025-07-01', RNE: 'P' },
          ],
        }),
      ],
      cells: ['Episodes 0 DEC', 'Episodes 0 REC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'one without a beginning comes last',
      children: [child({ Episodes: [{ DECOM: null }, {}] })],
      cells: ['Episodes 0 DEC', 'Episodes 0 REC'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the last one is open',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'X1' },
            { DECOM: '2025-07-01', RNE: 'P' },
          ],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'of two that began on one day, the open one is the last',
      children: [child({ Episodes: [{}, { DEC: '2024-05-06', REC: 'X1' }] })],
    },
  ],
})
