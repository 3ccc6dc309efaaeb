import { child, enquiry, episode } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8715',
  severity: 'error',
  title: 'Initial conference is outside the census year',
  from: 2023,
  fields: ['Section47.DateOfInitialCPC'],
  explains: 'The conference date of an enquiry, where there is one, must lie in the census period, both ends included.',
  because: 'The initial conference is dated {Section47.DateOfInitialCPC}, outside the census period.',
  putRight: 'Leave out enquiries whose conference was before the period; for one held after it leave the date empty.',
  source: 'DfE, children in need census validation rules, 8715.',

  check:
    ({ start, end }) =>
    ({ enquiries }, wrong) => {
      for (const row of enquiries) {
        const held = row.DateOfInitialCPC
        if (held !== null && (held < start || held > end)) wrong([row, 'DateOfInitialCPC'])
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the day before',
      children: [
        child({}, [
          episode({
            CINreferralDate: '2025-03-03',
            enquiries: [enquiry({ S47ActualStartDate: '2025-03-10', DateOfInitialCPC: '2025-03-31' })],
          }),
        ]),
      ],
      cells: ['Section47 0 DateOfInitialCPC'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the day after',
      children: [child({}, [episode({ enquiries: [enquiry({ DateOfInitialCPC: '2026-04-01' })] })])],
      cells: ['Section47 0 DateOfInitialCPC'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the first day',
      children: [
        child({}, [
          episode({
            CINreferralDate: '2025-03-03',
            enquiries: [enquiry({ S47ActualStartDate: '2025-03-10', DateOfInitialCPC: '2025-04-01' })],
          }),
        ]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the last day',
      children: [child({}, [episode({ enquiries: [enquiry({ DateOfInitialCPC: '2026-03-31' })] })])],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the conference held on the episode is not looked at',
      children: [child({}, [episode({ DateOfInitialCPC: '2025-03-31' })])],
    },
    {
      year: 2026,
      is: 'right',
      because: 'no conference date',
      children: [child({}, [episode({ enquiries: [enquiry({ DateOfInitialCPC: null })] })])],
    },
  ],
})
