import { child, enquiry, episode } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '2889',
  severity: 'error',
  title: 'Section 47 enquiry starts before its referral',
  from: 2023,
  fields: ['Section47.S47ActualStartDate', 'CINdetails.CINreferralDate'],
  explains:
    'The start of an enquiry is compared with the referral date of the episode it stands in. The same day is right; a missing date says nothing.',
  because:
    'The enquiry starts on {Section47.S47ActualStartDate}, before the referral of {CINdetails.CINreferralDate} that led to it.',
  putRight:
    'Check both dates. If the enquiry belongs to an earlier referral, move it to that episode; otherwise correct the date that is wrong.',
  source: 'DfE, children in need census validation rules, 2889.',

  check:
    () =>
    ({ episodes }, wrong) => {
      for (const episode of episodes) {
        const referred = episode.CINreferralDate
        if (referred === null) continue
        for (const enquiry of episode.enquiries) {
          if (enquiry.S47ActualStartDate !== null && enquiry.S47ActualStartDate < referred) {
            wrong([episode, 'CINreferralDate'], [enquiry, 'S47ActualStartDate'])
          }
        }
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the enquiry began the day before the referral',
      children: [
        child({}, [
          episode({ CINreferralDate: '2025-05-06', enquiries: [enquiry({ S47ActualStartDate: '2025-05-05' })] }),
        ]),
      ],
      cells: ['CINdetails 0 CINreferralDate', 'Section47 0 S47ActualStartDate'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the same day is in order',
      children: [
        child({}, [
          episode({ CINreferralDate: '2025-05-06', enquiries: [enquiry({ S47ActualStartDate: '2025-05-06' })] }),
        ]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: "an enquiry without a start is another rule's",
      children: [child({}, [episode({ enquiries: [enquiry({ S47ActualStartDate: null })] })])],
    },
  ],
})
