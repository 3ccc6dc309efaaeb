import { child } from '../example.ts'
import { isOneOf } from '../reading.ts'
import { rule } from '../rule.ts'

const familyPlacements: ReadonlySet<string> = new Set(['A3', 'A4', 'A5', 'A6', 'U1', 'U2', 'U3', 'U4', 'U5', 'U6'])

export default rule({
  code: '336',
  severity: 'error',
  title: 'For adoption with the foster carers, and not in foster care just before',
  from: 2023,
  needs: ['Episodes'],
  fields: ['PLACE', 'DECOM'],
  explains:
    "Looks at placements for adoption with those who are the foster carers already (A3, A5). This year's episode before, by their beginning, must be foster care (U1 to U6) or a placement for adoption (A3 to A6); any other type fails, and so does a blank. The first episode of this year has none before it and is not looked at, nor are episodes without a beginning.",
  because: 'The placement {Episodes.PLACE} of {Episodes.DECOM} does not follow on from foster care.',
  putRight:
    'Correct the type of this placement (A4 or A6 when the adopters were not the foster carers) or of the one before.',
  source: 'DfE, SSDA903 validation rules, 336.',
  peer: 'The open validator looks at A3 and A4, by a slip: the published condition names A3 and A5. It does not run when any child has no episode with a beginning.',

  check:
    () =>
    ({ Episodes }, wrong) => {
      for (let at = 1; at < Episodes.length; at++) {
        const episode = Episodes[at]
        if (episode === undefined || episode.DECOM === null) continue
        if (episode.PLACE !== 'A3' && episode.PLACE !== 'A5') continue
        if (!isOneOf(Episodes[at - 1]?.PLACE ?? null, familyPlacements)) wrong(episode)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: "she came from a children's home",
      children: [
        child({
          Episodes: [
            { PLACE: 'K2', DEC: '2025-07-01', REC: 'X1' },
            { DECOM: '2025-07-01', RNE: 'T', PLACE: 'A5' },
          ],
        }),
      ],
      cells: ['Episodes 1 PLACE', 'Episodes 1 DECOM'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the type before is blank',
      children: [
        child({
          Episodes: [
            { PLACE: null, DEC: '2025-07-01', REC: 'X1' },
            { DECOM: '2025-07-01', RNE: 'T', PLACE: 'A3' },
          ],
        }),
      ],
      cells: ['Episodes 1 PLACE', 'Episodes 1 DECOM'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she was in foster care',
      children: [
        child({
          Episodes: [
            { DEC: '2025-07-01', REC: 'X1' },
            { DECOM: '2025-07-01', RNE: 'T', PLACE: 'A5' },
          ],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'A4 is with others than the foster carers',
      children: [
        child({
          Episodes: [
            { PLACE: 'K2', DEC: '2025-07-01', REC: 'X1' },
            { DECOM: '2025-07-01', RNE: 'P', PLACE: 'A4' },
          ],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'it is the first of the year',
      children: [child({ Episodes: [{ PLACE: 'A3' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'nobody knows when it began',
      children: [child({ Episodes: [{ PLACE: 'K2' }, { DECOM: null, PLACE: 'A3' }] })],
    },
  ],
})
