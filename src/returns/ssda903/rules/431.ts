import { child } from '../example.ts'
import { rule } from '../rule.ts'
import type { Row } from '../shape.ts'

export default rule({
  code: '431',
  severity: 'error',
  title: 'Care starts again before the day after the episode before ended',
  from: 2023,
  needs: ['Episodes'],
  fields: ['RNE', 'DECOM'],
  explains:
    'Compares each episode with the one before it of the same child, by their beginnings. One that says that care started (S) must begin after the day the one before ended: on that day is too early. Where the one before has no end, or this one no beginning, nothing is said.',
  because:
    'The episode says that care started ({Episodes.RNE}) on {Episodes.DECOM}, when the one before had only just ended or had not.',
  putRight:
    'If the child stayed in care, give the reason for the change instead of S; if they left and came back, correct the dates.',
  source: 'DfE, SSDA903 validation rules, 431.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      let before: Row<'Episodes'> | undefined
      for (const episode of Episodes) {
        const { RNE, DECOM } = episode
        const ended = before?.DEC ?? null
        if (RNE === 'S' && DECOM !== null && ended !== null && DECOM <= ended) wrong(episode)
        before = episode
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'on the day the one before ended',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'X1' },
            { DECOM: '2025-07-01', RNE: 'S' },
          ],
        }),
      ],
      cells: ['Episodes 1 RNE', 'Episodes 1 DECOM'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'before that day',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'E4A' },
            { DECOM: '2025-06-01', RNE: 'S' },
          ],
        }),
      ],
      cells: ['Episodes 1 RNE', 'Episodes 1 DECOM'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the day after',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'E4A' },
            { DECOM: '2025-07-02', RNE: 'S' },
          ],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the placement changed that day',
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
      because: 'the one before has no end; another has no beginning',
      children: [
        child({
          Episodes: [
            { DEC: null },
            { DECOM: '2025-07-01', RNE: 'S', DEC: '2025-09-01', REC: 'X1' },
            { DECOM: null, RNE: 'S' },
          ],
        }),
      ],
    },
  ],
})
