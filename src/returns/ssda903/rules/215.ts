import { child } from '../example.ts'
import { saysOfLeaver } from '../reading-care-leavers.ts'
import { rule } from '../rule.ts'
import type { Row } from '../shape.ts'

const hasOutcome = (row: Row<'OC2'>) =>
  row.CONVICTED !== null ||
  row.HEALTH_CHECK !== null ||
  row.IMMUNISATIONS !== null ||
  row.TEETH_CHECK !== null ||
  row.HEALTH_ASSESSMENT !== null ||
  row.SUBSTANCE_MISUSE !== null ||
  row.INTERVENTION_RECEIVED !== null ||
  row.INTERVENTION_OFFERED !== null

export default rule({
  code: '215',
  severity: 'error',
  title: 'Items for care leavers and outcomes of twelve months in care for one child',
  from: 2023,
  needs: ['OC2', 'OC3'],
  fields: [
    'IN_TOUCH',
    'ACTIV',
    'ACCOM',
    'CONVICTED',
    'HEALTH_CHECK',
    'IMMUNISATIONS',
    'TEETH_CHECK',
    'HEALTH_ASSESSMENT',
    'SUBSTANCE_MISUSE',
    'INTERVENTION_RECEIVED',
    'INTERVENTION_OFFERED',
  ],
  explains:
    'Compares the rows of a child in OC3 and OC2. When OC3 holds any of contact, activity and accommodation, OC2 must hold none of the outcomes, from CONVICTED to INTERVENTION_OFFERED. The score of strengths and difficulties is not looked at.',
  because: 'The contact with the care leaver is given as {OC3.IN_TOUCH}, and outcomes stand in OC2 as well.',
  putRight:
    'Keep OC2 for a child who was looked after all year, OC3 for one who has left care. Remove the row that does not belong.',
  source: 'DfE, SSDA903 validation rules, 215.',

  check:
    () =>
    ({ OC2, OC3 }, wrong) => {
      if (OC2.length === 0) return
      for (const leaver of OC3) {
        if (!saysOfLeaver(leaver)) continue
        for (const row of OC2) if (hasOutcome(row)) wrong(leaver, row)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'one item in each is enough, and 0 is an answer',
      children: [
        child({
          OC2: [
            {
              ...{ SDQ_SCORE: null, CONVICTED: '0', IMMUNISATIONS: null, TEETH_CHECK: null },
              ...{ HEALTH_ASSESSMENT: null, SUBSTANCE_MISUSE: null },
            },
          ],
          OC3: [{ IN_TOUCH: null, ACTIV: null, ACCOM: 'B1' }],
        }),
      ],
      cells: [
        ...(['OC3 0 IN_TOUCH', 'OC3 0 ACTIV', 'OC3 0 ACCOM', 'OC2 0 CONVICTED', 'OC2 0 HEALTH_CHECK'] as const),
        ...(['OC2 0 IMMUNISATIONS', 'OC2 0 TEETH_CHECK', 'OC2 0 HEALTH_ASSESSMENT'] as const),
        ...(['OC2 0 SUBSTANCE_MISUSE', 'OC2 0 INTERVENTION_RECEIVED', 'OC2 0 INTERVENTION_OFFERED'] as const),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a score alone is no outcome',
      children: [
        child({
          OC2: [
            {
              ...{ CONVICTED: null, IMMUNISATIONS: null, TEETH_CHECK: null },
              ...{ HEALTH_ASSESSMENT: null, SUBSTANCE_MISUSE: null },
            },
          ],
          OC3: [{}],
        }),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'OC3 says nothing',
      children: [child({ OC2: [{}], OC3: [{ IN_TOUCH: null, ACTIV: null, ACCOM: null }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'they are two children',
      children: [child({ OC2: [{}] }), child({ CHILD: 'T1000002', OC3: [{}] })],
    },
  ],
})
