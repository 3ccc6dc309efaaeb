import { child } from '../example.ts'
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
] as const

export default rule({
  code: '181',
  severity: 'error',
  title: 'An item on health or convictions is neither 0 nor 1',
  from: 2023,
  needs: ['OC2'],
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
    'The eight items on convictions, health checks, immunisations, teeth, the health assessment, drugs and alcohol say 1 for yes and 0 for no. Anything else fails, 1.0 too. A blank passes. All eight are marked, because one of them is wrong.',
  because:
    'One is neither 0 nor 1: convicted {OC2.CONVICTED}, health check {OC2.HEALTH_CHECK}, immunisations {OC2.IMMUNISATIONS}, teeth {OC2.TEETH_CHECK}, health assessment {OC2.HEALTH_ASSESSMENT}, substance misuse {OC2.SUBSTANCE_MISUSE}, help received {OC2.INTERVENTION_RECEIVED}, help offered {OC2.INTERVENTION_OFFERED}.',
  putRight: 'Give 1 for yes and 0 for no; leave blank what does not apply.',
  source: 'DfE, SSDA903 validation rules, 181.',

  check:
    () =>
    ({ OC2 }, wrong) => {
      for (const row of OC2) {
        for (const item of outcomes) {
          const said = row[item]
          if (said === null || said === '0' || said === '1') continue
          wrong(row)
          break
        }
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'a letter',
      children: [child({ OC2: [{ TEETH_CHECK: 'Y' }] })],
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
      because: 'written as a fraction',
      children: [child({ OC2: [{ INTERVENTION_OFFERED: '1.0' }] })],
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
    { year: 2026, is: 'right', because: 'yes and no, and blanks', children: [child({ OC2: [{}] })] },
  ],
})
