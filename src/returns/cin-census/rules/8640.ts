import { reasonForClosure } from '../../../codes/reason-for-closure.ts'
import { child, episode } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '8640',
  severity: 'error',
  title: 'Reason for closure is not a valid code',
  from: 2023,
  fields: ['CINdetails.ReasonForClosure'],
  explains: 'A reason for closure must be RC1 to RC9, in capitals. RC9 came in 2022-23.',
  because: 'The reason for closure is {CINdetails.ReasonForClosure}.',
  putRight: 'Choose the code that fits why services ended.',
  source: 'DfE, children in need census validation rules, 8640.',
  peer: 'The open validator accepts RC9 in files of 2021-22 and earlier too.',

  check: ({ codesYear }) => {
    const codes = reasonForClosure.at(codesYear)
    return ({ episodes }, wrong) => {
      for (const episode of episodes) {
        if (episode.ReasonForClosure !== null && !codes.has(episode.ReasonForClosure))
          wrong([episode, 'ReasonForClosure'])
      }
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'there is no RC10',
      children: [child({}, [episode({ CINclosureDate: '2025-07-01', ReasonForClosure: 'RC10' })])],
      cells: ['CINdetails 0 ReasonForClosure'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'small letters are another code',
      children: [child({}, [episode({ CINclosureDate: '2025-07-01', ReasonForClosure: 'rc7' })])],
      cells: ['CINdetails 0 ReasonForClosure'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'RC9',
      children: [child({}, [episode({ CINclosureDate: '2025-07-01', ReasonForClosure: 'RC9' })])],
    },
    { year: 2026, is: 'right', because: 'none given', children: [child()] },
  ],
})
