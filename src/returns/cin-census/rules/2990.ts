import { assessment, child, cinPlan, enquiry, episode, protectionPlan } from '../example.ts'
import { rule } from '../rule.ts'
import type { CinCell } from '../shape.ts'

export default rule({
  code: '2990',
  severity: 'error',
  title: 'Enquiry, conference or plan on a case closed straight after assessment',
  from: 2023,
  fields: [
    'CINdetails.ReasonForClosure',
    'CINdetails.DateOfInitialCPC',
    'Section47.LAchildID',
    'ChildProtectionPlans.LAchildID',
    'CINplanDates.LAchildID',
  ],
  explains:
    'A case closed with RC8 or RC9 ended at the assessment. It may hold no section 47 enquiry, no protection plan, no child in need plan, and no initial conference of its own.',
  because: 'The case closed with {CINdetails.ReasonForClosure}, straight after assessment, and yet holds later work.',
  putRight:
    'If the enquiry, conference or plan took place, choose the reason for closure that fits, often RC7. If it did not, remove it.',
  source: 'DfE, children in need census validation rules, 2990.',

  check:
    () =>
    ({ episodes }, wrong) => {
      for (const episode of episodes) {
        if (episode.ReasonForClosure !== 'RC8' && episode.ReasonForClosure !== 'RC9') continue
        const { enquiries, protectionPlans, cinPlans } = episode
        if (enquiries.length + protectionPlans.length + cinPlans.length === 0 && episode.DateOfInitialCPC === null)
          continue
        const cells: CinCell[] = [[episode, 'DateOfInitialCPC']]
        for (const plan of protectionPlans) cells.push([plan, 'LAchildID'])
        for (const plan of cinPlans) cells.push([plan, 'LAchildID'])
        for (const enquiry of enquiries) cells.push([enquiry, 'LAchildID'])
        wrong(...cells)
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'an enquiry on a case closed with RC8',
      children: [
        child({}, [episode({ CINclosureDate: '2025-07-01', ReasonForClosure: 'RC8', enquiries: [enquiry()] })]),
      ],
      cells: ['CINdetails 0 DateOfInitialCPC', 'Section47 0 LAchildID'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'plans of both kinds on a case closed with RC9',
      children: [
        child({}, [
          episode({
            CINclosureDate: '2025-07-01',
            ReasonForClosure: 'RC9',
            cinPlans: [cinPlan()],
            protectionPlans: [protectionPlan()],
          }),
        ]),
      ],
      cells: ['CINdetails 0 DateOfInitialCPC', 'CINplanDates 0 LAchildID', 'ChildProtectionPlans 0 LAchildID'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a conference on the episode itself',
      children: [
        child({}, [episode({ CINclosureDate: '2025-07-01', ReasonForClosure: 'RC8', DateOfInitialCPC: '2025-05-28' })]),
      ],
      cells: ['CINdetails 0 DateOfInitialCPC'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'closed after assessment with nothing more',
      children: [
        child({}, [episode({ CINclosureDate: '2025-07-01', ReasonForClosure: 'RC8', assessments: [assessment()] })]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'another reason for closure',
      children: [
        child({}, [episode({ CINclosureDate: '2025-07-01', ReasonForClosure: 'RC7', enquiries: [enquiry()] })]),
      ],
    },
  ],
})
