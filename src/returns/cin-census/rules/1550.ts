import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '1550',
  severity: 'error',
  title: 'Last character of the UPN is not allowed',
  from: 2023,
  fields: ['ChildIdentifiers.UPN'],
  explains:
    'The thirteenth character of a UPN must be a digit, or a capital letter other than I, O and S (a temporary number). UPNs of another length are left to other rules.',
  because: '{ChildIdentifiers.UPN} ends in a character no UPN can end in.',
  putRight: "Compare the UPN with the school's record or the pupil database and correct the last character.",
  source: 'DfE, children in need census validation rules, 1550.',

  check:
    () =>
    ({ identifiers }, wrong) => {
      const upn = identifiers.UPN
      if (upn !== null && upn.length === 13 && !/[0-9A-HJ-NP-RT-Z]$/.test(upn)) wrong([identifiers, 'UPN'])
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the letter O is never used',
      children: [child({ UPN: 'P00501234567O' })],
      cells: ['ChildIdentifiers 0 UPN'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a small letter is not allowed',
      children: [child({ UPN: 'P00501234567a' })],
      cells: ['ChildIdentifiers 0 UPN'],
    },
    { year: 2026, is: 'right', because: 'a digit', children: [child({ UPN: 'P005012345678' })] },
    { year: 2026, is: 'right', because: 'a temporary number', children: [child({ UPN: 'P00501234567A' })] },
    { year: 2026, is: 'right', because: "another length is another rule's", children: [child({ UPN: 'P00501O' })] },
  ],
})
