import { child, episode } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8620',
  severity: 'error',
  title: 'Closure of the case is outside the census year',
  from: 2023,
  fields: ['CINdetails.CINclosureDate'],
  explains: 'The closure of an episode, where there is one, must lie in the census period, both ends included.',
  because: 'The case closed on {CINdetails.CINclosureDate}, outside the census period.',
  putRight:
    'Cases closed before the period do not belong in this census; one closed after it was still open at the year end.',
  source: 'DfE, children in need census validation rules, 8620.',

  check:
    ({ start, end }) =>
    ({ episodes }, wrong) => {
      for (const episode of episodes) {
        const closed = episode.CINclosureDate
        if (closed !== null && (closed < start || closed > end)) wrong([episode, 'CINclosureDate'])
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the day before',
      children: [
        child({}, [episode({ CINreferralDate: '2024-09-02', CINclosureDate: '2025-03-31', ReasonForClosure: 'RC7' })]),
      ],
      cells: ['CINdetails 0 CINclosureDate'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the day after',
      children: [child({}, [episode({ CINclosureDate: '2026-04-01', ReasonForClosure: 'RC7' })])],
      cells: ['CINdetails 0 CINclosureDate'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the first day',
      children: [
        child({}, [episode({ CINreferralDate: '2024-09-02', CINclosureDate: '2025-04-01', ReasonForClosure: 'RC7' })]),
      ],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the last day',
      children: [child({}, [episode({ CINclosureDate: '2026-03-31', ReasonForClosure: 'RC7' })])],
    },
    { year: 2026, is: 'right', because: 'still open', children: [child()] },
  ],
})
