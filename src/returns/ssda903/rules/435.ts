import { child } from '../example.ts'
import { isSamePlacement } from '../reading-same-placement.ts'
import { rule } from '../rule.ts'
import type { Row } from '../shape.ts'

type Episode = Row<'Episodes'>

const isPlacementOnly = (episode: Episode, before: Episode) =>
  episode.LS === before.LS && !isSamePlacement(episode, before)

export default rule({
  code: '435',
  severity: 'error',
  title: 'Reason says that the placement alone changed, and that is not what changed',
  from: 2023,
  needs: ['Episodes'],
  fields: ['LS', 'PLACE', 'PL_POST', 'URN', 'PLACE_PROVIDER'],
  explains:
    'Compares each episode that began with a change of the placement alone (P or T) with the one before it of the same child, by their beginnings. The legal status must be the same, and at least one of the type of placement, its postcode, Ofsted number and provider another one. Two missing values are the same; spaces in a postcode make no difference.',
  because:
    'The placement alone is said to have changed. The legal status, {Episodes.LS}, changed, or the placement did not: {Episodes.PLACE} at {Episodes.PL_POST}, Ofsted number {Episodes.URN}, provider {Episodes.PLACE_PROVIDER}.',
  putRight:
    'Give the reason that fits what changed, or correct the legal status or the placement of this episode or the one before.',
  source: 'DfE, SSDA903 validation rules, 435.',
  peer: 'The open validator takes two missing values as different, so it marks a missing legal status, and misses an unchanged placement of which anything is missing. It takes postcodes that differ in their spaces alone as different.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      let before: Episode | undefined
      for (const episode of Episodes) {
        const isChangeOfPlacement = episode.RNE === 'P' || episode.RNE === 'T'
        if (before !== undefined && isChangeOfPlacement && !isPlacementOnly(episode, before)) wrong(episode)
        before = episode
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'nothing changed; neither has an Ofsted number, and a space makes no difference',
      children: [
        child({
          Episodes: [
            { URN: null, DEC: '2025-07-01', REC: 'X1' },
            { URN: null, DECOM: '2025-07-01', RNE: 'P', PL_POST: 'TH21AB' },
          ],
        }),
      ],
      cells: [
        ...(['Episodes 1 LS', 'Episodes 1 PLACE', 'Episodes 1 PL_POST'] as const),
        ...(['Episodes 1 URN', 'Episodes 1 PLACE_PROVIDER'] as const),
      ],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the legal status changed too',
      children: [
        child({
          Episodes: [
            { LS: 'C1', DEC: '2025-07-01', REC: 'X1' },
            { DECOM: '2025-07-01', RNE: 'T', PLACE: 'U4' },
          ],
        }),
      ],
      cells: [
        ...(['Episodes 1 LS', 'Episodes 1 PLACE', 'Episodes 1 PL_POST'] as const),
        ...(['Episodes 1 URN', 'Episodes 1 PLACE_PROVIDER'] as const),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the type of placement is another',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'X1' },
            { DECOM: '2025-07-01', RNE: 'T', PLACE: 'U4' },
          ],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'neither has a legal status',
      children: [
        child({
          Episodes: [
            { LS: null, DEC: '2025-07-01', REC: 'X1' },
            { LS: null, DECOM: '2025-07-01', RNE: 'P', PL_POST: 'XA1 1AA' },
          ],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the first in the file',
      children: [child({ Episodes: [{ RNE: 'P' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'another reason',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'E4A' },
            { DECOM: '2025-09-01', RNE: 'S' },
          ],
        }),
      ],
    },
  ],
})
