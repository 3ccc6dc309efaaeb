import { child } from '../example.ts'
import { isTemporary } from '../reading-same-placement.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '381',
  severity: 'error',
  title: 'Care ends with a temporary placement',
  from: 2023,
  needs: ['Episodes'],
  fields: ['PLACE', 'REC'],
  explains:
    'An episode in a temporary placement (T0 to T4) may end only because another begins (X1): the child goes back first. One without a reason is not looked at.',
  because: 'The temporary placement {Episodes.PLACE} ended with {Episodes.REC}.',
  putRight:
    'Add the episode after it, or record the lasting placement instead, if the child left care from the temporary one.',
  source: 'DfE, SSDA903 validation rules, 381.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      for (const episode of Episodes) {
        if (isTemporary(episode) && episode.REC !== null && episode.REC !== 'X1') wrong(episode)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she went home from hospital',
      children: [child({ Episodes: [{ PLACE: 'T1', DEC: '2025-07-01', REC: 'E4A' }] })],
      cells: ['Episodes 0 PLACE', 'Episodes 0 REC'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'another episode followed',
      children: [child({ Episodes: [{ PLACE: 'T1', DEC: '2025-07-01', REC: 'X1' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it goes on',
      children: [child({ Episodes: [{ PLACE: 'T1', REC: null }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she went home from foster care',
      children: [child({ Episodes: [{ DEC: '2025-07-01', REC: 'E4A' }] })],
    },
  ],
})
