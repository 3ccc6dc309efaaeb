import { child } from '../example.ts'
import { saysOfLeaver } from '../reading-care-leavers.ts'
import { rule } from '../rule.ts'
import type { Row } from '../shape.ts'

const hasDied = (episodes: readonly Row<'Episodes'>[]) => episodes.some(({ REC }) => REC === 'E2')

export default rule({
  code: '1000',
  severity: 'error',
  title: 'A young person who died is reported as a care leaver',
  from: 2023,
  needs: ['Episodes', 'OC3'],
  fields: ['IN_TOUCH', 'ACTIV', 'ACCOM'],
  explains:
    "Looks at children with an episode that ended because they died (E2), this year or, when it was given, in last year's return. Nothing may be said of them as care leavers: in touch, activity, accommodation. Earlier years are not seen.",
  because:
    'Said of a young person who died in care: in touch {OC3.IN_TOUCH}, activity {OC3.ACTIV}, accommodation {OC3.ACCOM}.',
  putRight: 'Remove what is said of the care leaver, or correct why the episode ended.',
  source: 'DfE, SSDA903 validation rules, 1000.',
  peer: 'The open validator marks every row in OC3 of such a child, also one that says nothing.',

  check:
    () =>
    ({ OC3, Episodes, last }, wrong) => {
      if (OC3.length === 0 || (!hasDied(Episodes) && !hasDied(last.Episodes))) return
      for (const row of OC3) if (saysOfLeaver(row)) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she died this year',
      children: [child({ Episodes: [{ DEC: '2025-09-02', REC: 'E2' }], OC3: [{}] })],
      cells: ['OC3 0 IN_TOUCH', 'OC3 0 ACTIV', 'OC3 0 ACCOM'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'she died last year, and one thing is said',
      children: [
        child({
          Episodes: [],
          OC3: [{ IN_TOUCH: 'DIED', ACTIV: null, ACCOM: null }],
          last: { Episodes: [{ DEC: '2024-09-02', REC: 'E2' }] },
        }),
      ],
      cells: ['OC3 0 IN_TOUCH', 'OC3 0 ACTIV', 'OC3 0 ACCOM'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the row says nothing',
      children: [
        child({ Episodes: [{ DEC: '2025-09-02', REC: 'E2' }], OC3: [{ IN_TOUCH: null, ACTIV: null, ACCOM: null }] }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she left care otherwise',
      children: [
        child({
          Episodes: [{ DEC: '2025-09-02', REC: 'E8' }],
          OC3: [{}],
          last: { Episodes: [{ DEC: '2024-05-06', REC: 'X1' }] },
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'there is no row',
      children: [child({ Episodes: [{ DEC: '2025-09-02', REC: 'E2' }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: "last year's return was not given",
      children: [child({ Episodes: [], OC3: [{}] })],
      without: ['Episodes_last'],
    },
  ],
})
