import { child, enquiry, episode, protectionPlan } from '../example.ts'
import { rule } from '../rule.ts'
import { type CinCell, isTrue } from '../shape.ts'

export default rule({
  code: '2885',
  severity: 'error',
  title: 'Protection plan does not start on the day of its initial conference',
  from: 2023,
  fields: [
    'ChildProtectionPlans.CPPstartDate',
    'Section47.DateOfInitialCPC',
    'CINdetails.DateOfInitialCPC',
    'Section47.ICPCnotRequired',
  ],
  explains:
    'For plans that start in the census period. Where the episode has enquiries that did not rule a conference out, the plan must start on the conference day of one of them; where it has none, on the conference day held on the episode itself. A missing conference date counts as another day.',
  because:
    'The protection plan starts on {ChildProtectionPlans.CPPstartDate}, and no initial conference of the episode was held that day.',
  putRight:
    'A plan starts on the day the conference decides it. Correct the date of the plan or of the conference, or add the conference that is missing.',
  source: 'DfE, children in need census validation rules, 2885.',
  peer: 'The open validator takes an enquiry as having ruled a conference out only when it says 1; one that says true still counts.',

  check:
    ({ start, end }) =>
    ({ episodes }, wrong) => {
      for (const episode of episodes) {
        const { protectionPlans, enquiries } = episode
        if (protectionPlans.length === 0) continue
        let failing: CinCell[] | null = null
        let matched = false
        for (const plan of protectionPlans) {
          const from = plan.CPPstartDate
          if (from === null || from < start || from > end) continue
          let awaiting = false
          let held = false
          for (const enquiry of enquiries) {
            if (isTrue(enquiry.ICPCnotRequired)) continue
            awaiting = true
            if (enquiry.DateOfInitialCPC === from) held = true
          }
          if (!awaiting) held = episode.DateOfInitialCPC === from
          if (held) matched = true
          else {
            failing ??= []
            failing.push([plan, 'CPPstartDate'])
          }
        }
        if (failing === null) continue
        const conferences: CinCell[] = []
        if (!matched) {
          for (const enquiry of enquiries) {
            if (!isTrue(enquiry.ICPCnotRequired)) conferences.push([enquiry, 'DateOfInitialCPC'])
          }
          if (conferences.length === 0) conferences.push([episode, 'DateOfInitialCPC'])
        }
        for (const plan of failing) wrong(plan, ...conferences)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the plan starts a day after the conference',
      children: [
        child({}, [
          episode({
            enquiries: [enquiry({ DateOfInitialCPC: '2025-05-28' })],
            protectionPlans: [protectionPlan({ CPPstartDate: '2025-05-29' })],
          }),
        ]),
      ],
      cells: ['ChildProtectionPlans 0 CPPstartDate', 'Section47 0 DateOfInitialCPC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'no enquiry, and no conference on the episode',
      children: [child({}, [episode({ protectionPlans: [protectionPlan()] })])],
      cells: ['ChildProtectionPlans 0 CPPstartDate', 'CINdetails 0 DateOfInitialCPC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the only enquiry ruled a conference out, so the episode should hold one',
      children: [
        child({}, [
          episode({
            enquiries: [enquiry({ DateOfInitialCPC: '2025-05-28', ICPCnotRequired: 'true' })],
            protectionPlans: [protectionPlan({ CPPstartDate: '2025-05-28' })],
          }),
        ]),
      ],
      cells: ['ChildProtectionPlans 0 CPPstartDate', 'CINdetails 0 DateOfInitialCPC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'one plan fits its conference, so only the other plan is marked',
      children: [
        child({}, [
          episode({
            enquiries: [enquiry({ DateOfInitialCPC: '2025-05-28' })],
            protectionPlans: [
              protectionPlan({ CPPstartDate: '2025-05-28', CPPendDate: '2025-08-01' }),
              protectionPlan({ CPPstartDate: '2025-10-01' }),
            ],
          }),
        ]),
      ],
      cells: ['ChildProtectionPlans 1 CPPstartDate'],
    },
    {
      year: 2026,
      is: 'right',
      because: "the plan starts on the day of the second enquiry's conference",
      children: [
        child({}, [
          episode({
            enquiries: [
              enquiry({ DateOfInitialCPC: '2025-05-28' }),
              enquiry({ S47ActualStartDate: '2025-09-01', DateOfInitialCPC: '2025-09-15' }),
            ],
            protectionPlans: [protectionPlan({ CPPstartDate: '2025-09-15' })],
          }),
        ]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a child who moved in: the conference is on the episode',
      children: [
        child({}, [
          episode({
            DateOfInitialCPC: '2025-05-28',
            protectionPlans: [protectionPlan({ CPPstartDate: '2025-05-28' })],
          }),
        ]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a plan of the year before is not looked at',
      children: [
        child({}, [
          episode({ CINreferralDate: '2024-09-02', protectionPlans: [protectionPlan({ CPPstartDate: '2025-03-31' })] }),
        ]),
      ],
    },
  ],
})
