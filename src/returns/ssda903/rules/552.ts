import { child } from '../example.ts'
import { isBefore } from '../reading.ts'
import { isPlacedForAdoption, latestDecision } from '../reading-for-adoption.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '552',
  severity: 'error',
  title: 'Placed for adoption before it was decided',
  from: 2023,
  needs: ['Episodes', 'PlacedAdoption'],
  fields: ['DATE_PLACED', 'DECOM'],
  explains:
    'Compares the first episode of this year in which the child is placed for adoption (A3 to A6) with the latest decision that the child should be. The decision may be on the day the episode begins, not later. A second decision, after a placement for adoption that came to an end, fails too.',
  because: 'The child was placed for adoption on {Episodes.DECOM}; the decision is of {PlacedAdoption.DATE_PLACED}.',
  putRight:
    'Correct the date of the decision, or the placement. If there was an earlier decision as well, both dates may be right.',
  source: 'DfE, SSDA903 validation rules, 552.',

  check: () => (child, wrong) => {
    if (child.PlacedAdoption.length === 0) return
    const placed = child.Episodes.find((episode) => isPlacedForAdoption(episode) && episode.DECOM !== null)
    const decision = latestDecision(child)
    if (placed === undefined || decision === null) return
    if (isBefore(placed.DECOM, decision.DATE_PLACED)) wrong(placed, decision)
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she was placed the day before',
      children: [
        child({ Episodes: [{ PLACE: 'A4', DECOM: '2025-05-05' }], PlacedAdoption: [{ DATE_PLACED: '2025-05-06' }] }),
      ],
      cells: ['Episodes 0 DECOM', 'PlacedAdoption 0 DATE_PLACED'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a second decision followed later',
      children: [
        child({
          Episodes: [
            { DEC: '2025-05-06', REC: 'X1' },
            { PLACE: 'A4', DECOM: '2025-05-06' },
          ],
          PlacedAdoption: [
            { DATE_PLACED: '2025-09-01' },
            { DATE_PLACED: '2025-05-06', DATE_PLACED_CEASED: '2025-08-01' },
          ],
        }),
      ],
      cells: ['Episodes 1 DECOM', 'PlacedAdoption 1 DATE_PLACED'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she was placed on that day',
      children: [
        child({ Episodes: [{ PLACE: 'A4', DECOM: '2025-05-06' }], PlacedAdoption: [{ DATE_PLACED: '2025-05-06' }] }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she was in foster care before it',
      children: [
        child({
          Episodes: [
            { DEC: '2025-06-01', REC: 'X1' },
            { PLACE: 'A4', DECOM: '2025-06-01' },
          ],
          PlacedAdoption: [{ DATE_PLACED: '2025-05-06' }],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the decision has no date',
      children: [child({ Episodes: [{ PLACE: 'A4', DECOM: '2025-05-05' }], PlacedAdoption: [{ DATE_PLACED: null }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the episode has no beginning',
      children: [child({ Episodes: [{ PLACE: 'A4', DECOM: null }], PlacedAdoption: [{}] })],
    },
  ],
})
