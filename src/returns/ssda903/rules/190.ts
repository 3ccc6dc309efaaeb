import { child } from '../example.ts'
import { isLookedAfterAllYear } from '../reading.ts'
import { isAnyFilled } from '../reading-cells.ts'
import { rule } from '../rule.ts'

/** What is said of the year of a child looked after throughout, besides the questionnaire. */
const outcomes = [
  'CONVICTED',
  'HEALTH_CHECK',
  'IMMUNISATIONS',
  'TEETH_CHECK',
  'HEALTH_ASSESSMENT',
  'SUBSTANCE_MISUSE',
  'INTERVENTION_RECEIVED',
  'INTERVENTION_OFFERED',
]

export default rule({
  code: '190',
  severity: 'error',
  title: 'Items of the year are given for a child not looked after for all of it',
  from: 2023,
  needs: ['OC2', 'Episodes'],
  fields: [
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
    'Convictions, health checks, immunisations, teeth, the health assessment, drugs and alcohol are asked only of children looked after for the whole year. A child is looked after for the whole year when the episodes go from 1 April to 31 March without a break and without short breaks (V3, V4). Any of the eight items given for another child fails, 0 too.',
  because:
    'The child was not looked after for the whole year, and yet: convicted {OC2.CONVICTED}, health check {OC2.HEALTH_CHECK}, immunisations {OC2.IMMUNISATIONS}, teeth {OC2.TEETH_CHECK}, health assessment {OC2.HEALTH_ASSESSMENT}, substance misuse {OC2.SUBSTANCE_MISUSE}, help received {OC2.INTERVENTION_RECEIVED}, help offered {OC2.INTERVENTION_OFFERED}.',
  putRight: 'Remove the items, or correct the episodes if the child was looked after throughout.',
  source: 'DfE, SSDA903 validation rules, 190.',
  peer: 'The open validator takes a child whose episodes all begin within the year, none of them for reason S, as looked after for the whole year, and so does not speak of one.',

  check: (about) => (child, wrong) => {
    if (child.OC2.length === 0 || isLookedAfterAllYear(child, about)) return
    for (const row of child.OC2) if (isAnyFilled(row, outcomes)) wrong(row)
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'she came on the second day',
      children: [child({ Episodes: [{ DECOM: '2025-04-02' }], OC2: [{}] })],
      cells: [
        'OC2 0 CONVICTED',
        'OC2 0 HEALTH_CHECK',
        'OC2 0 IMMUNISATIONS',
        'OC2 0 TEETH_CHECK',
        'OC2 0 HEALTH_ASSESSMENT',
        'OC2 0 SUBSTANCE_MISUSE',
        'OC2 0 INTERVENTION_RECEIVED',
        'OC2 0 INTERVENTION_OFFERED',
      ],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'she left, and one item says no',
      children: [
        child({
          Episodes: [{ DEC: '2026-03-30', REC: 'E4A' }],
          OC2: [
            {
              CONVICTED: '0',
              HEALTH_CHECK: null,
              IMMUNISATIONS: null,
              TEETH_CHECK: null,
              HEALTH_ASSESSMENT: null,
              SUBSTANCE_MISUSE: null,
              INTERVENTION_RECEIVED: null,
              INTERVENTION_OFFERED: null,
            },
          ],
        }),
      ],
      cells: [
        'OC2 0 CONVICTED',
        'OC2 0 HEALTH_CHECK',
        'OC2 0 IMMUNISATIONS',
        'OC2 0 TEETH_CHECK',
        'OC2 0 HEALTH_ASSESSMENT',
        'OC2 0 SUBSTANCE_MISUSE',
        'OC2 0 INTERVENTION_RECEIVED',
        'OC2 0 INTERVENTION_OFFERED',
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she came on the first day',
      children: [child({ Episodes: [{ DECOM: '2025-04-01' }], OC2: [{}] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the questionnaire is not among the eight',
      children: [
        child({
          Episodes: [{ DECOM: '2025-04-02' }],
          OC2: [
            {
              CONVICTED: null,
              HEALTH_CHECK: null,
              IMMUNISATIONS: null,
              TEETH_CHECK: null,
              HEALTH_ASSESSMENT: null,
              SUBSTANCE_MISUSE: null,
              INTERVENTION_RECEIVED: null,
              INTERVENTION_OFFERED: null,
            },
          ],
        }),
      ],
    },
  ],
})
