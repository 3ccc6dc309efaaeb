import { child } from '../example.ts'
import { rule } from '../rule.ts'

/** Tables whose rows speak of children in care. */
const ofChildrenInCare = ['PlacedAdoption', 'Missing', 'Reviews', 'AD1', 'PrevPerm', 'OC2'] as const

export default rule({
  code: '1012',
  severity: 'error',
  title: 'There is data on a child who has no episode this year',
  from: 2023,
  needs: ['Episodes'],
  fields: ['CHILD'],
  explains:
    'A row in PlacedAdoption, Missing, Reviews, AD1, PrevPerm or OC2 is for a child who was in care in the year, so the child must have an episode. Those of the six tables that were not given are not looked at.',
  because: 'The child has this row, and no episode this year.',
  putRight: 'Take the row out if the child was a care leaver all year; otherwise add the episode.',
  source: 'DfE, SSDA903 validation rules, 1012.',

  check: () => (child, wrong) => {
    if (child.Episodes.length > 0) return
    for (const table of ofChildrenInCare) for (const row of child[table]) wrong(row)
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'a care leaver was reviewed',
      children: [child({ Episodes: [], OC3: [{}], Reviews: [{}] })],
      cells: ['Reviews 0 CHILD'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'every row of the six tables is marked',
      children: [
        child({
          ...{ Episodes: [], PlacedAdoption: [{}], AD1: [{}], PrevPerm: [{}], OC2: [{}], Reviews: [{}] },
          Missing: [{}, { MIS_START: '2025-12-01', MIS_END: '2025-12-02' }],
        }),
      ],
      cells: [
        ...(['PlacedAdoption 0 CHILD', 'AD1 0 CHILD', 'PrevPerm 0 CHILD', 'OC2 0 CHILD'] as const),
        ...(['Reviews 0 CHILD', 'Missing 0 CHILD', 'Missing 1 CHILD'] as const),
      ],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'an episode of last year does not count',
      children: [child({ Episodes: [], OC2: [{}], last: { Episodes: [{}] } })],
      cells: ['OC2 0 CHILD'],
    },
    { year: 2026, is: 'right', because: 'she has an episode', children: [child({ Reviews: [{}], OC2: [{}] })] },
    {
      year: 2026,
      is: 'right',
      because: 'a care leaver may have rows in Header, OC3, UASC and SWEpisodes',
      children: [child({ Episodes: [], OC3: [{}], UASC: [{}], SWEpisodes: [{}] })],
    },
  ],
})
