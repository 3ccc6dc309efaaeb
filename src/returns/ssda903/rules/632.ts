import type { Day } from '../../../core/day.ts'
import { child } from '../example.ts'
import { periodsOfCare } from '../reading.ts'
import { rule } from '../rule.ts'
import type { Row, Ssda903Child } from '../shape.ts'
import { earliestDay } from '../written-day.ts'

/** The first day of the period of care to which that episode of this year belongs, as far as both years tell. */
function beganOn(first: Row<'Episodes'>, { Episodes, last }: Ssda903Child): Day | null {
  let began = first.DECOM
  if (began === null || first !== Episodes[0]) return began
  for (let at = last.Episodes.length - 1; at >= 0; at--) {
    const before = last.Episodes[at]
    if (before === undefined || before.DECOM === null || before.DECOM >= began) continue
    if (before.DEC === null || before.DEC >= began) began = before.DECOM
  }
  return began
}

export default rule({
  code: '632',
  severity: 'error',
  title: 'The date of an earlier order is no date, or not before the child came into care',
  from: 2023,
  needs: ['Episodes', 'PrevPerm'],
  fields: ['DATE_PERM', 'DECOM'],
  explains:
    "The date must be written dd/mm/yyyy, with zz or zzzz for what is not known, and be before the first day of the child's latest period of care. One with unknown parts fails only when even the earliest day it can mean is too late; one without a year never does. Where last year's episodes lead straight to the first of this year, the period began with them.",
  because: 'The earlier order is of {PrevPerm.DATE_PERM}; the first episode here began on {Episodes.DECOM}.',
  putRight:
    'Give the day of the order as dd/mm/yyyy, with zz for a day or month that is not known. It must be one that ended before this period of care.',
  source: 'DfE, SSDA903 validation rules, 632.',
  peer: 'The open validator takes the first episode of this year as the beginning of care, and the latest day that a date with unknown parts can mean, so it also marks some that may lie before the child came into care.',

  check: () => (child, wrong) => {
    for (const row of child.PrevPerm) {
      const earliest = row.DATE_PERM === null ? 'any' : earliestDay(row.DATE_PERM)
      if (earliest === 'any') continue
      const first = periodsOfCare(child).at(-1)?.[0]
      const began = first === undefined ? null : beganOn(first, child)
      if (earliest !== null && (began === null || earliest < began)) continue
      if (first === undefined) wrong(row)
      else wrong(row, first)
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the day she came into care',
      children: [child({ PrevPerm: [{ PREV_PERM: 'P1', DATE_PERM: '06/05/2024' }] })],
      cells: ['PrevPerm 0 DATE_PERM', 'Episodes 0 DECOM'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'it is no real day',
      children: [child({ PrevPerm: [{ PREV_PERM: 'P1', DATE_PERM: '31/09/2019' }] })],
      cells: ['PrevPerm 0 DATE_PERM', 'Episodes 0 DECOM'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'it is in words, and she has no episode',
      children: [child({ Episodes: [], PrevPerm: [{ PREV_PERM: 'P1', DATE_PERM: 'SPRING 2019' }] })],
      cells: ['PrevPerm 0 DATE_PERM'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'some day of the month after',
      children: [child({ PrevPerm: [{ PREV_PERM: 'P1', DATE_PERM: 'ZZ/06/2024' }] })],
      cells: ['PrevPerm 0 DATE_PERM', 'Episodes 0 DECOM'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: "she had been in care since 2023, by last year's return",
      children: [
        child({
          PrevPerm: [{ PREV_PERM: 'P1', DATE_PERM: '01/02/2024' }],
          Episodes: [{ RNE: 'P' }],
          last: { Episodes: [{ DECOM: '2023-02-03', DEC: '2024-05-06', REC: 'X1' }] },
        }),
      ],
      cells: ['PrevPerm 0 DATE_PERM', 'Episodes 0 DECOM'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the day before',
      children: [child({ PrevPerm: [{ PREV_PERM: 'P1', DATE_PERM: '05/05/2024' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'some day of that month, which may have been before',
      children: [child({ PrevPerm: [{ PREV_PERM: 'P1', DATE_PERM: 'ZZ/05/2024' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'nothing of it is known',
      children: [child({ PrevPerm: [{ PREV_PERM: 'P1', DATE_PERM: 'ZZ/ZZ/ZZZZ' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'between two periods of care',
      children: [
        child({
          Episodes: [{ DEC: '2025-05-06', REC: 'E45' }, { DECOM: '2025-11-03' }],
          PrevPerm: [{ PREV_PERM: 'P2', DATE_PERM: '06/05/2025' }],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: "she had left care before, by last year's return",
      children: [
        child({
          PrevPerm: [{ PREV_PERM: 'P1', DATE_PERM: '01/02/2024' }],
          last: { Episodes: [{ DECOM: '2023-02-03', DEC: '2024-01-08', REC: 'E12' }] },
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'when she came into care is not known',
      children: [child({ Episodes: [{ DECOM: null }], PrevPerm: [{ PREV_PERM: 'P1', DATE_PERM: '06/05/2024' }] })],
    },
    { year: 2026, is: 'right', because: 'no date', children: [child({ PrevPerm: [{}] })] },
  ],
})
