import { child } from '../example.ts'
import { isBefore } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '1003',
  severity: 'error',
  title: 'A decision for adoption is dated before the child came into care',
  from: 2023,
  needs: ['Episodes', 'PlacedAdoption'],
  fields: ['DATE_PLACED', 'DECOM', 'RNE'],
  explains:
    "Takes the child's first episode in this year's return that began a period of care (S). A decision before its first day fails; the same day is in time. A period that began in an earlier placement than those of this return is not seen.",
  because: 'The decision is of {PlacedAdoption.DATE_PLACED}; care began on {Episodes.DECOM}.',
  putRight: 'Correct the day of the decision. Where it was made in an earlier period of care, explain.',
  source: 'DfE, SSDA903 validation rules, 1003.',

  check:
    () =>
    ({ Episodes, PlacedAdoption }, wrong) => {
      if (PlacedAdoption.length === 0) return
      const first = Episodes.find(({ RNE, DECOM }) => RNE === 'S' && DECOM !== null)
      if (first === undefined) return
      for (const row of PlacedAdoption) if (isBefore(row.DATE_PLACED, first.DECOM)) wrong(row, first)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the day before',
      children: [child({ PlacedAdoption: [{ DATE_PLACED: '2024-05-05' }] })],
      cells: ['PlacedAdoption 0 DATE_PLACED', 'Episodes 0 DECOM', 'Episodes 0 RNE'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'one of two',
      children: [
        child({
          PlacedAdoption: [
            { DATE_PLACED: '2024-05-01', DATE_PLACED_CEASED: '2024-06-03' },
            { DATE_PLACED: '2024-06-03' },
          ],
        }),
      ],
      cells: ['PlacedAdoption 0 DATE_PLACED', 'Episodes 0 DECOM', 'Episodes 0 RNE'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the same day',
      children: [child({ PlacedAdoption: [{ DATE_PLACED: '2024-05-06' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'between two periods of care, after the first began',
      children: [
        child({ Episodes: [{ DEC: '2025-04-07', REC: 'E4A' }, { DECOM: '2025-09-01' }], PlacedAdoption: [{}] }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'no episode of this year began her care',
      children: [child({ Episodes: [{ RNE: 'P' }], PlacedAdoption: [{ DATE_PLACED: '2024-05-05' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'when is not known',
      children: [child({ PlacedAdoption: [{ DATE_PLACED: null }] })],
    },
  ],
})
