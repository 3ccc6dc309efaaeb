import { child, episode } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8810',
  severity: 'error',
  title: 'Case has a reason for closure but no closure date',
  from: 2023,
  fields: ['CINdetails.ReasonForClosure', 'CINdetails.CINclosureDate'],
  explains: 'An episode with a reason for closure needs a closure date. A date that cannot be read counts as missing.',
  because: 'The reason for closure is {CINdetails.ReasonForClosure}, and no closure date is given.',
  putRight: 'Give the day the case closed, or remove the reason if it is open.',
  source: 'DfE, children in need census validation rules, 8810.',

  check:
    () =>
    ({ episodes }, wrong) => {
      for (const episode of episodes) {
        if (episode.ReasonForClosure !== null && episode.CINclosureDate === null) {
          wrong([episode, 'ReasonForClosure'], [episode, 'CINclosureDate'])
        }
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'a reason without a date',
      children: [child({}, [episode({ ReasonForClosure: 'RC7' })])],
      cells: ['CINdetails 0 ReasonForClosure', 'CINdetails 0 CINclosureDate'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the date is no real day',
      children: [child({}, [episode({ CINclosureDate: '2025-06-31', ReasonForClosure: 'RC7' })])],
      cells: ['CINdetails 0 ReasonForClosure', 'CINdetails 0 CINclosureDate'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'both',
      children: [child({}, [episode({ CINclosureDate: '2025-07-01', ReasonForClosure: 'RC7' })])],
    },
    { year: 2026, is: 'right', because: 'neither', children: [child()] },
  ],
})
