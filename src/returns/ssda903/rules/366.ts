import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '366',
  severity: 'error',
  title: 'A short break that does not start as a new one',
  from: 2023,
  needs: ['Episodes'],
  fields: ['LS', 'RNE'],
  explains:
    'Nothing can change within one short break of a series (V3), so each is an episode of its own and its reason must be the start of care (S). A missing reason fails.',
  because: 'The short break has {Episodes.RNE} as the reason it began.',
  putRight: 'Give the break S as its reason. If the placement changed within it, record it as one break or as two.',
  source: 'DfE, SSDA903 validation rules, 366.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      for (const episode of Episodes) if (episode.LS === 'V3' && episode.RNE !== 'S') wrong(episode)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'a change of placement',
      children: [child({ Episodes: [{ LS: 'V3', RNE: 'P' }] })],
      cells: ['Episodes 0 LS', 'Episodes 0 RNE'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'no reason',
      children: [child({ Episodes: [{ LS: 'V3', RNE: null }] })],
      cells: ['Episodes 0 LS', 'Episodes 0 RNE'],
    },
    { year: 2026, is: 'right', because: 'a new break', children: [child({ Episodes: [{ LS: 'V3', RNE: 'S' }] })] },
    {
      year: 2026,
      is: 'right',
      because: 'a series recorded as one agreement',
      children: [child({ Episodes: [{ LS: 'V4', RNE: 'P' }] })],
    },
  ],
})
