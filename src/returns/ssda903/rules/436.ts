import { child } from '../example.ts'
import { isSamePlacement } from '../reading-same-placement.ts'
import { rule } from '../rule.ts'
import type { Row } from '../shape.ts'

type Episode = Row<'Episodes'>

const isBoth = (episode: Episode, before: Episode) => episode.LS !== before.LS && !isSamePlacement(episode, before)

export default rule({
  code: '436',
  severity: 'error',
  title: 'Reason says that placement and legal status changed, and one of them did not',
  from: 2023,
  needs: ['Episodes'],
  fields: ['RNE', 'LS', 'PLACE', 'PL_POST', 'URN', 'PLACE_PROVIDER'],
  explains:
    'Compares each episode that began with a change of both placement and legal status (U or B) with the one before it of the same child, by their beginnings. The legal status must be another one, and so must at least one of the type of placement, its postcode, Ofsted number and provider. Two missing values are the same; spaces in a postcode make no difference.',
  because:
    'The reason is {Episodes.RNE}. The legal status, {Episodes.LS}, did not change, or the placement did not: {Episodes.PLACE} at {Episodes.PL_POST}, Ofsted number {Episodes.URN}, provider {Episodes.PLACE_PROVIDER}.',
  putRight:
    'Give the reason that fits what changed, or correct the legal status or the placement of this episode or the one before.',
  source: 'DfE, SSDA903 validation rules, 436.',
  peer: 'The open validator takes postcodes that differ in their spaces alone as different.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      let before: Episode | undefined
      for (const episode of Episodes) {
        const isChangeOfBoth = episode.RNE === 'U' || episode.RNE === 'B'
        if (before !== undefined && isChangeOfBoth && !isBoth(episode, before)) wrong(episode)
        before = episode
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the placement alone changed',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'X1' },
            { DECOM: '2025-07-01', RNE: 'B', PLACE: 'K2' },
          ],
        }),
      ],
      cells: [
        ...(['Episodes 1 RNE', 'Episodes 1 LS', 'Episodes 1 PLACE'] as const),
        ...(['Episodes 1 PL_POST', 'Episodes 1 URN', 'Episodes 1 PLACE_PROVIDER'] as const),
      ],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the legal status alone changed; neither has an Ofsted number',
      children: [
        child({
          Episodes: [
            { LS: 'C1', URN: null, DEC: '2025-07-01', REC: 'X1' },
            { URN: null, DECOM: '2025-07-01', RNE: 'U' },
          ],
        }),
      ],
      cells: [
        ...(['Episodes 1 RNE', 'Episodes 1 LS', 'Episodes 1 PLACE'] as const),
        ...(['Episodes 1 PL_POST', 'Episodes 1 URN', 'Episodes 1 PLACE_PROVIDER'] as const),
      ],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'neither has a legal status',
      children: [
        child({
          Episodes: [
            { LS: null, DEC: '2025-07-01', REC: 'X1' },
            { LS: null, DECOM: '2025-07-01', RNE: 'B', PLACE: 'K2' },
          ],
        }),
      ],
      cells: [
        ...(['Episodes 1 RNE', 'Episodes 1 LS', 'Episodes 1 PLACE'] as const),
        ...(['Episodes 1 PL_POST', 'Episodes 1 URN', 'Episodes 1 PLACE_PROVIDER'] as const),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'both changed',
      children: [
        child({
          Episodes: [
            { LS: 'C1', DEC: '2025-07-01', REC: 'X1' },
            { DECOM: '2025-07-01', RNE: 'B', PLACE: 'K2' },
          ],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the first in the file',
      children: [child({ Episodes: [{ RNE: 'U' }] })],
    },
  ],
})
