import { child } from '../example.ts'
import { isOneOf } from '../reading.ts'
import { rule } from '../rule.ts'
import type { Row } from '../shape.ts'

const goingOn: ReadonlySet<string> = new Set(['P', 'L', 'T', 'U', 'B'])

export default rule({
  code: '433',
  severity: 'error',
  title: 'An episode that goes on does not begin on the day the one before ended',
  from: 2023,
  needs: ['Episodes'],
  fields: ['RNE', 'DECOM'],
  explains:
    'Compares each episode with the one before it of the same child, by their beginnings and ends. One that began because something changed while the child stayed in care (P, L, T, U or B) must begin on the very day the one before ended. A missing date on either side fails. The first episode of a child is not looked at.',
  because:
    'The episode began on {Episodes.DECOM} because of a change ({Episodes.RNE}), and the one before did not end on that day.',
  putRight:
    'Let the episode before end on the day this one begins; if the child had left care in between, this one is the start of care (S).',
  source: 'DfE, SSDA903 validation rules, 433.',
  peer: 'The open validator compares the dates as text, so the same day written in two ways fails.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      let before: Row<'Episodes'> | undefined
      for (const episode of Episodes) {
        if (before !== undefined && isOneOf(episode.RNE, goingOn)) {
          if (episode.DECOM === null || episode.DECOM !== before.DEC) wrong(episode)
        }
        before = episode
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'a day later',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'X1' },
            { DECOM: '2025-07-02', RNE: 'L' },
          ],
        }),
      ],
      cells: ['Episodes 1 RNE', 'Episodes 1 DECOM'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the one before is open',
      children: [child({ Episodes: [{}, { DECOM: '2025-07-02', RNE: 'P' }] })],
      cells: ['Episodes 1 RNE', 'Episodes 1 DECOM'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'neither date is known',
      children: [child({ Episodes: [{}, { DECOM: null, RNE: 'U' }] })],
      cells: ['Episodes 1 RNE', 'Episodes 1 DECOM'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the same day',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'X1' },
            { DECOM: '2025-07-01', RNE: 'B' },
          ],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'care started again',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'E4A' },
            { DECOM: '2025-09-01', RNE: 'S' },
          ],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the first in the file',
      children: [child({ Episodes: [{ DECOM: '2025-07-01', RNE: 'T' }] })],
    },
  ],
})
