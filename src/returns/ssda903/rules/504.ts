import { child } from '../example.ts'
import { rule } from '../rule.ts'
import type { Row } from '../shape.ts'

export default rule({
  code: '504',
  severity: 'error',
  title: 'The category of need changes although the child stayed in care',
  from: 2023,
  needs: ['Episodes'],
  fields: ['CIN'],
  explains:
    'Takes the episodes of a child by their beginning; those without one come last. Where an episode begins on the day the one before it ended because another began (X1), both must give the same category of need. A blank differs from a code; two blanks do not differ.',
  because: 'The episode gives {Episodes.CIN} as the category of need; the one before it another.',
  putRight:
    'Give every episode the category of the day the child came into care. It changes only when the child leaves and comes back.',
  source: 'DfE, SSDA903 validation rules, 504.',
  peer: 'The open validator also reports two blanks one after the other. A missing category has its own rule.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      for (let at = 1; at < Episodes.length; at++) {
        const before = Episodes[at - 1] as Row<'Episodes'>
        const episode = Episodes[at] as Row<'Episodes'>
        const goesOn = before.REC === 'X1' && before.DEC !== null && before.DEC === episode.DECOM
        if (goesOn && episode.CIN !== before.CIN) wrong(episode)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'it changes when the placement does',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'X1' },
            { DECOM: '2025-07-01', RNE: 'P', CIN: 'N4' },
          ],
        }),
      ],
      cells: ['Episodes 1 CIN'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a blank differs from a code',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'X1' },
            { DECOM: '2025-07-01', RNE: 'P', CIN: null },
          ],
        }),
      ],
      cells: ['Episodes 1 CIN'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'two blanks do not differ: that there is none is for another rule',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'X1', CIN: null },
            { DECOM: '2025-07-01', RNE: 'P', CIN: null },
          ],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it stays the same',
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
      because: 'she left and came back the same day',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'E4A' },
            { DECOM: '2025-07-01', CIN: 'N4' },
          ],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'there is a day between them',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'X1' },
            { DECOM: '2025-07-02', CIN: 'N4' },
          ],
        }),
      ],
    },
  ],
})
