import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cpp-count',
  title: 'Children subject to a child protection plan',
  called: 'children subject to a child protection plan',
  domain: 'child protection',
  question: 'How many children are on a plan?',
  counts:
    'ssd_cp_plans with CPPstartDate on or before and CPPendDate empty or after the period end, plans of other authorities (cppl_cp_plan_ola = Y) excluded',
  outOf: 'none (count)',
  unit: 'children',
  decimals: 0,
  better: 'neither',
  published: { dataset: 'plan-durations', column: 'CPP_At31' },
  lait: 'CPP_Num',
}
export default indicator
