import { child } from '../example.ts'
import { isAnyFilled } from '../reading-cells.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '555',
  severity: 'error',
  title: 'A freeing order, but no decision for adoption that stands',
  from: 2023,
  to: 2024,
  needs: ['Episodes', 'PlacedAdoption'],
  fields: ['CHILD', 'DATE_PLACED', 'DATE_PLACED_CEASED', 'REASON_PLACED_CEASED'],
  explains:
    'A child under a freeing order (D1) needs a row in the table of those placed for adoption; each episode under the order fails without one. While such an episode is open, none of those rows may say that the decision was reversed, or why. That holds for earlier decisions too.',
  because:
    'There is a freeing order (D1). Decision to place for adoption: {PlacedAdoption.DATE_PLACED}; its end: {PlacedAdoption.DATE_PLACED_CEASED}; the reason for it: {PlacedAdoption.REASON_PLACED_CEASED}.',
  putRight:
    'Add the decision if it is not there. If it was reversed, end the episode on the day the order ended; if it was not, take out its end and the reason.',
  source: 'DfE, SSDA903 validation rules, 555. It ended with 2023-24.',

  check:
    () =>
    ({ Episodes, PlacedAdoption }, wrong) => {
      let isOpen = false
      for (const episode of Episodes) {
        if (episode.LS !== 'D1') continue
        if (PlacedAdoption.length === 0) wrong(episode)
        if (episode.DEC === null) isOpen = true
      }
      if (!isOpen) return
      for (const row of PlacedAdoption) {
        if (isAnyFilled(row, ['DATE_PLACED_CEASED', 'REASON_PLACED_CEASED'])) wrong(row)
      }
    },

  examples: () => [
    {
      year: 2024,
      is: 'wrong',
      because: 'there is no decision',
      children: [child({ Episodes: [{ LS: 'D1' }] })],
      cells: ['Episodes 0 CHILD'],
    },
    {
      year: 2024,
      is: 'wrong',
      because: 'an order that ended needs one too',
      children: [child({ Episodes: [{ LS: 'D1', DEC: '2025-07-01', REC: 'E4A' }] })],
      cells: ['Episodes 0 CHILD'],
    },
    {
      year: 2024,
      is: 'wrong',
      because: 'the day of the reversal cannot be read',
      children: [child({ Episodes: [{ LS: 'D1' }], PlacedAdoption: [{ DATE_PLACED_CEASED: '2025-06-31' }] })],
      cells: [
        'PlacedAdoption 0 CHILD',
        'PlacedAdoption 0 DATE_PLACED',
        'PlacedAdoption 0 DATE_PLACED_CEASED',
        'PlacedAdoption 0 REASON_PLACED_CEASED',
      ],
    },
    {
      year: 2024,
      is: 'wrong',
      because: 'the decision was reversed, and the order goes on',
      children: [child({ Episodes: [{ LS: 'D1' }], PlacedAdoption: [{ DATE_PLACED_CEASED: '2025-07-01' }] })],
      cells: [
        'PlacedAdoption 0 CHILD',
        'PlacedAdoption 0 DATE_PLACED',
        'PlacedAdoption 0 DATE_PLACED_CEASED',
        'PlacedAdoption 0 REASON_PLACED_CEASED',
      ],
    },
    {
      year: 2023,
      is: 'wrong',
      because: 'the reason alone says that it was reversed',
      children: [child({ Episodes: [{ LS: 'D1' }], PlacedAdoption: [{ REASON_PLACED_CEASED: 'RD3' }] })],
      cells: [
        'PlacedAdoption 0 CHILD',
        'PlacedAdoption 0 DATE_PLACED',
        'PlacedAdoption 0 DATE_PLACED_CEASED',
        'PlacedAdoption 0 REASON_PLACED_CEASED',
      ],
    },
    {
      year: 2024,
      is: 'wrong',
      because: 'an earlier decision was reversed',
      children: [
        child({
          Episodes: [{ LS: 'D1' }],
          PlacedAdoption: [{ DATE_PLACED: '2024-05-06', DATE_PLACED_CEASED: '2024-09-01' }, {}],
        }),
      ],
      cells: [
        'PlacedAdoption 0 CHILD',
        'PlacedAdoption 0 DATE_PLACED',
        'PlacedAdoption 0 DATE_PLACED_CEASED',
        'PlacedAdoption 0 REASON_PLACED_CEASED',
      ],
    },
    {
      year: 2024,
      is: 'right',
      because: 'the decision stands',
      children: [child({ Episodes: [{ LS: 'D1' }], PlacedAdoption: [{}] })],
    },
    {
      year: 2024,
      is: 'right',
      because: 'a row without a date is enough here',
      children: [child({ Episodes: [{ LS: 'D1' }], PlacedAdoption: [{ DATE_PLACED: null }] })],
    },
    {
      year: 2024,
      is: 'right',
      because: 'the order ended, and the decision was reversed',
      children: [
        child({
          Episodes: [{ LS: 'D1', DEC: '2025-07-01', REC: 'E4A' }],
          PlacedAdoption: [{ DATE_PLACED_CEASED: '2025-07-01', REASON_PLACED_CEASED: 'RD3' }],
        }),
      ],
    },
    { year: 2024, is: 'right', because: 'it is another order', children: [child()] },
  ],
})
