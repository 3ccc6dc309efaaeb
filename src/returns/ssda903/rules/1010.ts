import { child } from '../example.ts'
import { lastEpisode } from '../reading.ts'
import { saysOfLeaver } from '../reading-care-leavers.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '1010',
  severity: 'error',
  title: 'Care leaver details are given for a child whose last episode was never ended',
  from: 2023,
  needs: ['Episodes', 'Episodes_last', 'OC3'],
  fields: ['IN_TOUCH', 'ACTIV', 'ACCOM'],
  explains:
    "Looks at care leavers without an episode this year of whom OC3 says something: contact, activity or accommodation. In last year's return the episode that began last must have an end. A child without episodes last year passes.",
  because:
    'Last year ended in care and this year has no episode, yet contact is {OC3.IN_TOUCH}, activity {OC3.ACTIV}, accommodation {OC3.ACCOM}.',
  putRight: 'Add the episodes of this year, with the day and the reason the child left care.',
  source: 'DfE, SSDA903 validation rules, 1010.',
  peer: 'The open validator also marks rows of OC3 that say nothing of the care leaver.',

  check: () => (child, wrong) => {
    if (child.OC3.length === 0 || child.Episodes.length > 0) return
    const last = lastEpisode(child.last)
    if (last === null || last.DEC !== null) return
    for (const row of child.OC3) if (saysOfLeaver(row)) wrong(row)
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the episode of last year was open',
      children: [child({ Episodes: [], OC3: [{}], last: { Episodes: [{}] } })],
      cells: ['OC3 0 IN_TOUCH', 'OC3 0 ACTIV', 'OC3 0 ACCOM'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the one that began last counts, and one item is enough',
      children: [
        child({
          Episodes: [],
          OC3: [{ IN_TOUCH: null, ACTIV: null }],
          last: { Episodes: [{ DEC: '2024-07-01', REC: 'E4A' }, { DECOM: '2024-09-01' }] },
        }),
      ],
      cells: ['OC3 0 IN_TOUCH', 'OC3 0 ACTIV', 'OC3 0 ACCOM'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she left care last year',
      children: [child({ Episodes: [], OC3: [{}], last: { Episodes: [{ DEC: '2025-03-31', REC: 'E4A' }] } })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'this year has an episode',
      children: [child({ OC3: [{}], last: { Episodes: [{}] } })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'last year does not name her',
      children: [child({ Episodes: [], OC3: [{}] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'nothing is said of her as a care leaver',
      children: [
        child({ Episodes: [], OC3: [{ IN_TOUCH: null, ACTIV: null, ACCOM: null }], last: { Episodes: [{}] } }),
      ],
    },
  ],
})
