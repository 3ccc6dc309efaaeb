import { child, enquiry, episode, protectionPlan } from '../example.ts'
import { returnRule } from '../rule.ts'

export default returnRule({
  code: '2883',
  severity: 'error',
  title: 'More protection plans start in the year than there were initial conferences',
  from: 2023,
  fields: ['ChildProtectionPlans.CPPstartDate', 'CINdetails.DateOfInitialCPC', 'Section47.DateOfInitialCPC'],
  explains:
    'Counts over the whole file, in the census period with both ends: plans that start, and initial conferences held, on episodes and on enquiries together. There may not be more plans than conferences.',
  because: 'The file has more protection plans starting in the period than initial conferences held in it.',
  putRight:
    'Find the plans without a conference (rule 2885 lists them) and add the date of the conference to the enquiry, or to the episode when no enquiry of yours came before it.',
  source: 'DfE, children in need census validation rules, 2883.',

  check: ({ start, end }) => {
    let plans = 0
    let conferences = 0
    return {
      child({ episodes, enquiries, protectionPlans }) {
        for (const { CPPstartDate } of protectionPlans) {
          if (CPPstartDate !== null && CPPstartDate >= start && CPPstartDate <= end) plans++
        }
        for (const { DateOfInitialCPC } of episodes) {
          if (DateOfInitialCPC !== null && DateOfInitialCPC >= start && DateOfInitialCPC <= end) conferences++
        }
        for (const { DateOfInitialCPC } of enquiries) {
          if (DateOfInitialCPC !== null && DateOfInitialCPC >= start && DateOfInitialCPC <= end) conferences++
        }
      },
      end(wrong) {
        if (plans > conferences) wrong()
      },
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'two plans and one conference',
      children: [
        child({}, [episode({ enquiries: [enquiry()], protectionPlans: [protectionPlan()] })]),
        child({}, [episode({ protectionPlans: [protectionPlan()] })]),
      ],
      cells: [],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the conference was before the period, the plan starts on its first day',
      children: [
        child({}, [
          episode({
            enquiries: [enquiry({ DateOfInitialCPC: '2025-03-31' })],
            protectionPlans: [protectionPlan({ CPPstartDate: '2025-04-01' })],
          }),
        ]),
      ],
      cells: [],
    },
    {
      year: 2026,
      is: 'right',
      because: 'as many conferences as plans, one of them on the episode',
      children: [
        child({}, [episode({ enquiries: [enquiry()], protectionPlans: [protectionPlan()] })]),
        child({}, [
          episode({
            DateOfInitialCPC: '2026-03-31',
            protectionPlans: [protectionPlan({ CPPstartDate: '2026-03-31' })],
          }),
        ]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a plan of the year before is not counted',
      children: [
        child({}, [
          episode({ CINreferralDate: '2024-09-02', protectionPlans: [protectionPlan({ CPPstartDate: '2025-03-31' })] }),
        ]),
      ],
    },
  ],
})
