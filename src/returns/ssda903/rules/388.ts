import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '388',
  severity: 'error',
  title: 'An episode does not join up with the one after it',
  from: 2023,
  needs: ['Episodes'],
  fields: ['REC', 'DEC', 'DECOM'],
  explains:
    'Takes the episodes of a child by their beginning; one without a beginning comes first. An episode that ended because another began (X1) must end on the day the next begins, and there must be a next. One that ended for any other reason must not end on the day the next begins. An end that cannot be read is not looked at.',
  because: 'The episode of {Episodes.DECOM} ended on {Episodes.DEC} with reason {Episodes.REC}.',
  putRight:
    'Let the episode end on the day the next begins with X1; where the child left care, give the reason they left instead.',
  source: 'DfE, SSDA903 validation rules, 388.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      const inOrder = [
        ...Episodes.filter(({ DECOM }) => DECOM === null),
        ...Episodes.filter(({ DECOM }) => DECOM !== null),
      ]
      inOrder.forEach((episode, at) => {
        const { DEC, REC } = episode
        const next = inOrder[at + 1]
        if (DEC === null || REC === null) return
        const joins = next !== undefined && next.DECOM === DEC
        if (joins !== (REC === 'X1') && (next !== undefined || REC === 'X1')) wrong(episode)
      })
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the next begins two days after it ended',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'X1' },
            { DECOM: '2025-07-03', RNE: 'P' },
          ],
        }),
      ],
      cells: ['Episodes 0 DECOM', 'Episodes 0 DEC', 'Episodes 0 REC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'she went home the day the next began',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'E4A' },
            { DECOM: '2025-07-01', RNE: 'S' },
          ],
        }),
      ],
      cells: ['Episodes 0 DECOM', 'Episodes 0 DEC', 'Episodes 0 REC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the last says that another began',
      children: [child({ Episodes: [{ DEC: '2025-07-01', REC: 'X1' }] })],
      cells: ['Episodes 0 DECOM', 'Episodes 0 DEC', 'Episodes 0 REC'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the next began the day it ended',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'X1' },
            { DECOM: '2025-07-01', RNE: 'P' },
          ],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she left, and came back later',
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
