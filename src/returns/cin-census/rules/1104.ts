import { child, enquiry, episode } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '1104',
  severity: 'error',
  title: 'Initial conference is dated before its referral',
  from: 2023,
  fields: ['Section47.DateOfInitialCPC', 'CINdetails.CINreferralDate'],
  explains:
    'The conference date of an enquiry is compared with the referral date of the episode it stands in. The same day is right; a missing date says nothing. The conference date held on the episode itself is not looked at.',
  because:
    'The initial conference of {Section47.DateOfInitialCPC} comes before the referral of {CINdetails.CINreferralDate} that led to it.',
  putRight:
    'Check both dates. If the conference followed an earlier referral, move the enquiry to that episode; otherwise correct the date that is wrong.',
  source: 'DfE, children in need census validation rules, 1104.',

  check:
    () =>
    ({ episodes }, wrong) => {
      for (const episode of episodes) {
        const referred = episode.CINreferralDate
        if (referred === null) continue
        for (const enquiry of episode.enquiries) {
          if (enquiry.DateOfInitialCPC !== null && enquiry.DateOfInitialCPC < referred) {
            wrong([enquiry, 'DateOfInitialCPC'], [episode, 'CINreferralDate'])
          }
        }
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the conference was the day before the referral',
      children: [
        child({}, [
          episode({ CINreferralDate: '2025-05-06', enquiries: [enquiry({ DateOfInitialCPC: '2025-05-05' })] }),
        ]),
      ],
      cells: ['Section47 0 DateOfInitialCPC', 'CINdetails 0 CINreferralDate'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the same day is in order',
      children: [
        child({}, [
          episode({ CINreferralDate: '2025-05-06', enquiries: [enquiry({ DateOfInitialCPC: '2025-05-06' })] }),
        ]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'only the conference inside an enquiry is compared',
      children: [child({}, [episode({ CINreferralDate: '2025-05-06', DateOfInitialCPC: '2025-05-01' })])],
    },
    {
      year: 2026,
      is: 'right',
      because: 'an enquiry still waiting for its conference',
      children: [child({}, [episode({ enquiries: [enquiry({ DateOfInitialCPC: null })] })])],
    },
  ],
})
