import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '1510',
  severity: 'error',
  title: 'First letter of the UPN does not fit its digits',
  from: 2023,
  fields: ['ChildIdentifiers.UPN'],
  explains:
    'Looks at UPNs of 13 characters whose last twelve are digits. Each digit is multiplied by its position (2 to 13), the sum is divided by 23, and the remainder picks the letter from A to Z without I, O and S. Temporary numbers, which end in a letter, are left alone.',
  because: 'The digits of {ChildIdentifiers.UPN} give another check letter than its first.',
  putRight: "Compare the UPN with the school's record or the pupil database: one character was probably mistyped.",
  source: 'DfE, children in need census validation rules, 1510.',

  check:
    () =>
    ({ identifiers }, wrong) => {
      const upn = identifiers.UPN
      if (upn === null || upn.length !== 13) return
      let sum = 0
      for (let at = 1; at < 13; at++) {
        const digit = upn.charCodeAt(at) - 48
        if (digit < 0 || digit > 9) return
        sum += digit * (at + 1)
      }
      if (upn[0] !== 'ABCDEFGHJKLMNPQRTUVWXYZ'[sum % 23]) wrong([identifiers, 'UPN'])
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the digits give P, not A',
      children: [child({ UPN: 'A005012345678' })],
      cells: ['ChildIdentifiers 0 UPN'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'a small letter is not the check letter',
      children: [child({ UPN: 'p005012345678' })],
      cells: ['ChildIdentifiers 0 UPN'],
    },
    { year: 2026, is: 'right', because: 'the digits give P', children: [child({ UPN: 'P005012345678' })] },
    {
      year: 2026,
      is: 'right',
      because: 'a temporary number ends in a letter and is not judged',
      children: [child({ UPN: 'A00501234567B' })],
    },
    { year: 2026, is: 'right', because: 'a short number is left to other rules', children: [child({ UPN: 'A00501' })] },
  ],
})
