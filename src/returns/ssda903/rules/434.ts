import { child } from '../example.ts'
import { isSamePlacement } from '../reading-same-placement.ts'
import { rule } from '../rule.ts'
import type { Row } from '../shape.ts'

type Episode = Row<'Episodes'>

const isLegalStatusOnly = (episode: Episode, before: Episode) =>
  (episode.LS === null || episode.LS !== before.LS) && isSamePlacement(episode, before)

export default rule({
  code: '434',
  severity: 'error',
  title: 'Reason says that the legal status alone changed, and that is not what changed',
  from: 2023,
  needs: ['Episodes'],
  fields: ['RNE', 'LS', 'PLACE', 'PL_POST', 'URN', 'PLACE_PROVIDER'],
  explains:
    'Compares each episode that began with a change of the legal status alone (L) with the one before it of the same child, by their beginnings. The legal status must be another one, and the type of placement, its postcode, Ofsted number and provider the same. Two missing values are the same; of the legal status two missing ones say nothing. Spaces in a postcode make no difference.',
  because:
    'The reason is {Episodes.RNE}. The legal status, {Episodes.LS}, did not change, or the placement did: {Episodes.PLACE} at {Episodes.PL_POST}, Ofsted number {Episodes.URN}, provider {Episodes.PLACE_PROVIDER}.',
  putRight:
    'Give the reason that fits what changed, or correct the legal status or the placement of this episode or the one before.',
  source: 'DfE, SSDA903 validation rules, 434.',
  peer: 'The open validator takes postcodes that differ in their spaces alone as different.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      let before: Episode | undefined
      for (const episode of Episodes) {
        if (before !== undefined && episode.RNE === 'L' && !isLegalStatusOnly(episode, before)) wrong(episode)
        before = episode
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the legal status is the same',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'X1' },
            { DECOM: '2025-07-01', RNE: 'L' },
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
      because: 'the Ofsted number changed too, from none',
      children: [
        child({
          Episodes: [
            { LS: 'C1', URN: null, DEC: '2025-07-01', REC: 'X1' },
            { DECOM: '2025-07-01', RNE: 'L' },
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
      because: 'the legal status changed; the postcode is written without a space',
      children: [
        child({
          Episodes: [
            { LS: 'C1', DEC: '2025-07-01', REC: 'X1' },
            { DECOM: '2025-07-01', RNE: 'L', PL_POST: 'TH21AB' },
          ],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'neither has a legal status or a provider',
      children: [
        child({
          Episodes: [
            { LS: null, PLACE_PROVIDER: null, DEC: '2025-07-01', REC: 'X1' },
            { LS: null, PLACE_PROVIDER: null, DECOM: '2025-07-01', RNE: 'L' },
          ],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the first in the file',
      children: [child({ Episodes: [{ RNE: 'L' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'another reason',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'X1' },
            { DECOM: '2025-07-01', RNE: 'P' },
          ],
        }),
      ],
    },
  ],
})
