import { child } from '../example.ts'
import { firstEpisode, isAfter, isBefore, periodsOfCare } from '../reading.ts'
import { rule } from '../rule.ts'
import type { Row, Ssda903Child } from '../shape.ts'

const isUnderOrder = ({ LS, DECOM }: Row<'Episodes'>): boolean => LS === 'E1' && DECOM !== null

/** This year's episodes, after those of last year's return that began before them. */
function withLastYear(child: Ssda903Child): readonly Row<'Episodes'>[] {
  const first = firstEpisode(child)
  const before = child.last.Episodes.filter(({ DECOM }) => first !== null && isBefore(DECOM, first.DECOM))
  return [...before, ...child.Episodes]
}

export default rule({
  code: '554',
  severity: 'error',
  title: 'The decision for adoption is later than the placement order',
  from: 2023,
  needs: ['Episodes', 'PlacedAdoption'],
  fields: ['DATE_PLACED', 'DECOM', 'LS'],
  explains:
    "Takes each period of care with an episode under a placement order (E1), and the first of these. A decision that the child should be placed for adoption may be on the day that episode began, not later. A decision belongs to the last period that began on its day or before. Where last year's return is given, the period and the order may have begun in it. What is marked is this year's first episode under the order.",
  because:
    "The decision is of {PlacedAdoption.DATE_PLACED}, after the placement order began. This year's return has the order from {Episodes.DECOM}.",
  putRight: 'Compare both dates with the court order and the decision, and correct the one that is wrong.',
  source: 'DfE, SSDA903 validation rules, 554.',
  peer: "The open validator compares every decision with the first such episode of this year's return, whatever the period of care, and does not look at last year's.",

  check: () => (child, wrong) => {
    const { Episodes, PlacedAdoption } = child
    if (PlacedAdoption.length === 0 || !Episodes.some(isUnderOrder)) return
    const periods = periodsOfCare({ ...child, Episodes: withLastYear(child) })
    for (const decision of PlacedAdoption) {
      const { DATE_PLACED } = decision
      const period = periods.findLast(([first]) => first !== undefined && !isAfter(first.DECOM, DATE_PLACED))
      const ordered = period?.find(isUnderOrder)
      const marked = period?.find((episode) => isUnderOrder(episode) && Episodes.includes(episode))
      if (ordered !== undefined && marked !== undefined && isAfter(DATE_PLACED, ordered.DECOM)) wrong(marked, decision)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'it was decided the day after the order',
      children: [
        child({ Episodes: [{ LS: 'E1', DECOM: '2025-05-05' }], PlacedAdoption: [{ DATE_PLACED: '2025-05-06' }] }),
      ],
      cells: ['Episodes 0 DECOM', 'Episodes 0 LS', 'PlacedAdoption 0 DATE_PLACED'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'it is the first episode under the order that counts',
      children: [
        child({
          Episodes: [
            { LS: 'E1', DECOM: '2025-04-06', DEC: '2025-06-01', REC: 'X1' },
            { LS: 'E1', DECOM: '2025-06-01', RNE: 'P' },
          ],
          PlacedAdoption: [{ DATE_PLACED: '2025-05-06' }],
        }),
      ],
      cells: ['Episodes 0 DECOM', 'Episodes 0 LS', 'PlacedAdoption 0 DATE_PLACED'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: "last year's return has the order before the decision",
      children: [
        child({
          Episodes: [{ LS: 'E1', DECOM: '2025-02-01', RNE: 'P' }],
          PlacedAdoption: [{ DATE_PLACED: '2025-01-06' }],
          last: {
            Episodes: [
              { LS: 'E1', DECOM: '2024-11-01', DEC: '2025-02-01', REC: 'X1' },
              { LS: 'E1', DECOM: '2025-02-01', RNE: 'P' },
            ],
          },
        }),
      ],
      cells: ['Episodes 0 DECOM', 'Episodes 0 LS', 'PlacedAdoption 0 DATE_PLACED'],
    },
    {
      year: 2026,
      is: 'right',
      because: "without last year's return that cannot be seen",
      children: [
        child({
          Episodes: [{ LS: 'E1', DECOM: '2025-02-01', RNE: 'P' }],
          PlacedAdoption: [{ DATE_PLACED: '2025-01-06' }],
        }),
      ],
      without: ['Episodes_last'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it was decided on the day of the order',
      children: [
        child({ Episodes: [{ LS: 'E1', DECOM: '2025-05-06' }], PlacedAdoption: [{ DATE_PLACED: '2025-05-06' }] }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a later decision belongs to a later period of care',
      children: [
        child({
          Episodes: [
            { LS: 'E1', DECOM: '2025-04-06', DEC: '2025-06-01', REC: 'E4A' },
            { LS: 'E1', DECOM: '2025-09-01' },
          ],
          PlacedAdoption: [{ DATE_PLACED: '2025-09-01' }],
        }),
      ],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'after she left care, with no later period',
      children: [
        child({
          Episodes: [{ LS: 'E1', DECOM: '2025-04-06', DEC: '2025-06-01', REC: 'E4A' }],
          PlacedAdoption: [{ DATE_PLACED: '2025-09-01' }],
        }),
      ],
      cells: ['Episodes 0 DECOM', 'Episodes 0 LS', 'PlacedAdoption 0 DATE_PLACED'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'there is no placement order',
      children: [child({ Episodes: [{ DECOM: '2025-05-05' }], PlacedAdoption: [{ DATE_PLACED: '2025-05-06' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the decision has no date',
      children: [child({ Episodes: [{ LS: 'E1' }], PlacedAdoption: [{ DATE_PLACED: null }] })],
    },
  ],
})
