import { upnAuthority } from '../../../codes/upn-authority.ts'
import { child } from '../example.ts'
import { rule } from '../rule.ts'

export default rule({
  code: '1530',
  severity: 'error',
  title: 'UPN holds no known authority number',
  from: 2023,
  fields: ['ChildIdentifiers.UPN'],
  explains:
    'Characters 2 to 4 of a UPN of 13 characters must be the number of an authority, present or past, or one of 001 to 005. 942 and 943 (Cumberland; Westmorland and Furness) were added for 2023-24. UPNs of another length are left to other rules.',
  because: "Characters 2 to 4 of {ChildIdentifiers.UPN} are no authority's number.",
  putRight: "Compare the UPN with the school's record or the pupil database: one character was probably mistyped.",
  source: 'DfE, children in need census validation rules, 1530.',

  check: (census) => {
    const authorities = upnAuthority.at(census.codesYear)
    return ({ identifiers }, wrong) => {
      const upn = identifiers.UPN
      if (upn !== null && upn.length === 13 && !authorities.has(upn.slice(1, 4))) wrong([identifiers, 'UPN'])
    }
  },

  examples: () => [
    {
      year: 2026,
      is: 'wrong',
      because: 'no authority has had the number 999',
      children: [child({ UPN: 'A999012345678' })],
      cells: ['ChildIdentifiers 0 UPN'],
    },
    {
      year: 2026,
      is: 'wrong',
      because: 'letters are no number',
      children: [child({ UPN: 'AABC012345678' })],
      cells: ['ChildIdentifiers 0 UPN'],
    },
    {
      year: 2023,
      is: 'wrong',
      because: '943 came a year later',
      children: [child({ UPN: 'A943012345678' })],
      cells: ['ChildIdentifiers 0 UPN'],
    },
    { year: 2024, is: 'right', because: '943 is known from 2023-24', children: [child({ UPN: 'A943012345678' })] },
    {
      year: 2026,
      is: 'right',
      because: '005 stands for numbers not given out by an authority',
      children: [child({ UPN: 'P005012345678' })],
    },
    {
      year: 2026,
      is: 'right',
      because: 'a number too short is left to other rules',
      children: [child({ UPN: 'A999' })],
    },
  ],
})
