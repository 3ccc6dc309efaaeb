import { lookedAfterUpnUnknown } from '../../../codes/looked-after-upn-unknown.ts'
import { child } from '../example.ts'
import { besideLastHeader } from '../reading-last-year.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '208',
  severity: 'error',
  title: "The child's UPN is not what it was last year",
  from: 2023,
  needs: ['Header', 'Header_last'],
  fields: ['UPN'],
  explains:
    'Compares the unique pupil number of each child whom both years name; small and capital letters are the same. Two blanks agree. A number may take the place of a blank or of a code for an unknown number (UN1 to UN5); a code may take the place of a blank, and UN2 to UN5 that of UN1. Any other change fails, also a number that is gone.',
  because: "The UPN is {Header.UPN}; last year's return says something else.",
  putRight:
    "Compare both with the school's record or the pupil database. If last year's number was wrong, keep the right one and explain the change.",
  source: 'DfE, SSDA903 validation rules, 208.',
  peer: "The open validator also speaks of UN1 in place of a blank, by a slip: the change is meant to be allowed. It does not run when any child stands twice in last year's Header.",

  check: ({ year }) => {
    const codes = lookedAfterUpnUnknown.at(year)
    return besideLastHeader(({ UPN }, { UPN: before }) => {
      if (UPN === before) return false
      // A blank in place of anything is a loss; anything may take the place of a blank.
      if (UPN === null) return true
      if (before === null) return false
      const becameKnown = codes.has(before) && !codes.has(UPN)
      const anotherCode = before === 'UN1' && codes.has(UPN)
      return !becameKnown && !anotherCode
    })
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'another number than last year',
      children: [child({ last: { Header: [{ UPN: 'A105012345678' }] } })],
      cells: ['Header 0 UPN'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the number is gone',
      children: [child({ Header: [{ UPN: null }], last: { Header: [{}] } })],
      cells: ['Header 0 UPN'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'the number became unknown',
      children: [child({ Header: [{ UPN: 'UN5' }], last: { Header: [{}] } })],
      cells: ['Header 0 UPN'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'UN4 became another code',
      children: [child({ Header: [{ UPN: 'UN3' }], last: { Header: [{ UPN: 'UN4' }] } })],
      cells: ['Header 0 UPN'],
    },
    {
      year: 2026,
      is: 'right',
      because: 'she reached school age and has no number yet',
      children: [child({ Header: [{ UPN: 'UN2' }], last: { Header: [{ UPN: 'UN1' }] } })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'the number became known',
      children: [child({ last: { Header: [{ UPN: 'UN5' }] } })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'last year left it blank',
      children: [child({ Header: [{ UPN: 'UN1' }], last: { Header: [{ UPN: null }] } })],
    },
    { year: 2026, is: 'right', because: 'the same number', children: [child({ last: { Header: [{}] } })] },
  ],
})
