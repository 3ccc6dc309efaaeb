import { child } from '../example.ts'
import { rule } from '../rule.ts'
import type { Row } from '../shape.ts'

const isAdoption = ({ REC }: Row<'Episodes'>) => REC === 'E11' || REC === 'E12'

export default rule({
  code: '199',
  severity: 'error',
  title: 'An episode after the child was adopted',
  from: 2023,
  needs: ['Episodes'],
  fields: ['CHILD', 'REC'],
  explains:
    "Takes the episodes of last year and of this year together, where last year's were given, by their beginning; those without one are left out. After the first that ended with adoption (E11, E12) there must be no other, not even a second one that ended so. An adoption that last year's return held already, given again, fails as well. Only this year's episodes are marked.",
  because: 'An earlier episode of {Episodes.CHILD} ended with adoption; this one follows it.',
  putRight:
    'Remove the episode, or correct the reason the earlier one ended. A child who comes back after adoption is given a new identifier.',
  source: 'DfE, SSDA903 validation rules, 199.',
  peer: 'Where an episode began on the same day as the adopted one, the open validator may take them in either order.',

  check:
    () =>
    ({ Episodes, last }, wrong) => {
      if (Episodes.length === 0) return
      const before = last.Episodes.find((episode) => episode.DECOM !== null && isAdoption(episode))?.DECOM ?? null
      let isAdopted = false
      for (const episode of Episodes) {
        const { DECOM } = episode
        if (DECOM === null) continue
        if (isAdopted || (before !== null && DECOM >= before)) wrong(episode)
        if (isAdoption(episode)) isAdopted = true
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she came back into care',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'E11' },
            { DECOM: '2025-09-01', RNE: 'S' },
          ],
        }),
      ],
      cells: ['Episodes 1 CHILD', 'Episodes 1 REC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'she was adopted twice',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'E12' },
            { DECOM: '2025-09-01', DEC: '2025-12-01', REC: 'E12' },
          ],
        }),
      ],
      cells: ['Episodes 1 CHILD', 'Episodes 1 REC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'she was adopted last year',
      children: [
        child({
          Episodes: [{ DECOM: '2025-05-06' }],
          last: { Episodes: [{ DEC: '2025-01-10', REC: 'E11' }] },
        }),
      ],
      cells: ['Episodes 0 CHILD', 'Episodes 0 REC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: "last year's adoption is given again",
      children: [
        child({
          Episodes: [{ DEC: '2025-01-10', REC: 'E11' }],
          last: { Episodes: [{ DEC: '2025-01-10', REC: 'E11' }] },
        }),
      ],
      cells: ['Episodes 0 CHILD', 'Episodes 0 REC'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the adoption is the last that happened',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'X1' },
            { DECOM: '2025-07-01', RNE: 'P', DEC: '2025-12-01', REC: 'E11' },
          ],
          last: { Episodes: [{}] },
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'nobody knows when the other began',
      children: [child({ Episodes: [{ DEC: '2025-07-01', REC: 'E11' }, { DECOM: null }] })],
    },
  ],
})
