import { child } from '../example.ts'
import { isBefore, isShortBreak } from '../reading.ts'
import { rule } from '../rule.ts'
import type { Row } from '../shape.ts'

export default rule({
  code: '118',
  severity: 'error',
  title: 'Adoption was given up before the year, or before the child came into care',
  from: 2023,
  needs: ['Episodes', 'PlacedAdoption'],
  fields: ['DATE_PLACED_CEASED', 'DECOM', 'LS'],
  explains:
    'Takes the episode that began first, short breaks (V3, V4) left out; of two that began on one day, the first in the file. The decision no longer to place for adoption must not be before that day, nor before 1 April at the beginning of the year. The day itself is in time. Children without such an episode are not looked at.',
  because:
    'It was decided on {PlacedAdoption.DATE_PLACED_CEASED} no longer to place the child for adoption; the first episode began on {Episodes.DECOM}.',
  putRight:
    'Correct the day of the decision, or the beginning of the episode. Leave out a decision that belongs to an earlier year.',
  source: 'DfE, SSDA903 validation rules, 118.',
  peer: 'The open validator says nothing of any child when the episodes of one of them all lack a beginning.',

  check:
    ({ start }) =>
    ({ Episodes, PlacedAdoption }, wrong) => {
      if (PlacedAdoption.length === 0) return
      let first: Row<'Episodes'> | null = null
      for (const episode of Episodes) {
        if (episode.DECOM === null || isShortBreak(episode)) continue
        if (first === null || (episode.DECOM === first.DECOM && episode.row < first.row)) first = episode
      }
      if (first === null) return
      for (const row of PlacedAdoption) {
        const ceased = row.DATE_PLACED_CEASED
        if (isBefore(ceased, first.DECOM) || isBefore(ceased, start)) wrong(first, row)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the day before she came into care',
      children: [
        child({ Episodes: [{ DECOM: '2025-07-01' }], PlacedAdoption: [{ DATE_PLACED_CEASED: '2025-06-30' }] }),
      ],
      cells: ['Episodes 0 DECOM', 'Episodes 0 LS', 'PlacedAdoption 0 DATE_PLACED_CEASED'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the day before the year',
      children: [child({ PlacedAdoption: [{ DATE_PLACED_CEASED: '2025-03-31' }] })],
      cells: ['Episodes 0 DECOM', 'Episodes 0 LS', 'PlacedAdoption 0 DATE_PLACED_CEASED'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'before that she had short breaks only',
      children: [
        child({
          Episodes: [{ LS: 'V4', DEC: '2025-06-01', REC: 'E4A' }, { DECOM: '2025-07-01' }],
          PlacedAdoption: [{ DATE_PLACED_CEASED: '2025-05-01' }],
        }),
      ],
      cells: ['Episodes 1 DECOM', 'Episodes 1 LS', 'PlacedAdoption 0 DATE_PLACED_CEASED'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'on the first day of the year',
      children: [child({ PlacedAdoption: [{ DATE_PLACED_CEASED: '2025-04-01' }] })],
    },
    { year: 2026, is: 'right', because: 'the decision stands', children: [child({ PlacedAdoption: [{}] })] },
    {
      year: 2026,
      is: 'right',
      because: 'no episode has a beginning',
      children: [child({ Episodes: [{ DECOM: null }], PlacedAdoption: [{ DATE_PLACED_CEASED: '2025-03-31' }] })],
    },
  ],
})
