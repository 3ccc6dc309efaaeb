import { child } from '../example.ts'
import { rule } from '../rule.ts'

/** Placements during a carer's holiday that a child may have in twelve months. */
const most = 2

export default rule({
  code: '377',
  severity: 'error',
  title: 'More than two temporary placements while the carer is on holiday',
  from: 2023,
  needs: ['Episodes'],
  fields: ['PLACE'],
  explains:
    'Counts the episodes of a child in a temporary placement while the usual carer is on holiday (T3). With more than two in the file all of them fail, however far apart they are.',
  because: 'The child has more than two placements of type {Episodes.PLACE} in the year.',
  putRight:
    'Correct the types of placement. From the third on, a stay while the carer is away is a placement like any other.',
  source: 'DfE, SSDA903 validation rules, 377.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      let found = 0
      for (const { PLACE } of Episodes) if (PLACE === 'T3') found++
      if (found > most) wrong(...Episodes.filter(({ PLACE }) => PLACE === 'T3'))
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'three; the other temporary placement is not marked',
      children: [
        child({
          Episodes: [
            { PLACE: 'T3', DECOM: '2025-05-01' },
            { PLACE: 'T1', DECOM: '2025-06-01' },
            { PLACE: 'T3', DECOM: '2025-07-01' },
            { PLACE: 'T3', DECOM: '2025-09-01' },
          ],
        }),
      ],
      cells: ['Episodes 0 PLACE', 'Episodes 2 PLACE', 'Episodes 3 PLACE'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'two',
      children: [
        child({
          Episodes: [
            { PLACE: 'T3', DECOM: '2025-05-01' },
            { PLACE: 'T3', DECOM: '2025-07-01' },
          ],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'three over two children',
      children: [
        child({
          Episodes: [
            { PLACE: 'T3', DECOM: '2025-05-01' },
            { PLACE: 'T3', DECOM: '2025-07-01' },
          ],
        }),
        child({ CHILD: 'T1000002', Episodes: [{ PLACE: 'T3' }] }),
      ],
    },
  ],
})
