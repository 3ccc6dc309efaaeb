import { dated } from '../../../core/dated.ts'
import { child } from '../example.ts'
import { isSamePostcode, isTemporary } from '../reading-same-placement.ts'
import { rule } from '../rule.ts'
import type { Row } from '../shape.ts'

const comparesPostcodes = dated({ 2023: false, 2026: true })

export default rule({
  code: '383',
  severity: 'error',
  title: 'After a temporary placement the child does not return to the one before it',
  from: 2023,
  needs: ['Episodes'],
  fields: dated({ 2023: ['PLACE', 'RNE'], 2026: ['PLACE', 'RNE', 'PL_POST'] }),
  explains: dated({
    2023: 'Looks at each episode that follows a temporary placement (T0 to T4) which itself follows another episode of the child. It must have begun because the placement changed (P), and its type of placement must be that of the episode before the temporary one. So two temporary placements in a row fail. A missing reason fails.',
    2026: 'Looks at each episode that follows a temporary placement (T0 to T4) which itself follows another episode of the child. It must have begun because the placement changed (P), and its type of placement and postcode must be those of the episode before the temporary one. So two temporary placements in a row fail. A missing reason fails; spaces in a postcode make no difference, and two missing postcodes are the same.',
  }),
  because: dated({
    2023: 'The episode after the temporary placement has the placement {Episodes.PLACE} and the reason {Episodes.RNE}.',
    2026: 'The episode after the temporary placement has the placement {Episodes.PLACE} at {Episodes.PL_POST} and the reason {Episodes.RNE}.',
  }),
  putRight:
    'Let the child go back to the placement before, with reason P. If they did not go back, the stay was not temporary: give it a lasting type of placement.',
  source: 'DfE, SSDA903 validation rules, 383. The postcode is compared from 2025-26.',
  peer: 'The open validator takes two missing postcodes as different, and postcodes that differ in their spaces alone.',

  check: ({ year }) => {
    const withPostcode = comparesPostcodes.at(year)
    const isBack = (episode: Row<'Episodes'>, former: Row<'Episodes'>) =>
      episode.PLACE === former.PLACE && (!withPostcode || isSamePostcode(episode.PL_POST, former.PL_POST))
    return ({ Episodes }, wrong) => {
      let former: Row<'Episodes'> | undefined
      let before: Row<'Episodes'> | undefined
      for (const episode of Episodes) {
        if (former !== undefined && before !== undefined && isTemporary(before)) {
          if (episode.RNE !== 'P' || !isBack(episode, former)) wrong(episode)
        }
        former = before
        before = episode
      }
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'back in foster care, but somewhere else',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'X1' },
            { DECOM: '2025-07-01', RNE: 'P', PLACE: 'T1', DEC: '2025-07-05', REC: 'X1' },
            { DECOM: '2025-07-05', RNE: 'P', PL_POST: 'XA1 1AA' },
          ],
        }),
      ],
      cells: ['Episodes 2 PLACE', 'Episodes 2 RNE', 'Episodes 2 PL_POST'],
    },
    {
      year: 2025,
      is: 'right',
      because: 'the postcode was not compared until 2024-25',
      children: [
        child({
          Episodes: [
            { DEC: '2024-07-01', REC: 'X1' },
            { DECOM: '2024-07-01', RNE: 'P', PLACE: 'T1', DEC: '2024-07-05', REC: 'X1' },
            { DECOM: '2024-07-05', RNE: 'P', PL_POST: 'XA1 1AA' },
          ],
        }),
      ],
    },
    {
      year: 2025,
      is: 'wrong',
      because: 'on into a home',
      children: [
        child({
          Episodes: [
            { DEC: '2024-07-01', REC: 'X1' },
            { DECOM: '2024-07-01', RNE: 'P', PLACE: 'T1', DEC: '2024-07-05', REC: 'X1' },
            { DECOM: '2024-07-05', RNE: 'P', PLACE: 'K2' },
          ],
        }),
      ],
      cells: ['Episodes 2 PLACE', 'Episodes 2 RNE'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'back, but the reason speaks of the legal status',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'X1' },
            { DECOM: '2025-07-01', RNE: 'P', PLACE: 'T1', DEC: '2025-07-05', REC: 'X1' },
            { DECOM: '2025-07-05', RNE: 'L' },
          ],
        }),
      ],
      cells: ['Episodes 2 PLACE', 'Episodes 2 RNE', 'Episodes 2 PL_POST'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'back; the postcode is written without a space',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'X1' },
            { DECOM: '2025-07-01', RNE: 'P', PLACE: 'T1', DEC: '2025-07-05', REC: 'X1' },
            { DECOM: '2025-07-05', RNE: 'P', PL_POST: 'TH21AB' },
          ],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'neither has a postcode',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'X1', PL_POST: null },
            { DECOM: '2025-07-01', RNE: 'P', PLACE: 'T1', DEC: '2025-07-05', REC: 'X1' },
            { DECOM: '2025-07-05', RNE: 'P', PL_POST: null },
          ],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'what came before the temporary placement is not in the file',
      children: [
        child({
          Episodes: [
            { PLACE: 'T1', RNE: 'P', DEC: '2025-07-05', REC: 'X1' },
            { DECOM: '2025-07-05', RNE: 'P', PLACE: 'K2' },
          ],
        }),
      ],
    },
  ],
})
