import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '1540',
  severity: 'error',
  title: 'Characters 5 to 12 of the UPN are not all digits',
  from: 2023,
  fields: ['ChildIdentifiers.UPN'],
  explains: 'Characters 5 to 12 of any UPN given must be eight digits. One too short to have them fails.',
  because: 'Characters 5 to 12 of {ChildIdentifiers.UPN} are not eight digits.',
  putRight: "Compare the UPN with the school's record or the pupil database and give it in full.",
  source: 'DfE, children in need census validation rules, 1540.',
  peer: 'The open validator accepts a shorter run of digits in a UPN of 5 to 11 characters.',

  check:
    () =>
    ({ identifiers }, wrong) => {
      const upn = identifiers.UPN
      if (upn === null) return
      for (let at = 4; at < 12; at++) {
        const digit = upn.charCodeAt(at) - 48
        if (!(digit >= 0 && digit <= 9)) {
          wrong([identifiers, 'UPN'])
          return
        }
      }
    },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'the twelfth character is a letter',
      children: [child({ UPN: 'P0050123456O8' })],
      cells: ['ChildIdentifiers 0 UPN'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'it stops after seven characters',
      children: [child({ UPN: 'P005012' })],
      cells: ['ChildIdentifiers 0 UPN'],
    },
    { year: 2026, is: 'right', because: 'digits in all eight places', children: [child({ UPN: 'P005012345678' })] },
    { year: 2026, is: 'right', because: 'no UPN, nothing to judge', children: [child({ UPN: null })] },
  ],
})
