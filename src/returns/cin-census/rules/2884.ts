import { child, enquiry, episode } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '2884',
  severity: 'error',
  title: 'The same initial conference on the enquiry and on the episode',
  from: 2023,
  fields: ['Section47.DateOfInitialCPC', 'CINdetails.DateOfInitialCPC'],
  explains:
    'Every conference date held on an episode of the child is compared with every one held on an enquiry, whichever episode the enquiry is in. Equal dates fail.',
  because: 'The initial conference of {CINdetails.DateOfInitialCPC} is held on the episode and on an enquiry as well.',
  putRight:
    "Keep it on the enquiry that led to it and take it off the episode. The episode's own date is for conferences that followed no enquiry of yours.",
  source: 'DfE, children in need census validation rules, 2884.',

  check:
    () =>
    ({ episodes, enquiries }, wrong) => {
      if (enquiries.length === 0) return
      for (const episode of episodes) {
        if (episode.DateOfInitialCPC === null) continue
        for (const enquiry of enquiries) {
          if (enquiry.DateOfInitialCPC === episode.DateOfInitialCPC) {
            wrong([enquiry, 'DateOfInitialCPC'], [episode, 'DateOfInitialCPC'])
          }
        }
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'one conference recorded twice',
      children: [
        child({}, [
          episode({ DateOfInitialCPC: '2025-05-28', enquiries: [enquiry({ DateOfInitialCPC: '2025-05-28' })] }),
        ]),
      ],
      cells: ['Section47 0 DateOfInitialCPC', 'CINdetails 0 DateOfInitialCPC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the enquiry stands in another episode of the child',
      children: [
        child({}, [
          episode({ enquiries: [enquiry({ DateOfInitialCPC: '2025-05-28' })] }),
          episode({ DateOfInitialCPC: '2025-05-28' }),
        ]),
      ],
      cells: ['Section47 0 DateOfInitialCPC', 'CINdetails 1 DateOfInitialCPC'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'two conferences on two days',
      children: [
        child({}, [
          episode({ DateOfInitialCPC: '2025-09-10', enquiries: [enquiry({ DateOfInitialCPC: '2025-05-28' })] }),
        ]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'neither has a date',
      children: [child({}, [episode({ enquiries: [enquiry({ DateOfInitialCPC: null })] })])],
    },
  ],
})
