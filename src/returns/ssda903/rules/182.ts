import { child } from '../example.ts'
import { areAllFilled, isAnyFilled } from '../reading-cells.ts'
import { rule } from '../rule.ts'

/** Asked of every child looked after for the year. */
const ofAll = ['IMMUNISATIONS', 'TEETH_CHECK', 'HEALTH_ASSESSMENT', 'SUBSTANCE_MISUSE']

/** Asked of some. */
const others = ['CONVICTED', 'HEALTH_CHECK', 'INTERVENTION_RECEIVED', 'INTERVENTION_OFFERED']

export default rule({
  code: '182',
  severity: 'error',
  title: 'An item on health is missing, though others of the year are given',
  from: 2023,
  needs: ['OC2'],
  fields: [
    'IMMUNISATIONS',
    'TEETH_CHECK',
    'HEALTH_ASSESSMENT',
    'SUBSTANCE_MISUSE',
    'CONVICTED',
    'HEALTH_CHECK',
    'INTERVENTION_RECEIVED',
    'INTERVENTION_OFFERED',
  ],
  explains:
    'Immunisations, teeth, the health assessment and substance misuse are asked of every child in the file. When any of the four is blank, the other four (convictions, health check, help received, help offered) must be blank too.',
  because:
    'One of the four is missing: immunisations {OC2.IMMUNISATIONS}, teeth {OC2.TEETH_CHECK}, health assessment {OC2.HEALTH_ASSESSMENT}, substance misuse {OC2.SUBSTANCE_MISUSE}.',
  putRight: 'Give all four, or leave all eight blank when the child was not looked after for the whole year.',
  source: 'DfE, SSDA903 validation rules, 182.',

  check:
    () =>
    ({ OC2 }, wrong) => {
      for (const row of OC2) if (!areAllFilled(row, ofAll) && isAnyFilled(row, others)) wrong(row)
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'nothing is said of teeth',
      children: [child({ OC2: [{ TEETH_CHECK: null }] })],
      cells: [
        'OC2 0 IMMUNISATIONS',
        'OC2 0 TEETH_CHECK',
        'OC2 0 HEALTH_ASSESSMENT',
        'OC2 0 SUBSTANCE_MISUSE',
        'OC2 0 CONVICTED',
        'OC2 0 HEALTH_CHECK',
        'OC2 0 INTERVENTION_RECEIVED',
        'OC2 0 INTERVENTION_OFFERED',
      ],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'only help is mentioned',
      children: [
        child({
          OC2: [
            {
              CONVICTED: null,
              HEALTH_CHECK: null,
              IMMUNISATIONS: null,
              TEETH_CHECK: null,
              HEALTH_ASSESSMENT: null,
              SUBSTANCE_MISUSE: null,
              INTERVENTION_RECEIVED: null,
              INTERVENTION_OFFERED: '0',
            },
          ],
        }),
      ],
      cells: [
        'OC2 0 IMMUNISATIONS',
        'OC2 0 TEETH_CHECK',
        'OC2 0 HEALTH_ASSESSMENT',
        'OC2 0 SUBSTANCE_MISUSE',
        'OC2 0 CONVICTED',
        'OC2 0 HEALTH_CHECK',
        'OC2 0 INTERVENTION_RECEIVED',
        'OC2 0 INTERVENTION_OFFERED',
      ],
    },
    { year: 2026, is: 'right', because: 'the four are given', children: [child({ OC2: [{ CONVICTED: null }] })] },
    {
      year: 2026,
      is: 'right',
      because: 'one of the four, and none of the others',
      children: [child({ OC2: [{ CONVICTED: null, TEETH_CHECK: null }] })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'nothing is given',
      children: [
        child({
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
