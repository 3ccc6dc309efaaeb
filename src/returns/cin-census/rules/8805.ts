import { child, episode } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8805',
  severity: 'error',
  title: 'Case has a closure date but no reason for closure',
  from: 2023,
  fields: ['CINdetails.CINclosureDate', 'CINdetails.ReasonForClosure'],
  explains: 'An episode with a closure date needs a reason for closure.',
  because: 'The case closed on {CINdetails.CINclosureDate}, and no reason is given.',
  putRight: 'Give the reason, or remove the closure date if the case is open.',
  source: 'DfE, children in need census validation rules, 8805.',

  check:
    () =>
    ({ episodes }, wrong) => {
      for (const episode of episodes) {
        if (episode.CINclosureDate !== null && episode.ReasonForClosure === null) {
          wrong([episode, 'CINclosureDate'], [episode, 'ReasonForClosure'])
        }
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'closed without a reason',
      children: [child({}, [episode({ CINclosureDate: '2025-07-01' })])],
      cells: ['CINdetails 0 CINclosureDate', 'CINdetails 0 ReasonForClosure'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'with a reason',
      children: [child({}, [episode({ CINclosureDate: '2025-07-01', ReasonForClosure: 'RC7' })])],
    },
    { year: 2026, is: 'right', because: 'open', children: [child()] },
  ],
})
