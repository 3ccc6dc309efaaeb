import { child, cinPlan, episode, protectionPlan } from '../example.ts'
import { rule } from '../rule.ts'
import type { CinCell } from '../shape.ts'

export default rule({
  code: '4001',
  severity: 'error',
  title: 'Child in need plan and protection plan open at once',
  from: 2023,
  fields: ['CINplanDates.CINPlanStartDate', 'CINplanDates.CINPlanEndDate', 'ChildProtectionPlans.CPPendDate'],
  explains: 'Within one episode: a protection plan without an end, and a child in need plan with a start and no end.',
  because: 'The episode has an open protection plan and a child in need plan begun and not ended.',
  putRight:
    'A child is on one plan or the other. End the child in need plan on the day the protection plan started, or end the protection plan.',
  source: 'DfE, children in need census validation rules, 4001.',

  check:
    () =>
    ({ episodes }, wrong) => {
      for (const { cinPlans, protectionPlans } of episodes) {
        if (cinPlans.length === 0 || protectionPlans.length === 0) continue
        const open: CinCell[] = []
        for (const plan of protectionPlans) if (plan.CPPendDate === null) open.push([plan, 'CPPendDate'])
        if (open.length === 0) continue
        const protectionOnly = open.length
        for (const plan of cinPlans) {
          if (plan.CINPlanStartDate !== null && plan.CINPlanEndDate === null) open.push([plan, 'CINPlanEndDate'])
        }
        if (open.length > protectionOnly) wrong(...open)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'both are open',
      children: [child({}, [episode({ cinPlans: [cinPlan()], protectionPlans: [protectionPlan()] })])],
      cells: ['CINplanDates 0 CINPlanEndDate', 'ChildProtectionPlans 0 CPPendDate'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the protection plan has ended',
      children: [
        child({}, [
          episode({
            cinPlans: [cinPlan({ CINPlanStartDate: '2025-09-01' })],
            protectionPlans: [protectionPlan({ CPPendDate: '2025-09-01' })],
          }),
        ]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the child in need plan never started',
      children: [
        child({}, [episode({ cinPlans: [cinPlan({ CINPlanStartDate: null })], protectionPlans: [protectionPlan()] })]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'they stand in two episodes',
      children: [child({}, [episode({ cinPlans: [cinPlan()] }), episode({ protectionPlans: [protectionPlan()] })])],
    },
  ],
})
