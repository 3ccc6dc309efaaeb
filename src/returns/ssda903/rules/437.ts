import { child } from '../example.ts'
import { rule } from '../rule.ts'
import type { Row } from '../shape.ts'

export default rule({
  code: '437',
  severity: 'error',
  title: 'Episodes follow one that ended with death, or with 18 found by an age assessment',
  from: 2023,
  needs: ['Episodes'],
  fields: ['REC'],
  explains:
    'An episode that ended because the child died (E2), or was found to be 18 or over by an age assessment (E15), must be the last of the child in the file, by their beginnings. One that follows without a beginning counts as later; an episode that has no beginning of its own is not looked at.',
  because: 'The episode ended with {Episodes.REC}, and there is a later one.',
  putRight: 'Correct the reason the episode ended, or leave out the episodes that follow.',
  source: 'DfE, SSDA903 validation rules, 437.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      let before: Row<'Episodes'> | undefined
      for (const episode of Episodes) {
        if (before !== undefined && before.DECOM !== null && (before.REC === 'E2' || before.REC === 'E15'))
          wrong(before)
        before = episode
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she died, and came back into care',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'E2' },
            { DECOM: '2025-09-01', RNE: 'S' },
          ],
        }),
      ],
      cells: ['Episodes 0 REC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'one without a beginning follows',
      children: [
        child({
          Episodes: [{ DEC: '2025-07-01', REC: 'E15' }, { DECOM: null, DEC: '2025-09-01', REC: 'E2' }, { DECOM: null }],
        }),
      ],
      cells: ['Episodes 0 REC'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it is the last',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'X1' },
            { DECOM: '2025-07-01', RNE: 'P', DEC: '2025-09-01', REC: 'E15' },
          ],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she had gone home',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'E4A' },
            { DECOM: '2025-09-01', RNE: 'S' },
          ],
        }),
      ],
    },
  ],
})
