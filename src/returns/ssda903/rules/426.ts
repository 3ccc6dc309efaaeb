import { child } from '../example.ts'
import { isShortBreak } from '../reading.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '426',
  severity: 'error',
  title: 'Both kinds of short breaks in one year',
  from: 2023,
  needs: ['Episodes'],
  fields: ['LS'],
  explains:
    'Short breaks are recorded one by one (V3) or as an agreement (V4). A child with both in the year fails, in every episode of either kind.',
  because: 'The child has short breaks of both kinds, {Episodes.LS}.',
  putRight: 'Record all short breaks of the child in one way.',
  source: 'DfE, SSDA903 validation rules, 426.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      let hasBreak = false
      let hasAgreement = false
      for (const { LS } of Episodes) {
        if (LS === 'V3') hasBreak = true
        else if (LS === 'V4') hasAgreement = true
      }
      if (hasBreak && hasAgreement) wrong(...Episodes.filter(isShortBreak))
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'two breaks and an agreement; the care order is not marked',
      children: [
        child({
          Episodes: [
            { LS: 'V3', DECOM: '2025-05-01' },
            { LS: 'V4', DECOM: '2025-06-01' },
            { LS: 'C2', DECOM: '2025-07-01' },
            { LS: 'V3', DECOM: '2025-09-01' },
          ],
        }),
      ],
      cells: ['Episodes 0 LS', 'Episodes 1 LS', 'Episodes 3 LS'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'breaks only',
      children: [child({ Episodes: [{ LS: 'V3' }, { LS: 'V3', DECOM: '2025-09-01' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the other kind was last year',
      children: [child({ Episodes: [{ LS: 'V3' }], last: { Episodes: [{ LS: 'V4' }] } })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'of two children one has each',
      children: [child({ Episodes: [{ LS: 'V3' }] }), child({ CHILD: 'T1000002', Episodes: [{ LS: 'V4' }] })],
    },
  ],
})
